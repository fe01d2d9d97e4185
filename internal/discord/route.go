package discord

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// A Command is a slash command or a message command. Its handler has 3 seconds for
// a first answer; an error that it returns is logged, and the person is told the
// id under which.
type Command struct {
	Definition *discordgo.ApplicationCommand
	Run        func(ctx context.Context, i *Interaction) error
	Complete   func(ctx context.Context, i *Interaction) error // nil: no autocompletion
}

// An action handles a button, a menu or a modal; args are those of its custom_id.
type action func(ctx context.Context, i *Interaction, args []string) error

// Handle takes one event of the gateway. It returns when the event is done with.
func (f *Frontend) Handle(ctx context.Context, event any) {
	switch e := event.(type) {
	case *discordgo.InteractionCreate:
		f.interaction(ctx, e.Interaction)
	case *discordgo.MessageCreate:
		f.created(ctx, e.Message)
	case *discordgo.MessageUpdate:
		f.updated(ctx, e.Message)
	case *discordgo.MessageDelete:
		if e.Message != nil {
			f.deleted(ctx, e.Message.ChannelID, e.Message.ID)
		}
	case *discordgo.MessageDeleteBulk:
		for _, id := range e.Messages {
			f.deleted(ctx, e.ChannelID, id)
		}
	case *discordgo.Ready:
		f.Log.InfoContext(ctx, "ready: people on Discord can ask", "servers", len(e.Guilds))
	default:
		f.guilds.note(event)
	}
}

func (f *Frontend) interaction(ctx context.Context, raw *discordgo.Interaction) {
	i, ok := f.newInteraction(raw)
	if !ok {
		f.Log.WarnContext(ctx, "an interaction that cannot be read")
		return
	}
	i.Language = f.languageOf(ctx, i)
	var err error
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		err = f.command(ctx, i, data.Name)
	case discordgo.MessageComponentInteractionData:
		id := customID(data.CustomID)
		if data.ComponentType == discordgo.SelectMenuComponent && len(data.Values) > 0 {
			id = customID(data.Values[0]) // what is done with the choice
		}
		err = f.act(ctx, i, id)
	case discordgo.ModalSubmitInteractionData:
		err = f.act(ctx, i, customID(data.CustomID))
	}
	if err != nil {
		f.apologize(ctx, i, err)
	}
}

func (f *Frontend) command(ctx context.Context, i *Interaction, name string) error {
	for _, c := range f.commands {
		switch {
		case c.Definition.Name != name:
		case i.Type != discordgo.InteractionApplicationCommandAutocomplete:
			return c.Run(ctx, i)
		case c.Complete != nil:
			return c.Complete(ctx, i)
		}
	}
	f.Log.WarnContext(ctx, "a command that is not known here", "command", name)
	return nil
}

// errStale says that a custom_id is not one that this version writes.
var errStale = errors.New("a custom_id of another version")

// commandTime is how long a command may take that has been acknowledged.
const commandTime = 30 * time.Second

// finishing is a context for the rest of a command that has been acknowledged: a
// shutdown does not leave the person with "thinking …".
func finishing(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), commandTime)
}

func (f *Frontend) act(ctx context.Context, i *Interaction, id customID) error {
	name, args := id.split()
	err := errStale
	if do, ok := f.actions[name]; ok {
		err = do(ctx, i, args)
	}
	if errors.Is(err, errStale) {
		return i.Tell(ctx, locale.Say(i.Language, "This button is from an earlier version. Please ask anew."))
	}
	return err
}

// apologize tells the person that something went wrong, if that can still be told.
func (f *Frontend) apologize(ctx context.Context, i *Interaction, err error) {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		f.Log.WarnContext(ctx, "an autocompletion failed", "error", err)
		return
	}
	sentence := f.sorry(ctx, i.Language, err)
	if err := i.Tell(ctx, sentence); err != nil {
		f.Log.DebugContext(ctx, "nobody could be told", "error", err)
	}
}

// fail tells, where a question was asked, that something went wrong.
func (f *Frontend) fail(ctx context.Context, q question, err error) {
	sentence := f.sorry(ctx, q.language, err)
	if err := q.door.refuse(context.WithoutCancel(ctx), sentence); err != nil {
		f.Log.DebugContext(ctx, "nobody could be told", "error", err)
	}
}

// sorry logs an error and returns what the person reads of it, with the id under
// which the log has it.
func (f *Frontend) sorry(ctx context.Context, language string, err error) string {
	id := strings.ToLower(rand.Text()[:8])
	f.Log.ErrorContext(ctx, "a fault of the frontend", "id", id, "error", err)
	return chat.SentenceIn(language, &chat.Error{Kind: chat.KindOf(err), ID: id})
}
