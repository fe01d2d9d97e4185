package telegram

import (
	"fmt"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	maxQuote   = 400 // units of a quote that are shown; its button shows the paragraph
	maxNearest = 200 // units of a paragraph that is only found, not cited
	maxNearby  = 2   // of them
	maxTitle   = 120
	maxLabel   = 30 // units of a slug on a button
	inRow      = 4  // buttons side by side
	maxOpen    = 24 // buttons that open paragraphs
)

// A renderer makes messages of answers, in one language.
type renderer struct {
	corpus   *text.Corpus
	several  bool   // several documents: markers name them
	language string // of the bot's own words
}

func (f *Frontend) renderer(language string) renderer {
	corpus := f.service.Corpus()
	return renderer{corpus: corpus, several: len(corpus.Documents) > 1, language: language}
}

func (r renderer) tooLong() string {
	return locale.Say(r.language, "The rest of the answer is too long for Telegram.")
}

// answerPages are the messages of the answer to one question.
type answerPages struct {
	renderer
	question question
}

// Progress shows what there is of the answer, with a button that stops it.
func (p answerPages) Progress(claims []answer.Claim, position int) []page {
	return p.sofar(claims, chat.Standing(p.language, claims, position), p.stopButton(p.question))
}

// Interrupted shows what there is of an answer that was broken off, and why.
func (p answerPages) Interrupted(claims []answer.Claim, why string) []page {
	return p.sofar(claims, why, nil)
}

// Answer makes the messages of an answer.
func (r renderer) Answer(a answer.Answer) []page {
	var parts []string
	if a.Frame != "" {
		parts = append(parts, italic(plain(a.Frame))+"\n\n")
	}
	parts = append(parts, r.claims(a.Claims)...)
	if len(a.Claims) == 0 {
		parts = append(parts, plain(a.Text)+"\n\n")
	}
	if quotes := quotation(r.quotes(a)); len(quotes) > 0 {
		parts = append(append(parts, quotes...), "\n")
	}
	if a.Notice != "" {
		parts = append(parts, "ⓘ "+plain(a.Notice)+"\n\n")
	}
	if footer := r.footer(a); footer != "" {
		parts = append(parts, italic(plain(footer)))
	}
	return pages(parts, r.tooLong(), append(r.openButtons(chat.Sources(a, maxNearby)), row(
		button("👍", goodAction, ""), button("👎", badAction, ""))...))
}

// sofar makes the messages of an answer that is not there yet, or was broken off:
// its claims, with a line below them.
func (r renderer) sofar(claims []answer.Claim, line string, below keyboard) []page {
	return pages(append(r.claims(claims), italic(plain(line))), r.tooLong(), below)
}

// claims are sentences with their markers.
func (r renderer) claims(claims []answer.Claim) []string {
	parts := make([]string, len(claims))
	for i, c := range claims {
		parts[i] = plain(c.Said())
		for _, cite := range c.Citations {
			parts[i] += " " + plain(cite.Marker(r.several))
		}
		parts[i] += "\n\n"
	}
	return parts
}

// quotes are the words of the text that the claims rest on, unless a claim repeats
// them; of an abstention, how the nearest paragraphs begin.
func (r renderer) quotes(a answer.Answer) (parts []string) {
	if near := a.Nearest(maxNearby); len(near) > 0 {
		parts = append(parts, locale.Say(r.language, "Nearest paragraphs:")+"\n")
		for _, p := range near {
			parts = append(parts, r.cite(p.Document, p.Paragraph, p.Excerpt(func(s string) string { return delivery.Shorten(s, maxNearest) })))
		}
	}
	if len(a.Suggestions) > 0 {
		parts = append(parts, locale.Say(r.language, "You could ask:")+"\n")
		for _, question := range a.Suggestions {
			parts = append(parts, "• "+plain(question)+"\n")
		}
	}
	for _, c := range chat.UnsaidQuotes(a.Claims) {
		parts = append(parts, r.cite(c.Document, c.Paragraph, delivery.Shorten(c.Quote, maxQuote)))
	}
	return parts
}

// cite is a line of words of a paragraph.
func (r renderer) cite(slug string, number int, words string) string {
	return bold(plain(r.name(slug, number))) + " " + plain(words) + "\n"
}

// name is how a paragraph is called: "¶20" or "article ¶20".
func (r renderer) name(slug string, number int) string {
	if r.several {
		return fmt.Sprintf("%s ¶%d", delivery.Shorten(slug, maxLabel), number)
	}
	return fmt.Sprintf("¶%d", number)
}

// footer says how the question was understood and whose words these are.
func (r renderer) footer(a answer.Answer) string {
	var lines []string
	if a.Understood != "" {
		lines = append(lines, locale.Say(r.language, "Understood as: %s", delivery.Shorten(a.Understood, maxNearest)))
	}
	if whose := chat.Byline(r.language, a); whose != "" {
		lines = append(lines, whose)
	}
	return strings.Join(lines, "\n")
}

// openButtons open paragraphs.
func (r renderer) openButtons(all []chat.CitedParagraph) (rows keyboard) {
	for i, s := range all[:min(maxOpen, len(all))] {
		p, ok := r.corpus.Paragraph(s.Document, s.Number)
		if !ok {
			continue
		}
		if i%inRow == 0 || len(rows) == 0 {
			rows = append(rows, nil)
		}
		last := &rows[len(rows)-1]
		*last = append(*last, button(r.name(s.Document, s.Number), openAction, callback(s.Reference(p.Text))))
	}
	return rows
}

// paragraph makes the message of a paragraph, the quotes in bold, with buttons to
// its neighbours.
func (r renderer) paragraph(o chat.Opened) page {
	title := bold("¶" + strconv.Itoa(o.Paragraph.Number))
	for _, more := range []string{o.Document.Meta.Title, o.Paragraph.Heading} {
		if more != "" {
			title += " · " + plain(delivery.Shorten(more, maxTitle))
		}
	}
	parts := []string{title + "\n\n" + emphasized(chat.Shown(o.Paragraph, o.Quotes))}
	if o.Changed {
		parts[0] += "\n\n" + italic(locale.Say(r.language, "The text has changed since the answer."))
	}
	all := pages(parts, r.tooLong(), nil)
	all[0].Keyboard = neighbours(o.Document, o.Paragraph.Number)
	return all[0]
}

// neighbours are buttons to the paragraphs before and after.
func neighbours(d *text.Document, number int) keyboard {
	var buttons []key
	add := func(number int, label string) {
		if number >= 1 && number <= d.Len() {
			buttons = append(buttons, button(fmt.Sprintf(label, number), turnAction, callback(chat.ParagraphReference{Document: d.Meta.Slug, Number: number})))
		}
	}
	add(number-1, "◀ ¶%d")
	add(number+1, "¶%d ▶")
	return row(buttons...)
}

// emphasized sets the quotes in a paragraph in bold.
func emphasized(paragraph string, quotes []text.Span) string {
	var b strings.Builder
	for words, isQuoted := range chat.Stretches(paragraph, quotes) {
		if words = cells(words); isQuoted {
			words = bold(words)
		}
		b.WriteString(words)
	}
	return b.String()
}

// cells is plain text with bars between the cells of a table.
func cells(s string) string { return plain(strings.ReplaceAll(s, "\t", " | ")) }
