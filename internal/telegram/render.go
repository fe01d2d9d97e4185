package telegram

import (
	"fmt"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	maxQuote   = 400 // units of a quote that are shown; its button shows the paragraph
	maxNearest = 200 // units of a paragraph that is only found, not cited
	maxNearby  = 4   // of them
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
	corpus := f.Corpus()
	return renderer{corpus: corpus, several: len(corpus.Documents) > 1, language: language}
}

func (r renderer) tooLong() string {
	return locale.Say(r.language, "The rest of the answer is too long for Telegram.")
}

// page makes the messages of an answer.
func (r renderer) page(a answer.Answer) []page {
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
	parts = append(parts, italic(plain(r.footer(a))))
	return pages(parts, r.tooLong(), append(r.openButtons(r.targets(a)), row(
		button("👍", goodAction, ""), button("👎", badAction, ""))...))
}

// sofar makes the messages of an answer that is not there yet, or was broken off:
// its claims, with a line below them.
func (r renderer) sofar(claims []answer.Claim, line string, below keyboard) []page {
	return pages(append(r.claims(claims), italic(plain(line))), r.tooLong(), below)
}

// state says how an answer is getting on.
func (r renderer) state(claims []answer.Claim, place int) string {
	switch {
	case place > 0:
		return locale.Say(r.language, "Waiting: number %d in the queue.", place)
	case len(claims) > 0:
		return locale.Say(r.language, "More is being checked…")
	}
	return locale.Say(r.language, "Looking in the text…")
}

// claims are sentences with their markers.
func (r renderer) claims(claims []answer.Claim) []string {
	parts := make([]string, len(claims))
	for i, c := range claims {
		parts[i] = plain(c.Text)
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
	if a.Abstained && len(a.Passages) > 0 {
		parts = append(parts, locale.Say(r.language, "Nearest paragraphs:")+"\n")
		for _, p := range a.Passages[:min(maxNearby, len(a.Passages))] {
			parts = append(parts, r.cite(p.Document, p.Paragraph, chat.Shorten(p.Text, maxNearest)))
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
				parts = append(parts, r.cite(c.Document, c.Paragraph, chat.Shorten(c.Quote, maxQuote)))
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
		return fmt.Sprintf("%s ¶%d", chat.Shorten(slug, maxLabel), number)
	}
	return fmt.Sprintf("¶%d", number)
}

// footer says how the question was understood, whose words these are and how many
// quotes were verified.
func (r renderer) footer(a answer.Answer) string {
	line := chat.Byline(r.language, a)
	if good, all := chat.Verified(a, r.corpus); all > 0 {
		line += " · " + locale.Say(r.language, "%d of %d quotes verified", good, all)
	}
	if a.Understood != "" {
		line = locale.Say(r.language, "Understood as: %s", chat.Shorten(a.Understood, maxNearest)) + "\n" + line
	}
	return line
}

// targets are the paragraphs that an answer rests on, or those nearest to an
// abstention.
func (r renderer) targets(a answer.Answer) []chat.Source {
	all := chat.Sources(a.Claims)
	if a.Abstained {
		for _, p := range a.Passages[:min(maxNearby, len(a.Passages))] {
			all = append(all, chat.Source{Document: p.Document, Number: p.Paragraph})
		}
	}
	return all
}

// openButtons open paragraphs.
func (r renderer) openButtons(all []chat.Source) (rows keyboard) {
	for i, s := range all[:min(maxOpen, len(all))] {
		p, ok := r.corpus.Paragraph(s.Document, s.Number)
		if !ok {
			continue
		}
		if i%inRow == 0 || len(rows) == 0 {
			rows = append(rows, nil)
		}
		last := &rows[len(rows)-1]
		*last = append(*last, button(r.name(s.Document, s.Number), openAction, pointTo(chat.Pointer{
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
			title += " · " + plain(chat.Shorten(more, maxTitle))
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
			buttons = append(buttons, button(fmt.Sprintf(label, number), turnAction, pointTo(chat.Pointer{Document: slugKey(d.Meta.Slug), Number: number})))
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
		b.WriteString(plain(paragraph[at:q.Start]) + bold(plain(q.Of(paragraph))))
		at = q.End
	}
	return b.String() + plain(paragraph[at:])
}
