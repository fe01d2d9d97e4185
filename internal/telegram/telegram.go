// Package telegram is the frontend for Telegram: people write to the bot alone, or
// mention it, reply to it or use /ask in a group, and open the paragraphs of an
// answer by buttons below it.
//
// Updates are fetched by long polling, and confirmed to Telegram only when the
// questions among them are in the journal: what a crash interrupts is delivered
// again, and answered once. Texts go out with entities instead of markup, so that
// nothing in them needs escaping. What a button needs stands in its callback data.
//
// Types and methods are those of github.com/go-telegram/bot; its own polling is not
// used, as it confirms updates before they are handled. What the Bot API demands
// stands on https://core.telegram.org/bots/api.
package telegram

import (
	"cmp"
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

// platform is Telegram's name in the store.
const platform = "telegram"

const (
	drainTime   = 25 * time.Second // for running answers, at the end
	noticeTime  = 5 * time.Second  // for a word to those whose answers are not finished by then
	privatePace = time.Second      // between two edits: "avoid sending more than one message per second"
	groupPace   = 4 * time.Second  // "not more than 20 messages per minute to the same group"
)

// State is what the frontend keeps beyond an answer and over a restart. Package
// store has it, on disk or in memory.
type State interface {
	chat.Journal
	chat.Leftovers
	chat.Exchanges
	chat.Lookup
	chat.Ballot
	chat.Forgetter
}

// A Frontend is a [chat.Frontend] for Telegram.
type Frontend struct {
	Client    *Client
	Corpus    func() *text.Corpus // the text that is asked about, as it is now
	Finder    chat.Finder
	State     State
	Turnstile *chat.Turnstile         // nil means one question of each person at a time
	Turns     int                     // earlier questions that a follow-up can refer to; 0 means 3
	TTL       time.Duration           // a conversation is forgotten so long after its last turn; 0 means 30 minutes
	Drain     time.Duration           // for running answers at the end; 0 means 25 s
	Pace      time.Duration           // between two edits of an answer; 0 means what Telegram allows
	Greet     func(name, link string) // called when Telegram has let the bot in; may be nil
	About     func() chat.About       // what /about tells; nil: nothing is known
	Log       *slog.Logger            // nil means slog.Default()

	answerer chat.Answerer
	self     *models.User
	talks    *chat.Conversations
	jobs     chat.Jobs[*task]
	running  sync.WaitGroup // everything beside the polling
}

// A task is what others need of a question that is being answered.
type task struct {
	person string
	sheet  *sheet // nil if the answer was not begun
}

// Run serves people until ctx is done, then lets running answers finish. It
// returns nil, or a [FatalError] if trying again would change nothing: Telegram
// does not know the token, or somebody else fetches the bot's updates.
func (f *Frontend) Run(ctx context.Context, a chat.Answerer) error {
	f.prepare(a)
	me, err := f.introduce(ctx)
	if me == nil {
		return err
	}
	f.self = me
	if f.Greet != nil {
		f.Greet(me.FirstName, "https://t.me/"+me.Username)
	}
	f.spawn(ctx, func(ctx context.Context) {
		chat.Restart{Platform: platform, State: f.State, Tell: f.tellRestart, Log: f.Log}.Run(ctx)
		f.nameCommands(ctx)
	})
	err = f.poll(ctx)
	f.jobs.Drain(cmp.Or(f.Drain, drainTime), noticeTime)
	f.await(noticeTime)
	return err
}

func (f *Frontend) prepare(a chat.Answerer) {
	f.answerer = a
	f.talks = &chat.Conversations{Turns: f.Turns, TTL: f.TTL}
	if f.Turnstile == nil {
		f.Turnstile = new(chat.Turnstile)
	}
	if f.Log == nil {
		f.Log = slog.Default()
	}
}

// spawn does something beside the polling; a panic ends that alone.
func (f *Frontend) spawn(ctx context.Context, do func(context.Context)) {
	ctx = context.WithoutCancel(ctx)
	f.running.Go(func() {
		defer func() {
			if value := recover(); value != nil {
				f.Log.ErrorContext(ctx, "a fault of the frontend", "panic", value)
			}
		}()
		do(ctx)
	})
}

// await waits for what was spawned.
func (f *Frontend) await(patience time.Duration) {
	done := make(chan struct{})
	go func() { defer close(done); f.running.Wait() }()
	select {
	case <-done:
	case <-time.After(patience):
	}
}
