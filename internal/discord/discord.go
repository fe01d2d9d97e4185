// Package discord is the frontend for Discord: people ask by a command, a mention,
// a reply, a direct message or in a thread, and open the paragraphs of an answer
// by buttons below it.
//
// A question comes in as an event ([Frontend.Handle]), one file for each way to
// ask. It is noted in the journal before anything else is done about it, passes
// the turnstile, and its answer streams to a surface: the messages of a channel or
// the answers to an interaction. What the buttons need is in their custom_ids, so
// that they work after a restart.
//
// The connection is package link's; only these two know Discord.
package discord

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/text"
)

// Intents are what the bot wants to be told: none of them is privileged, so that
// of messages in servers it reads only those that mention it or reply to it.
const Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

const (
	defaultDrain = 25 * time.Second // for running answers, at the end
	noticeTime   = 5 * time.Second  // for a word to those whose answers are not finished by then
)

// A Frontend is a [chat.Frontend] for Discord.
type Frontend struct {
	Client  *link.Client
	Connect func(ctx context.Context, handle func(ctx context.Context, event any)) error // runs the gateway: [link.Link.Run]

	Corpus    func() *text.Corpus // the text that is asked about, as it is now
	Desk      chat.Desk           // for searching and checking
	State     State
	Turnstile *chat.Turnstile             // nil means one question of each person at a time
	Turns     int                         // earlier questions that a follow-up can refer to; 0 means 3
	TTL       time.Duration               // a conversation is forgotten so long after its last turn; 0 means 30 minutes
	Allowed   []string                    // ids of the channels to answer in; none: all
	Denied    []string                    // ids of channels to be silent in; these win
	Drain     time.Duration               // for running answers at the end; 0 means 25 s
	Pace      time.Duration               // between two edits of an answer; 0 means 1.5 s
	Greet     func(app *link.Application) // called when Discord has let the bot in; may be nil
	About     func() About                // what /about tells; nil: nothing is known
	Probes    []Probe                     // what /doctor looks at besides Discord and the state
	Silent    bool                        // leave the commands alone: another process registers them
	Log       *slog.Logger                // nil means slog.Default()

	answerer chat.Answerer
	app      string            // the application's id
	self     string            // the bot's user id
	ids      map[string]string // of the slash commands, by name
	commands []Command
	actions  map[string]action
	talks    *chat.Conversations
	jobs     chat.Jobs[*sheet]
	courtesy courtesy
	saving   sync.Mutex // of a server's settings
	guilds   guilds
}

// Run serves people until ctx is done, then lets running answers finish. It
// returns nil, or an error if Discord does not let the bot in: a [link.FatalError]
// says that trying again would change nothing.
func (f *Frontend) Run(ctx context.Context, a chat.Answerer) error {
	f.prepare(a)
	if err := f.introduce(ctx); err != nil {
		return letIn(err)
	}
	var sweeping sync.WaitGroup
	sweeping.Go(func() { chat.Restart{Platform: platform, State: f.State, Tell: f.tellRestart, Log: f.Log}.Run(ctx) })
	defer sweeping.Wait()
	drained := make(chan struct{})
	drain := func() {
		defer close(drained)
		f.jobs.Drain(orElse(f.Drain, defaultDrain), noticeTime)
	}
	stop := context.AfterFunc(ctx, drain)
	err := f.Connect(ctx, f.Handle)
	if stop() {
		drain()
	}
	<-drained
	return err
}

// prepare makes what Handle needs.
func (f *Frontend) prepare(a chat.Answerer) {
	f.answerer = a
	f.talks = &chat.Conversations{Turns: f.Turns, TTL: f.TTL}
	if f.Turnstile == nil {
		f.Turnstile = new(chat.Turnstile)
	}
	if f.Log == nil {
		f.Log = slog.Default()
	}
	f.commands = f.allCommands()
	f.actions = f.allActions()
}

// introduce asks Discord who we are, and sees to the commands.
func (f *Frontend) introduce(ctx context.Context) error {
	me, err := f.Client.CurrentUser(ctx)
	if err != nil {
		return err
	}
	app, err := f.Client.Application(ctx)
	if err != nil {
		return err
	}
	f.self, f.app = me.ID, app.ID
	if f.Greet != nil {
		f.Greet(app)
	}
	if !f.Silent {
		f.register(ctx)
	}
	if f.ids, err = f.Client.CommandIDs(ctx, f.app, ""); err != nil { // they are called by their English names then
		f.Log.WarnContext(ctx, "the ids of the commands are not known", "error", err)
	}
	return nil
}

// register tells Discord of the commands, if they differ from those that it knows.
func (f *Frontend) register(ctx context.Context) {
	changed, err := f.Client.RegisterCommands(ctx, f.app, "", f.Definitions())
	if err != nil { // those that were registered before still work
		f.Log.ErrorContext(ctx, "the commands could not be registered", "error", err)
	} else if changed {
		f.Log.InfoContext(ctx, "commands registered", "commands", len(f.commands))
	}
}

// letIn makes of a refused token what ends the program for good.
func letIn(err error) error {
	var refused *link.APIError
	if errors.As(err, &refused) && refused.Status == http.StatusUnauthorized {
		return &link.FatalError{Sentence: "Discord does not know the bot's token: copy it anew from the developer portal, under Bot", Err: err}
	}
	return err
}

func orElse(d, otherwise time.Duration) time.Duration {
	if d > 0 {
		return d
	}
	return otherwise
}

// rendererFor makes the messages of the answer to a question.
func (f *Frontend) rendererFor(q question) renderer {
	corpus := f.Corpus()
	r := renderer{corpus: corpus, several: len(corpus.Documents) > 1, language: q.language, person: q.person, private: q.private}
	if q.echo {
		r.question = q.text
	}
	return r
}
