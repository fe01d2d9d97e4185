package discord

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/locale"
)

// shareAction shows to everybody the message whose button was pressed.
const shareAction = "share"

// share sends the message that only one person sees once more, for everybody,
// with the name of that person.
func (f *Frontend) share(ctx context.Context, i *Interaction, _ []string) error {
	if i.Message == nil {
		return nil
	}
	if !f.mayAnswer(ctx, i.GuildID, i.ChannelID) {
		return i.Tell(ctx, locale.Say(i.Language, "I do not answer questions in this channel."))
	}
	by := discordgo.TextDisplay{Content: subtext(locale.Say(i.Language, "shown by %s", "<@"+i.Person+">"))}
	return i.Respond(ctx, NewMessage(append(withoutSharing(i.Message.Components), by)...))
}

// withoutSharing leaves out the row with the button that was pressed.
func withoutSharing(components []discordgo.MessageComponent) []discordgo.MessageComponent {
	isShare := func(c discordgo.MessageComponent) bool {
		b, ok := c.(*discordgo.Button)
		return ok && b.CustomID == shareAction
	}
	return slices.DeleteFunc(slices.Clone(components), func(c discordgo.MessageComponent) bool {
		row, ok := c.(*discordgo.ActionsRow)
		return ok && slices.ContainsFunc(row.Components, isShare)
	})
}
