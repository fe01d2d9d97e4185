package discord

import (
	"context"
	"errors"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
)

// handle takes one event of the gateway. It returns when the event is done with.
func (s *session) handle(ctx context.Context, event any) {
	switch e := event.(type) {
	case *discordgo.InteractionCreate:
		s.interaction(ctx, e.Interaction)
	case *discordgo.MessageCreate:
		s.created(ctx, e.Message)
	case *discordgo.MessageUpdate:
		s.updated(ctx, e.Message)
	case *discordgo.MessageDelete:
		if e.Message != nil {
			s.deleted(ctx, e.Message.ChannelID, e.Message.ID)
		}
	case *discordgo.MessageDeleteBulk:
		for _, id := range e.Messages {
			s.deleted(ctx, e.ChannelID, id)
		}
	case *discordgo.Ready:
		s.Log.InfoContext(ctx, "ready: people on Discord can ask", "servers", len(e.Guilds))
		s.removeLeft(ctx, e)
	case *discordgo.GuildCreate:
		s.servers.Guilds.Note(event)
		s.naming.Go(func() { s.appear(ctx, e.Guild) })
	case *discordgo.GuildDelete:
		s.servers.Guilds.Note(event)
		s.left(ctx, e)
	default:
		s.servers.Guilds.Note(event)
	}
}

func (s *session) interaction(ctx context.Context, raw *discordgo.Interaction) {
	i, ok := interaction.New(s.Client, raw)
	if !ok {
		s.Log.WarnContext(ctx, "an interaction that cannot be read")
		return
	}
	s.learn(ctx, i.GuildID)
	i.Language = s.servers.LanguageFor(ctx, i)
	var err error
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		err = s.command(ctx, i, data.Name)
	case discordgo.MessageComponentInteractionData:
		id := look.ID(data.CustomID)
		if data.ComponentType == discordgo.SelectMenuComponent && len(data.Values) > 0 {
			id = look.ID(data.Values[0]) // what is done with the choice
		}
		err = s.act(ctx, i, id)
	case discordgo.ModalSubmitInteractionData:
		err = s.act(ctx, i, look.ID(data.CustomID))
	}
	if err != nil {
		s.apologize(ctx, i, err)
	}
}

func (s *session) command(ctx context.Context, i *interaction.Interaction, name string) error {
	for _, c := range s.commands {
		switch {
		case c.Definition.Name != name:
		case i.Type != discordgo.InteractionApplicationCommandAutocomplete:
			return s.runCommand(ctx, i, c)
		case c.Complete != nil:
			return s.complete(ctx, i, c)
		}
	}
	s.Log.WarnContext(ctx, "a command that is not known here", "command", name)
	return nil
}

func (s *session) runCommand(ctx context.Context, i *interaction.Interaction, c interaction.Command) error {
	if c.IsManaged() {
		if refused, err := s.servers.RefuseUnmanaged(ctx, i); refused {
			return err
		}
	}
	return c.Run(ctx, i)
}

func (s *session) complete(ctx context.Context, i *interaction.Interaction, c interaction.Command) error {
	if c.IsManaged() && !s.servers.Manages(ctx, i) {
		return i.Choices(ctx, nil)
	}
	return c.Complete(ctx, i)
}

func (s *session) act(ctx context.Context, i *interaction.Interaction, id look.ID) error {
	name, args := id.Split()
	err := interaction.ErrStale
	if do, ok := s.actions[name]; ok {
		err = do(ctx, i, args)
	}
	if errors.Is(err, interaction.ErrStale) {
		return i.Tell(ctx, locale.Say(i.Language, "This button is from an earlier version. Please ask anew."))
	}
	return err
}

// apologize tells the person that something went wrong, if that can still be told.
func (s *session) apologize(ctx context.Context, i *interaction.Interaction, err error) {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		s.Log.WarnContext(ctx, "an autocompletion failed", "error", err)
		return
	}
	sentence := chat.LogFault(ctx, s.Log, i.Language, err)
	if err := i.Tell(ctx, sentence); err != nil {
		s.Log.DebugContext(ctx, "nobody could be told", "error", err)
	}
}
