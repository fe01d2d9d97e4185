// Package discord is the frontend for Discord: people ask by a command, a mention,
// a reply, a direct message or in a thread, and open the paragraphs of an answer
// by buttons below it.
//
// A question comes in as an event (event.go), by a command, a message or a form
// (ask_*.go). Package delivery takes it from there, and writes the answer by a writer:
// to the messages of a channel or to the answers of an interaction. What the buttons
// need is in their custom_ids, so that they work after a restart.
//
// Calls of Discord's API are made by package rest, and events come from package
// gateway.
package discord

import (
	"context"
	"log/slog"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/doctor"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/library"
	"pilcrow/internal/state"
)

// Intents are what the bot wants to be told: none of them is privileged, so that
// of messages in servers it reads only those that mention it or reply to it.
const Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// Intents are those of this frontend.
func (f *Frontend) Intents() discordgo.Intent {
	if f.ReadsAll {
		return Intents | discordgo.IntentMessageContent
	}
	return Intents
}

// State is what the frontend keeps over a restart.
type State interface {
	delivery.State
	state.ServerSettings
	state.Votes
	state.GroupInsights
	Ready(ctx context.Context) error
}

// A Frontend is a [chat.Frontend] for Discord.
type Frontend struct {
	Client  *rest.Client
	Connect func(ctx context.Context, handle func(ctx context.Context, event any)) error // runs the gateway: [gateway.Client.Run]

	State         State
	Library       *library.Library            // texts of servers' own; nil: they have none
	Admission     *chat.Admission             // nil means one question of each person at a time
	Conversations state.Conversations         // those that other processes go on with; nil: none
	Turns         int                         // earlier questions that a follow-up can refer to; 0 means 3
	TTL           time.Duration               // a conversation is forgotten this long after its last turn; 0 means 30 minutes
	Allowed       []string                    // ids of the channels to answer in; none: all
	Denied        []string                    // ids of channels to be silent in; these win
	Roles         guild.Roles                 // what people may do, where a server has not chosen
	Persona       state.Persona               // how the bot appears, where a server has not chosen
	Grace         time.Duration               // for running answers at the end; 0 means 25 s
	Pace          time.Duration               // between two edits of an answer; 0 means 1.5 s
	ReadsAll      bool                        // what people write is shown by Discord: the intent for it is granted
	Greet         func(app *rest.Application) // called when Discord has let the bot in; may be nil
	About         func() About                // what /about says; nil: nothing is known
	Probes        []doctor.Probe              // what /doctor looks at besides Discord and the state
	Silent        bool                        // leave the commands alone: another process registers them
	Relayed       bool                        // sessions may have begun in another process, which alone was told of servers then
	Log           *slog.Logger                // nil means slog.Default()
}

// Run serves people until ctx is done, then lets running answers finish. As long
// as Discord cannot be reached, it waits. It returns nil, or an error if Discord
// does not let the bot in: a [gateway.FatalError] says that trying again would
// change nothing.
func (f *Frontend) Run(ctx context.Context, service chat.Service) error {
	return newSession(f, service).run(ctx)
}

// Definitions are the commands as Discord is told of them.
func (f *Frontend) Definitions() []*discordgo.ApplicationCommand {
	var all []*discordgo.ApplicationCommand
	for _, c := range newSession(f, nil).commands {
		all = append(all, c.Definition)
	}
	return all
}
