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

// sections returns the outermost headings of a document, or the titles of several.
func sections(docs []*text.Document) []Heading {
	if len(docs) > 1 {
		return titlesOf(docs)
	}
	return outermost(docs[0])
}

// outermost returns the different headings of a document at the first level that has several.
func outermost(d *text.Document) []Heading {
	all, isDeeper := headingsAt(d, 0)
	for depth := 1; len(all) < fewestParts && isDeeper; depth++ {
		all, isDeeper = headingsAt(d, depth)
	}
	return all
}

// headingsAt returns the different headings of a document at a depth, or what stands less deep, and
// whether there are deeper ones.
func headingsAt(d *text.Document, depth int) (all []Heading, isDeeper bool) {
	known := map[string]bool{"": true}
	for _, p := range d.Paragraphs {
		path := strings.Split(p.Heading, " > ")
		isDeeper = isDeeper || len(path) > depth+1
		if name := path[min(depth, len(path)-1)]; !known[name] {
			all, known[name] = append(all, Heading{name, p}), true
		}
	}
	return all, isDeeper
}

func titlesOf(docs []*text.Document) (all []Heading) {
	for _, d := range docs {
		all = append(all, Heading{d.Meta.Title, text.Paragraph{Document: d.Meta.Slug, Number: 1}})
	}
	return all
}

func headingsOf(sections []outline.Region) (all []Heading) {
	for _, s := range sections {
		all = append(all, Heading{s.Name, s.Spans[0].Paragraph})
	}
	return all
}

// titles says what documents are called.
func (a *Answer) titles(docs []*text.Document, language string) string {
	titles := a.list(titlesOf(docs), "“%s”")
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
