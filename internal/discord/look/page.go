package look

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// Paragraph makes the message of a paragraph, the quotes in bold, with buttons to
// its neighbours.
func Paragraph(language string, o chat.Opened) rest.Message {
	title := "**¶" + strconv.Itoa(o.Paragraph.Number) + "**"
	for _, more := range []string{o.Document.Meta.Title, o.Paragraph.Heading} {
		if more != "" {
			title += " · " + Escape(Shorten(more, MaxTitle*2))
		}
	}
	shown := []string{Subtext(title), marked(chat.Shown(o.Paragraph, o.Quotes))}
	if o.Changed {
		shown = append(shown, Subtext(locale.Say(language, "The text has changed since the answer.")))
	}
	return NewMessage(append([]discordgo.MessageComponent{Card(AnswerColour, texts(shown)...)}, neighbours(o.Document, o.Paragraph)...)...)
}

// marked sets the quotes in a paragraph in bold.
func marked(paragraph string, quotes []text.Span) string {
	var b strings.Builder
	for words, isQuoted := range chat.Stretches(paragraph, quotes) {
		words = escapeFrom(words, b.Len() == 0)
		if isQuoted {
			words = "**" + words + "**"
		}
		b.WriteString(words)
	}
	return strings.ReplaceAll(b.String(), "\t", " | ") // between the cells of a table
}

// neighbours are buttons to the paragraphs before and after.
func neighbours(d *text.Document, p text.Paragraph) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	add := func(number int, label string) {
		if number >= 1 && number <= d.Len() {
			to := chat.ParagraphReference{Document: d.Meta.Slug, Number: number}
			buttons = append(buttons, Button(label, discordgo.SecondaryButton, ReferenceID(TurnAction, to)))
		}
	}
	add(p.Number-1, "◀ ¶"+strconv.Itoa(p.Number-1))
	add(p.Number+1, "¶"+strconv.Itoa(p.Number+1)+" ▶")
	return Row(buttons...)
}

// A paragraph is called "20" or, of several documents, "slug/20".

// Reference is what calls a paragraph, in at most [MaxID] characters.
func Reference(p text.Paragraph, several bool) string {
	if several {
		return SlugKey(p.Document) + "/" + strconv.Itoa(p.Number)
	}
	return strconv.Itoa(p.Number)
}

// SlugKey is a document's slug as it is called.
func SlugKey(slug string) string { return chat.SlugKey(slug, MaxID/3, utf8.RuneCountInString) }

// Opening is what an autocompletion shows of a paragraph: its name and how it
// begins, in at most [MaxID] characters.
func Opening(p text.Paragraph, several bool) string {
	name := fmt.Sprintf("¶%d", p.Number)
	if several {
		name = Shorten(p.Document, MaxLabel) + " " + name
	}
	return Shorten(name+" · "+p.Said(), MaxID)
}

const maxBest = 400 // units of a sentence that is shown

// Found makes the message of what a search found, nearest first.
func (r Renderer) Found(query string, found []answer.Passage) rest.Message {
	inner := []discordgo.MessageComponent{discordgo.TextDisplay{Content: Subtext(locale.Say(r.Language, "Nearest to “%s”:", Escape(Shorten(query, MaxEcho))))}}
	var targets []target
	for _, p := range found {
		title := "**" + r.name(p.Document, p.Paragraph) + "**"
		if p.Heading != "" {
			title += " · " + Escape(Shorten(p.Heading, MaxTitle*2))
		}
		inner = append(inner, discordgo.TextDisplay{Content: title + "\n> " + Escape(Shorten(p.Best.Quote, maxBest))})
		targets = append(targets, r.target(chat.FoundParagraph(p), chat.ParagraphOf(p)))
	}
	return NewMessage(Card(ColourOf(r.Persona), inner...), discordgo.ActionsRow{Components: r.openButtons(targets)})
}
