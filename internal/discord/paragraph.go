package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// openParagraph shows a paragraph to whoever pressed its button.
func (s *session) openParagraph(ctx context.Context, i *interaction.Interaction, args []string) error {
	o, why := s.opened(ctx, i, args)
	if why != "" {
		return i.Tell(ctx, why)
	}
	return i.Respond(ctx, look.Private(look.Paragraph(i.Language, o)))
}

// turnParagraph goes from one paragraph to its neighbour, in the same message. A
// page that everybody sees is turned by whoever opened it; others get one of
// their own.
func (s *session) turnParagraph(ctx context.Context, i *interaction.Interaction, args []string) error {
	o, why := s.opened(ctx, i, args)
	m := look.Note(look.NothingColour, why)
	if why == "" {
		m = look.Paragraph(i.Language, o)
	}
	if i.Message != nil && !i.IsPrivate() && openedBy(i.Message) != i.Person {
		return i.Respond(ctx, look.Private(m))
	}
	return i.Update(ctx, m)
}

// openedBy is the id of the person whose command a message answers.
func openedBy(m *discordgo.Message) string {
	if m.InteractionMetadata == nil || m.InteractionMetadata.User == nil {
		return ""
	}
	return m.InteractionMetadata.User.ID
}

// opened is the paragraph that a reference leads to, or why it is not shown.
func (s *session) opened(ctx context.Context, i *interaction.Interaction, args []string) (o chat.Opened, why string) {
	return chat.Open(i.Language, s.selectionAt(ctx, i).Service.Corpus(), strings.Join(args, ":"))
}

// noSuchParagraph says what is wrong with the name of a paragraph, and what to do.
func noSuchParagraph(language string, c *text.Corpus, name string) string {
	document, _, isName := chat.ParagraphName(name)
	name = look.Escape(look.Shorten(name, look.MaxLabel))
	switch {
	case len(c.Documents) == 1:
		return locale.Say(language, "There is no paragraph “%s”: give a number from 1 to %d, or choose from the list while you type.", name, c.Documents[0].Len())
	case isName && document == "" && len(c.Documents) > 0:
		return locale.Say(language, "There are several texts: name one with the number, as in %s, or choose from the list while you type.",
			look.Escape(look.SlugKey(c.Documents[0].Meta.Slug)+"/1"))
	}
	return locale.Say(language, "There is no paragraph “%s”: choose from the list while you type.", name)
}
