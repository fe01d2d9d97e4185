package terminal

import (
	"cmp"
	"io"
	"strconv"
	"strings"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
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
// the person should know. An abstention is written with the nearest paragraphs. Where no
// language is set, the labels are in that of the answer's own words.
func (r Renderer) Answer(w io.Writer, a answer.Answer) error {
	r.Language = cmp.Or(r.Language, a.Language)
	_, err := io.WriteString(w, r.head(a)+r.tail(a))
	return err
}

// Paragraph writes one paragraph in full, with its number and heading.
func (r Renderer) Paragraph(w io.Writer, p text.Paragraph) error {
	_, err := io.WriteString(w, r.paragraph(p, nil))
	return err
}

// paragraph is a paragraph in full, with quotes marked.
func (r Renderer) paragraph(p text.Paragraph, quotes []text.Span) string {
	words, quotes := chat.Shown(p, quotes)
	return r.label(p.Document, p.Number, p.Heading) + r.lead(p.Lead) + r.body(words, within(words, quotes), []text.Span{{End: len(words)}})
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
		b.WriteString(r.wrap(2, span{p.Excerpt(toColumns(nearestWidth)), normal}))
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
	spans := []span{{c.Said(), normal}}
	for _, cite := range c.Citations {
		spans = append(spans, span{" ", normal}, span{cite.Marker(r.Several), marker})
	}
	return r.wrap(0, spans...)
}

// tail is what the answer rests on, and what the person should know.
func (r Renderer) tail(a answer.Answer) string {
	var b strings.Builder
	for _, c := range chat.CitedParagraphs(a.Claims) {
		b.WriteString(r.cited(a, c))
	}
	if near := a.Nearest(nearest); len(near) > 0 {
		b.WriteString("\n" + r.wrap(0, span{locale.Say(r.Language, "Nearest paragraphs:"), normal}))
		for _, p := range near {
			b.WriteString("\n" + r.label(p.Document, p.Paragraph, p.Heading))
			b.WriteString(r.wrap(2, span{p.Excerpt(toColumns(nearestWidth)), normal}))
		}
	}
	if len(a.Suggestions) > 0 {
		b.WriteString("\n" + r.wrap(0, span{locale.Say(r.Language, "You could ask:"), normal}))
		for _, question := range a.Suggestions {
			b.WriteString(r.wrap(2, span{question, normal}))
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

// lead is what a paragraph hangs on that stands in another one, a line each.
func (r Renderer) lead(words string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(words, "\n") {
		if line != "" {
			b.WriteString(r.wrap(2, span{"(" + strings.ReplaceAll(line, "\t", looseGap) + ")", faint}))
		}
	}
	return b.String()
}

// body is the text of a paragraph, or what is shown of it, the windows: its lines and
// the columns of its tables stay, quotes are marked.
func (r Renderer) body(words string, quotes, windows []text.Span) string {
	l := layOut(words, r.columns()-2)
	var b strings.Builder
	for _, line := range lines(r.marked(l.text, l.movedAll(quotes), l.movedAll(windows))) {
		indent := 0
		if len(line) > 0 && b.Len() > 0 {
			rest := strings.TrimLeft(line[0].text, " ")
			indent = min(len(line[0].text)-len(rest), r.columns()/2)
			line[0].text = rest
		}
		if s := r.wrap(2+indent, line...); s != "" {
			b.WriteString(s)
		} else if len(line) > 0 || b.Len() > 0 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// lines cuts spans at their line breaks.
func lines(spans []span) [][]span {
	all := [][]span{nil}
	for _, s := range spans {
		for i, part := range strings.Split(s.text, "\n") {
			if i > 0 {
				all = append(all, nil)
			}
			all[len(all)-1] = append(all[len(all)-1], span{part, s.style})
		}
	}
	return all
}

// marked splits what is shown of a paragraph, the windows, into quotes and what
// stands around them.
func (r Renderer) marked(s string, quotes, windows []text.Span) []span {
	var spans []span
	for _, window := range windows {
		if window.Start > 0 {
			spans = append(spans, span{"… ", faint})
		}
		at := window.Start
		for _, q := range quotes {
			if !chat.Within(s, q) || q.Start < at || q.End > window.End {
				continue
			}
			spans = append(spans, span{s[at:q.Start], normal}, r.quote(q.Of(s)))
			at = q.End
		}
		spans = append(spans, span{s[at:window.End], normal})
		if window.End < len(s) {
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
