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
	return p.sofar(claims, p.standing(claims, position), p.stopButton(p.question))
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
		parts = append(parts, plain(chat.Declined(a))+"\n\n")
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
	return pages(parts, r.tooLong(), append(r.openButtons(r.targets(a)), row(
		button("👍", goodAction, ""), button("👎", badAction, ""))...))
}

// sofar makes the messages of an answer that is not there yet, or was broken off:
// its claims, with a line below them.
func (r renderer) sofar(claims []answer.Claim, line string, below keyboard) []page {
	return pages(append(r.claims(claims), italic(plain(line))), r.tooLong(), below)
}

// standing says how an answer is getting on.
func (r renderer) standing(claims []answer.Claim, position int) string {
	switch {
	case position > 0:
		return locale.Say(r.language, "Waiting: number %d in the queue.", position)
	case len(claims) > 0:
		return locale.Say(r.language, "More is being checked…")
	}
	return locale.Say(r.language, "Looking in the text…")
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

// quotes are the words of the text that the claims rest on, unless the claims are
// these words; of an abstention, how the nearest paragraphs begin.
func (r renderer) quotes(a answer.Answer) (parts []string) {
	if near := a.Nearest(maxNearby); len(near) > 0 {
		parts = append(parts, locale.Say(r.language, "Nearest paragraphs:")+"\n")
		for _, p := range near {
			parts = append(parts, r.cite(p.Document, p.Paragraph, delivery.Shorten(p.Text, maxNearest)))
		}
	}
	if len(a.Suggestions) > 0 {
		parts = append(parts, locale.Say(r.language, "You could ask:")+"\n")
		for _, question := range a.Suggestions {
			parts = append(parts, "• "+plain(question)+"\n")
		}
	}
	said := make(map[string]bool)
	for _, claim := range a.Claims {
		said[claim.Text] = true
	}
	for _, claim := range a.Claims {
		for _, c := range claim.Citations {
			if !said[c.Quote] {
				said[c.Quote] = true
				parts = append(parts, r.cite(c.Document, c.Paragraph, delivery.Shorten(c.Quote, maxQuote)))
			}
		}
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

// targets are the paragraphs that an answer rests on, or those nearest to an
// abstention.
func (r renderer) targets(a answer.Answer) []chat.CitedParagraph {
	all := chat.CitedParagraphs(a.Claims)
	if a.Abstained {
		for _, p := range a.Passages[:min(maxNearby, len(a.Passages))] {
			all = append(all, chat.CitedParagraph{Document: p.Document, Number: p.Paragraph})
		}
	}
	return all
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
		*last = append(*last, button(r.name(s.Document, s.Number), openAction, callback(chat.ParagraphReference{
			Document: slugKey(s.Document), Number: s.Number, Print: chat.Print(p.Text), Quotes: s.Quotes})))
	}
	return rows
}

// paragraph makes the message of a paragraph, the quotes in bold, with buttons to
// its neighbours. In a text that has changed since, quotes are not marked.
func (r renderer) paragraph(d *text.Document, p text.Paragraph, quotes []text.Span, changed bool) page {
	title := bold("¶" + strconv.Itoa(p.Number))
	for _, more := range []string{d.Meta.Title, p.Heading} {
		if more != "" {
			title += " · " + plain(delivery.Shorten(more, maxTitle))
		}
	}
	tail := ""
	if changed {
		tail, quotes = "\n\n"+italic(locale.Say(r.language, "The text has changed since the answer.")), nil
	}
	all := pages([]string{title + "\n\n" + emphasized(p.Text, quotes) + tail}, r.tooLong(), nil)
	all[0].Keyboard = neighbours(d, p.Number)
	return all[0]
}

// neighbours are buttons to the paragraphs before and after.
func neighbours(d *text.Document, number int) keyboard {
	var buttons []key
	add := func(number int, label string) {
		if number >= 1 && number <= d.Len() {
			buttons = append(buttons, button(fmt.Sprintf(label, number), turnAction, callback(chat.ParagraphReference{Document: slugKey(d.Meta.Slug), Number: number})))
		}
	}
	add(number-1, "◀ ¶%d")
	add(number+1, "¶%d ▶")
	return row(buttons...)
}

// emphasized sets the quotes in a paragraph in bold.
func emphasized(paragraph string, quotes []text.Span) string {
	var b strings.Builder
	at := 0
	for _, q := range chat.Merge(quotes) {
		if !chat.Within(paragraph, q) || q.Start < at {
			continue
		}
		b.WriteString(cells(paragraph[at:q.Start]) + bold(cells(q.Of(paragraph))))
		at = q.End
	}
	return b.String() + cells(paragraph[at:])
}

// cells is plain text with bars between the cells of a table.
func cells(s string) string { return plain(strings.ReplaceAll(s, "\t", " | ")) }
