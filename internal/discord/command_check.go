package discord

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
)

// checkCommand is the message command that holds a message against the text.
func (s *session) checkCommand() interaction.Command {
	return interaction.Command{Definition: interaction.OnMessage(locale.Sentence("Check against the text")), Run: s.checkMessage}
}

// checkMessage marks the sentences of the message that the command was used on,
// for the eyes of whoever used it.
func (s *session) checkMessage(ctx context.Context, i *interaction.Interaction) error {
	said := s.spoken(i.Target())
	if said == "" {
		return i.Tell(ctx, locale.Say(i.Language, "There is no text in this message that I can read."))
	}
	if refused, err := s.servers.RefuseAsker(ctx, i); refused {
		return err
	}
	if err := i.Defer(ctx, true); err != nil {
		return err
	}
	ctx, cancel := interaction.Finishing(ctx)
	defer cancel()
	slot, err := s.delivery.Enter(ctx, i.Person, i.GuildID, s.servers.LimitOf(ctx, i.GuildID, i.Roles()))
	if err != nil {
		return i.Edit(ctx, look.Note(look.NothingColour, chat.SentenceIn(i.Language, err)))
	}
	defer slot.Release()
	selected := s.selectionAt(ctx, i)
	verdicts, err := selected.Service.Verify(ctx, said)
	if err != nil {
		return i.Edit(ctx, look.Note(look.FailureColour, chat.SentenceIn(i.Language, err)))
	}
	pages := s.rendererFor(ctx, question{guild: i.GuildID, language: i.Language, private: true, selected: selected}).Verdicts(verdicts, linkTo(i.GuildID, i.ChannelID, i.Target().ID))
	w := &interactionWriter{client: i.Client, interaction: i.Interaction, private: true}
	return delivery.NewMessageSet(w).Show(ctx, delivery.Final, pages)
}

// share sends the message that only one person sees once more, for everybody,
// with the name of that person.
func (s *session) share(ctx context.Context, i *interaction.Interaction, _ []string) error {
	if i.Message == nil {
		return nil
	}
	if !s.servers.MayAnswer(ctx, i.GuildID, i.ChannelID) {
		return i.Tell(ctx, locale.Say(i.Language, "I do not answer questions in this channel."))
	}
	by := discordgo.TextDisplay{Content: look.Subtext(locale.Say(i.Language, "shown by %s", "<@"+i.Person+">"))}
	return i.Respond(ctx, look.NewMessage(append(withoutSharing(i.Message.Components), by)...))
}

// withoutSharing leaves out the row with the button that was pressed.
func withoutSharing(components []discordgo.MessageComponent) []discordgo.MessageComponent {
	isShare := func(c discordgo.MessageComponent) bool {
		b, ok := c.(*discordgo.Button)
		return ok && b.CustomID == look.ShareAction
	}
	return slices.DeleteFunc(slices.Clone(components), func(c discordgo.MessageComponent) bool {
		row, ok := c.(*discordgo.ActionsRow)
		return ok && slices.ContainsFunc(row.Components, isShare)
	})
}
