package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// Actions of /forget.
const (
	forgetAction = "forget" // it is meant
	keepAction   = "keep"   // it is not
)

// forgetCommand is /forget.
func (s *session) forgetCommand() interaction.Command {
	return interaction.Command{
		Definition: interaction.Slash(locale.Sentence("forget"), locale.Sentence("Delete everything that I keep about you")),
		Run:        s.askToForget,
	}
}

// askToForget answers /forget: it asks whether that is meant.
func (s *session) askToForget(ctx context.Context, i *interaction.Interaction) error {
	return i.Respond(ctx, look.Private(forgetMessage(i.Language)))
}

func forgetMessage(l string) rest.Message {
	what := locale.Say(l, "This deletes your questions with my answers, your votes, and what I remember of our conversations, in all servers.")
	beside := locale.Say(l, "My messages in Discord stay: delete them there. Buttons below them, and follow-ups to them, may stop working.")
	return look.NewMessage(
		look.Card(look.FailureColour, discordgo.TextDisplay{Content: what}, discordgo.TextDisplay{Content: look.Subtext(beside)}),
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			look.Button(locale.Say(l, "Delete it all"), discordgo.DangerButton, look.NewID(forgetAction)),
			look.Button(locale.Say(l, "Cancel"), discordgo.SecondaryButton, look.NewID(keepAction)),
		}},
	)
}

// forget deletes what is kept about whoever pressed the button, and says how much
// it was.
func (s *session) forget(ctx context.Context, i *interaction.Interaction, _ []string) error {
	entries, conversations, err := s.delivery.Forget(ctx, i.Person)
	if err != nil {
		return err
	}
	return i.Update(ctx, look.Note(look.AnswerColour, locale.Say(i.Language, "Done. Entries deleted: %d. Conversations forgotten: %d.", entries, conversations)))
}

// keep leaves everything as it is.
func (s *session) keep(ctx context.Context, i *interaction.Interaction, _ []string) error {
	return i.Update(ctx, look.Note(look.NothingColour, locale.Say(i.Language, "Nothing was deleted.")))
}
