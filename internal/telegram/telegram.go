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
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/state"
)

// platform is Telegram's name in the store.
const platform = "telegram"

const (
	clickTime    = 5 * time.Second // at the end, for clicks that are being dealt with
	privatePace  = time.Second     // between two edits: "avoid sending more than one message per second"
	groupPace    = 4 * time.Second // "not more than 20 messages per minute to the same group"
	lastPatience = 2 * time.Minute // for what is no answer: as long as Telegram's usual flood limits last
)

// State is what the frontend keeps over a restart.
type State interface {
	delivery.State
	state.Votes
}

// A Frontend is a [chat.Frontend] for Telegram.
type Frontend struct {
	Client        *Client
	State         State
	Admission     *chat.Admission         // nil means one question of each person at a time
	Conversations state.Conversations     // those that other processes go on with; nil: none
	Turns         int                     // earlier questions that a follow-up can refer to; 0 means 3
	TTL           time.Duration           // a conversation is forgotten this long after its last turn; 0 means 30 minutes
	Grace         time.Duration           // for running answers at the end; 0 means 25 s
	Pace          time.Duration           // between two edits of an answer; 0 means what Telegram allows
	Greet         func(name, link string) // called when Telegram has let the bot in; may be nil
	About         func() chat.About       // what /about says; nil: nothing is known
	Log           *slog.Logger            // nil means slog.Default()

	service  chat.Service
	self     *models.User
	delivery *delivery.Delivery[page]
	running  sync.WaitGroup // everything beside the polling
}

// Run serves people until ctx is done, then lets running answers finish. It
// returns nil, or a [FatalError] if trying again would change nothing: Telegram
// does not know the token, or somebody else fetches the bot's updates.
func (f *Frontend) Run(ctx context.Context, service chat.Service) error {
	f.prepare(service)
	me, err := f.introduce(ctx)
	if me == nil {
		return err
	}
	f.self = me
	if f.Greet != nil {
		f.Greet(me.FirstName, "https://t.me/"+me.Username)
	}
	var watching sync.WaitGroup
	watch, stopWatching := context.WithCancel(ctx)
	watching.Go(func() { f.delivery.Watch(watch) })
	f.spawn(ctx, f.nameCommands)
	err = f.poll(ctx)
	stopWatching()
	watching.Wait()
	f.delivery.Drain()
	f.await(clickTime)
	return err
}

func (f *Frontend) prepare(service chat.Service) {
	f.service = service
	f.Log = cmp.Or(f.Log, slog.Default())
	f.delivery = &delivery.Delivery[page]{
		Platform: platform, Service: service, State: f.State, Admission: f.Admission, Conversations: f.Conversations, Turns: f.Turns, TTL: f.TTL,
		Restarted: f.restarted, Grace: f.Grace, Log: f.Log,
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
