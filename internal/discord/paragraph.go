package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// openParagraph shows a paragraph to whoever pressed its button.
func (s *session) openParagraph(ctx context.Context, i *interaction.Interaction, args []string) error {
	m, ok := s.paragraph(ctx, i, args)
	if !ok {
		return i.Tell(ctx, s.missing(i.Language, args))
	}
	return i.Respond(ctx, look.Private(m))
}

// turnParagraph goes from one paragraph to its neighbour, in the same message. A
// page that everybody sees is turned by whoever opened it; others get one of
// their own.
func (s *session) turnParagraph(ctx context.Context, i *interaction.Interaction, args []string) error {
	m, ok := s.paragraph(ctx, i, args)
	if !ok {
		m = look.Note(look.NothingColour, s.missing(i.Language, args))
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

// paragraph makes the message of the paragraph that a reference leads to.
func (s *session) paragraph(ctx context.Context, i *interaction.Interaction, args []string) (rest.Message, bool) {
	to, ok := chat.ParseParagraphReference(strings.Join(args, ":"))
	if !ok {
		return rest.Message{}, false
	}
	d, p, changed, ok := to.Find(s.selectionAt(ctx, i).Service.Corpus())
	if !ok {
		return rest.Message{}, false
	}
	return look.Paragraph(i.Language, d, p, to.Quotes, changed), true
}

// missing says why the paragraph that a reference leads to is not shown.
func (s *session) missing(language string, args []string) string {
	to, _ := chat.ParseParagraphReference(strings.Join(args, ":"))
	return to.Missing(language, s.service.Corpus())
}

// called reads "20", "¶20", "[¶20]", "slug/20" and "slug ¶20".
var called = lazyregexp.New(`^\[?(?:(.*?)\s*[/\s])?\s*(?:¶\s*)?(\d{1,9})\]?$`)

// paragraphCalled finds the paragraph that somebody named. If it has a document but no
// paragraph, there is one that cannot be had at the moment.
func paragraphCalled(c *text.Corpus, name string) (*text.Document, text.Paragraph, bool) {
	parts := called().FindStringSubmatch(strings.TrimSpace(name))
	if parts == nil {
		return nil, text.Paragraph{}, false
	}
	d, ok := documentCalled(c, parts[1])
	if !ok {
		return nil, text.Paragraph{}, false
	}
	number, _ := strconv.Atoi(parts[2]) // digits, by the expression
	if !c.Has(d.Meta.Slug, number) {
		return nil, text.Paragraph{}, false
	}
	p, ok := c.Paragraph(d.Meta.Slug, number)
	return d, p, ok
}

// documentCalled finds a document by its slug, by [slugKey] or, if it is the only
// one, by nothing.
func documentCalled(c *text.Corpus, name string) (*text.Document, bool) {
	name = strings.TrimSpace(name)
	if d, ok := chat.DocumentOf(c, name); ok {
		return d, true
	}
	for _, d := range c.Documents {
		if strings.EqualFold(d.Meta.Slug, name) {
			return d, true
		}
	}
	if name == "" && len(c.Documents) == 1 {
		return c.Documents[0], true
	}
	return nil, false
}

// noSuchParagraph says what is wrong with the name of a paragraph, and what to do.
func noSuchParagraph(language string, c *text.Corpus, name string) string {
	name = look.Escape(look.Shorten(name, look.MaxLabel))
	parts := called().FindStringSubmatch(strings.TrimSpace(name))
	switch {
	case len(c.Documents) == 1:
		return locale.Say(language, "There is no paragraph “%s”: give a number from 1 to %d, or choose from the list while you type.", name, c.Documents[0].Len())
	case parts != nil && parts[1] == "" && len(c.Documents) > 0:
		return locale.Say(language, "There are several texts: name one with the number, as in %s, or choose from the list while you type.",
			look.Escape(look.SlugKey(c.Documents[0].Meta.Slug)+"/1"))
	}
	return locale.Say(language, "There is no paragraph “%s”: choose from the list while you type.", name)
}
