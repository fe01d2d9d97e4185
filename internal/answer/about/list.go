package about

import (
	"fmt"
	"strings"

	"pilcrow/internal/answer/outline"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// A Heading is the name of a part of the text.
type Heading struct {
	Name  string
	Below text.Paragraph // the first one of the part
}

// headings returns the headings of the only document, or the titles of several.
func (q Question) headings(docs []*text.Document) []Heading {
	if len(docs) > 1 {
		return titlesOf(docs)
	}
	return q.sections(docs[0])
}

// sections returns the headings right above the paragraphs of a document.
func (q Question) sections(d *text.Document) (all []Heading) {
	last := ""
	for _, p := range q.paragraphsOf(d) {
		if p.Heading != last && p.Heading != "" {
			all = append(all, Heading{outline.LastHeading(p.Heading), p})
		}
		last = p.Heading
	}
	return all
}

// titlesOf are the titles of documents, as headings of all of their text.
func titlesOf(docs []*text.Document) (all []Heading) {
	for _, d := range docs {
		all = append(all, Heading{d.Meta.Title, text.Paragraph{Document: d.Meta.Slug, Number: 1}})
	}
	return all
}

// headingsOf are the headings of sections.
func headingsOf(sections []outline.Region) (all []Heading) {
	for _, s := range sections {
		all = append(all, Heading{s.Name, s.Spans[0].Paragraph})
	}
	return all
}

// listed lists headings as they stand in the text, or in the bot's words where they do not, behind how many there are.
func (q Question) listed(all []Heading, count string) (a Answer) {
	if lines := q.lines(all); lines != nil {
		if len(all) > len(lines) && count == "" {
			count = locale.Say(q.Language, "I count %d.", len(all))
		}
		return Answer{Alone: lines, Frame: count}
	}
	a.Words = strings.TrimSpace(count + "\n" + a.bullets(all))
	return a
}

// lines are the headings as they stand above their paragraphs, of many the first ones; nil if one of them does not.
func (q Question) lines(all []Heading) (lines []pick) {
	for _, h := range all[:min(len(all), mostListed)] {
		line := h.line()
		if line.End == 0 {
			return nil
		}
		lines = append(lines, q.line(h.Below, line, text.SectionHeading))
	}
	return lines
}

// line is where the heading stands above the paragraph below it, empty if it does not.
func (h Heading) line() text.Span {
	for _, kind := range []text.BlockKind{text.SectionHeading, text.Imprint} {
		for _, line := range h.Below.Lines(kind) {
			if line.Of(h.Below.Text) == h.Name {
				return line
			}
		}
	}
	return text.Span{}
}

// titles says what documents are called.
func (a *Answer) titles(docs []*text.Document, language string) string {
	titles := a.list(titlesOf(docs), locale.Say(language, "“%s”", "%s"))
	if len(docs) == 1 {
		return locale.Say(language, "The title is “%s”.", docs[0].Meta.Title)
	}
	return locale.Say(language, "The titles are %s.", strings.Join(titles, ", "))
}

// bullets lists headings, each on a line of its own; "" if there are none.
func (a *Answer) bullets(all []Heading) string {
	if len(all) == 0 {
		return ""
	}
	return "• " + strings.Join(a.list(all, "%s"), "\n• ")
}

// mostListed is how many headings are listed.
const mostListed = 30

// list adds headings to those of which a tells, and returns their names in a form; of many the first ones.
func (a *Answer) list(all []Heading, form string) (names []string) {
	first := all[:min(len(all), mostListed)]
	a.Headings = append(a.Headings, first...)
	for _, h := range first {
		names = append(names, fmt.Sprintf(form, h.Name))
	}
	if len(all) > len(first) {
		names = append(names, "…")
	}
	return names
}
