package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/link"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// openParagraph shows a paragraph to whoever pressed its button.
func (f *Frontend) openParagraph(ctx context.Context, i *Interaction, args []string) error {
	m, ok := f.paragraph(i.Language, args)
	if !ok {
		return i.Tell(ctx, locale.Say(i.Language, "This paragraph is not in the text any more."))
	}
	return i.Respond(ctx, Private(m))
}

// turnParagraph goes from one paragraph to its neighbour, in the same message. A
// page that everybody sees is turned by whoever opened it; others get one of
// their own.
func (f *Frontend) turnParagraph(ctx context.Context, i *Interaction, args []string) error {
	m, ok := f.paragraph(i.Language, args)
	if !ok {
		m = note(nothingColour, locale.Say(i.Language, "This paragraph is not in the text any more."))
	}
	if i.Message != nil && !i.isPrivate() && openedBy(i.Message) != i.Person {
		return i.Respond(ctx, Private(m))
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

// paragraph makes the message of the paragraph that a pointer leads to.
func (f *Frontend) paragraph(language string, args []string) (link.Message, bool) {
	to, ok := chat.ReadPointer(strings.Join(args, ":"))
	if !ok {
		return link.Message{}, false
	}
	d, p, changed, ok := to.Find(f.Corpus())
	if !ok {
		return link.Message{}, false
	}
	return Paragraph(language, d, p, to.Quotes, changed), true
}

// Paragraph makes the message of a paragraph, the quotes in bold, with buttons to
// its neighbours. In a text that has changed since, quotes are not marked.
func Paragraph(language string, d *text.Document, p text.Paragraph, quotes []text.Span, changed bool) link.Message {
	title := "**¶" + strconv.Itoa(p.Number) + "**"
	for _, more := range []string{d.Meta.Title, p.Heading} {
		if more != "" {
			title += " · " + escape(shorten(more, maxTitle*2))
		}
	}
	if changed {
		quotes = nil
	}
	inner := []discordgo.MessageComponent{
		discordgo.TextDisplay{Content: subtext(title)},
		discordgo.TextDisplay{Content: marked(p.Text, quotes)},
	}
	if changed {
		inner = append(inner, discordgo.TextDisplay{Content: subtext(locale.Say(language, "The text has changed since the answer."))})
	}
	return NewMessage(append([]discordgo.MessageComponent{card(answerColour, inner...)}, neighbours(d, p)...)...)
}

// marked sets the quotes in a paragraph in bold.
func marked(paragraph string, quotes []text.Span) string {
	var b strings.Builder
	at := 0
	for _, q := range chat.Merge(quotes) {
		if !chat.Within(paragraph, q) || q.Start < at {
			continue
		}
		b.WriteString(escapeFrom(paragraph[at:q.Start], at == 0))
		b.WriteString("**" + escapeFrom(paragraph[q.Start:q.End], q.Start == 0) + "**")
		at = q.End
	}
	b.WriteString(escapeFrom(paragraph[at:], at == 0))
	return b.String()
}

// neighbours are buttons to the paragraphs before and after.
func neighbours(d *text.Document, p text.Paragraph) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	add := func(number int, label string) {
		if number >= 1 && number <= d.Len() {
			to := chat.Pointer{Document: slugKey(d.Meta.Slug), Number: number}
			buttons = append(buttons, button(label, discordgo.SecondaryButton, pointerID(turnAction, to)))
		}
	}
	add(p.Number-1, "◀ ¶"+strconv.Itoa(p.Number-1))
	add(p.Number+1, "¶"+strconv.Itoa(p.Number+1)+" ▶")
	return row(buttons...)
}
