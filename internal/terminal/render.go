package terminal

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

const (
	defaultWidth = 80
	nearest      = 3   // paragraphs shown with an abstention
	nearestWidth = 240 // columns of a paragraph that is only found, not cited
)

// A Renderer writes answers for people: the claims with their markers, then the
// cited paragraphs with the quoted words marked. The zero value writes plain text
// for 80 columns, with quotes between ** and **.
//
// What it writes of texts and answers cannot steer the terminal: control and
// invisible characters are replaced or left out.
type Renderer struct {
	Width   int          // columns; 0 means 80
	Color   bool         // bold and colour instead of **, by ANSI escape sequences
	Several bool         // several documents: markers name them
	Corpus  *text.Corpus // where cited paragraphs are that the search did not bring up; may be nil

	Language string // of the labels and notes, one of [locale.Languages]; "" means English
}

// Answer writes an answer: whose view it is, its claims, what they cite, and what
// the person should know. An abstention is written with the nearest paragraphs.
func (r Renderer) Answer(w io.Writer, a answer.Answer) error {
	_, err := io.WriteString(w, r.head(a)+r.tail(a))
	return err
}

// Paragraph writes one paragraph in full, with its number and heading.
func (r Renderer) Paragraph(w io.Writer, p text.Paragraph) error {
	_, err := io.WriteString(w, r.paragraph(p, nil))
	return err
}

// paragraph is a paragraph in full, with quotes marked.
func (r Renderer) paragraph(p text.Paragraph, quotes []stretch) string {
	whole := []stretch{{0, len(p.Text)}}
	return r.label(p.Document, p.Number, p.Heading) + r.wrap(2, r.marked(p.Text, within(p.Text, quotes), whole)...)
}

// Passages writes what a search brought up, nearest first: of each its number,
// heading and score, and how it begins.
func (r Renderer) Passages(w io.Writer, passages []answer.Passage) error {
	var b strings.Builder
	for i, p := range passages {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(r.label(p.Document, p.Paragraph, p.Heading, strconv.FormatFloat(p.Score, 'f', 3, 64)))
		b.WriteString(r.wrap(2, span{shorten(p.Text, nearestWidth), normal}))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// head is what answers the question.
func (r Renderer) head(a answer.Answer) string {
	if len(a.Claims) == 0 {
		return r.wrap(0, span{a.Text, normal})
	}
	return r.frame(a) + r.claims(a.Claims)
}

func (r Renderer) frame(a answer.Answer) string { return r.wrap(0, span{a.Frame, normal}) }

func (r Renderer) claims(claims []answer.Claim) string {
	var b strings.Builder
	for _, c := range claims {
		b.WriteString(r.claim(c))
	}
	return b.String()
}

// claim is one sentence with its markers, on its own line.
func (r Renderer) claim(c answer.Claim) string {
	spans := []span{{c.Text, normal}}
	for _, cite := range c.Citations {
		spans = append(spans, span{" ", normal}, span{cite.Marker(r.Several), marker})
	}
	return r.wrap(0, spans...)
}

// tail is what the answer rests on, and what the person should know.
func (r Renderer) tail(a answer.Answer) string {
	var b strings.Builder
	for _, s := range sources(a.Claims) {
		b.WriteString("\n" + r.source(a, s))
	}
	if a.Abstained && len(a.Passages) > 0 {
		b.WriteString("\n" + r.wrap(0, span{locale.Say(r.Language, "Nearest paragraphs:"), normal}))
		for _, p := range a.Passages[:min(nearest, len(a.Passages))] {
			b.WriteString("\n" + r.label(p.Document, p.Paragraph, p.Heading))
			b.WriteString(r.wrap(2, span{shorten(p.Text, nearestWidth), normal}))
		}
	}
	if a.Understood != "" {
		b.WriteString("\n" + r.wrap(0, span{locale.Say(r.Language, "Understood as: %s", a.Understood), faint}))
	}
	if a.Notice != "" {
		b.WriteString("\n" + r.wrap(0, span{locale.Say(r.Language, "Note: %s", a.Notice), faint}))
	}
	return b.String()
}

// source is a cited paragraph with its quotes marked.
func (r Renderer) source(a answer.Answer, s source) string {
	p, ok := r.find(a, s.first)
	if !ok { // the quote is what there is
		p.Text, s.quotes = s.first.Quote, []stretch{{0, len(s.first.Quote)}}
	}
	quotes := within(p.Text, s.quotes)
	return r.label(s.first.Document, s.first.Paragraph, p.Heading) + r.wrap(2, r.marked(p.Text, quotes, excerpt(p.Text, quotes))...)
}

// find returns the paragraph that c cites.
func (r Renderer) find(a answer.Answer, c answer.Citation) (text.Paragraph, bool) {
	for _, p := range a.Passages {
		if p.Document == c.Document && p.Paragraph == c.Paragraph {
			return text.Paragraph{Heading: p.Heading, Text: p.Text}, true
		}
	}
	if r.Corpus == nil {
		return text.Paragraph{}, false
	}
	return r.Corpus.Paragraph(c.Document, c.Paragraph)
}

// marked splits what is shown of a paragraph, the windows, into quotes and what
// stands around them.
func (r Renderer) marked(text string, quotes, windows []stretch) []span {
	var spans []span
	for _, window := range windows {
		if window.start > 0 {
			spans = append(spans, span{"… ", faint})
		}
		at := window.start
		for _, q := range quotes {
			if q.start < at || q.end > window.end {
				continue
			}
			spans = append(spans, span{text[at:q.start], normal}, r.quote(text[q.start:q.end]))
			at = q.end
		}
		spans = append(spans, span{text[at:window.end], normal})
		if window.end < len(text) {
			spans = append(spans, span{" … ", faint})
		}
	}
	return spans
}

func (r Renderer) quote(words string) span {
	if r.Color {
		return span{words, quoted}
	}
	return span{"**" + words + "**", normal}
}

// label is the line above a paragraph, as in "¶20 · Medicine > Doctors".
func (r Renderer) label(document string, number int, more ...string) string {
	label := name(document, number, r.Several)
	for _, m := range more {
		if m != "" {
			label += " · " + m
		}
	}
	return r.wrap(0, span{label, faint})
}

// name is how a paragraph is called: "¶20" or "article ¶20".
func name(document string, number int, several bool) string {
	if several {
		return document + " ¶" + strconv.Itoa(number)
	}
	return "¶" + strconv.Itoa(number)
}

// columns is how many columns there are.
func (r Renderer) columns() int { return cmp.Or(r.Width, defaultWidth) }

// wrap is [wrap] for this renderer's width and colours.
func (r Renderer) wrap(indent int, spans ...span) string {
	if !r.Color {
		for i := range spans {
			spans[i].style = normal
		}
	}
	return wrap(r.columns(), indent, spans...)
}
