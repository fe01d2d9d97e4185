package discord

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
)

// Actions of /forget.
const (
	forgetAction = "forget" // it is meant
	keepAction   = "keep"   // it is not
)

// forgetCommand is /forget.
func (f *Frontend) forgetCommand() Command {
	return Command{
		Definition: slashCommand(locale.Sentence("forget"), locale.Sentence("Delete everything that I keep about you")),
		Run:        f.askToForget,
	}
}

// askToForget answers /forget: it asks whether that is meant.
func (f *Frontend) askToForget(ctx context.Context, i *Interaction) error {
	return i.Respond(ctx, Private(forgetMessage(i.Language)))
}

func forgetMessage(l string) link.Message {
	what := locale.Say(l, "This deletes your questions with my answers, your votes, and what I remember of our conversations, in all servers.")
	beside := locale.Say(l, "My messages in Discord stay: delete them there. Buttons below them, and follow-ups to them, may stop working.")
	return NewMessage(
		card(failureColour, discordgo.TextDisplay{Content: what}, discordgo.TextDisplay{Content: subtext(beside)}),
		discordgo.ActionsRow{Components: []discordgo.MessageComponent{
			button(locale.Say(l, "Delete it all"), discordgo.DangerButton, newID(forgetAction)),
			button(locale.Say(l, "Cancel"), discordgo.SecondaryButton, newID(keepAction)),
		}},
	)
}

// forget deletes what is kept about whoever pressed the button, and says how much
// it was.
func (f *Frontend) forget(ctx context.Context, i *Interaction, _ []string) error {
	rows, err := f.State.Forget(ctx, platform, i.Person)
	if err != nil {
		return err
	}
	talks := f.talks.ForgetAll(talk(i.Person, ""))
	f.Log.InfoContext(ctx, "a person's rows were deleted", "rows", rows, "conversations", talks)
	return i.Update(ctx, note(answerColour, locale.Say(i.Language, "Done. Entries deleted: %d. Conversations forgotten: %d.", rows, talks)))
}

// keep leaves everything as it is.
func (f *Frontend) keep(ctx context.Context, i *Interaction, _ []string) error {
	return i.Update(ctx, note(nothingColour, locale.Say(i.Language, "Nothing was deleted.")))
}
