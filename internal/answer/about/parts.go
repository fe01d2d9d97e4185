package about

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/locale"
	"pilcrow/internal/text"
	reading "pilcrow/internal/text/source"
)

// Bounds of the sections that an overview lists: one is no part, and many are no overview. longestPart
// is how long a heading may be, in characters.
const fewestParts, mostParts, longestPart = 2, 12, 80

// parts says what the sections of a document are called; nothing if there are too many, or if most are sentences.
func (q Question) parts(d *text.Document) string {
	names, long := partNames(q.paragraphsOf(d)), 0
	for i, name := range names {
		if utf8.RuneCountInString(name) > longestPart {
			names[i] = reading.FirstWords(name, longestPart)
			long++
		}
	}
	if names == nil || long*2 > len(names) {
		return ""
	}
	return locale.Say(q.Language, "Its sections: %s", strings.Join(names, " · "))
}

// partNames are the headings of the sections of paragraphs: see [partsOf].
func partNames(in []text.Paragraph) []string {
	_, names := partsOf(in)
	return names
}

// partsOf returns the headings of the sections of paragraphs, the outermost of which there are several, or those of the
// one that is nearly all of it, as "Minutes" is below "Present" and "Agenda", and the paragraphs below them; no headings
// if there are too many.
func partsOf(in []text.Paragraph) (main []text.Paragraph, names []string) {
	depth := 0
	names, isDeeper := headingsAt(in, depth)
	for isDeeper && (len(names) < fewestParts || len(mainPart(in, depth)) > 0) {
		if main := mainPart(in, depth); len(main) > 0 {
			in = main
		}
		depth++
		names, isDeeper = headingsAt(in, depth)
	}
	if len(names) < fewestParts || len(names) > mostParts {
		return in, nil
	}
	return in, names
}

// topics are the headings of a document as they stand in it, if what it is about is asked for one by one: those right
// above its paragraphs, or the outer ones if these are too many; none if one of them does not stand there.
func (q Question) topics(d *text.Document) []pick {
	if !q.Intent.Topics || q.Intent.Sentences > 0 {
		return nil
	}
	in, names := partsOf(q.paragraphsOf(d))
	if inner, _ := headingsAt(in, deepest); len(inner) <= mostParts && len(inner) > len(names) && names != nil {
		names = inner
	}
	var all []Heading
	for _, name := range names {
		at := slices.IndexFunc(in, func(p text.Paragraph) bool { return slices.Contains(strings.Split(p.Heading, " > "), name) })
		all = append(all, Heading{name, in[at]})
	}
	return q.lines(all)
}

// deepest is a depth below which no heading stands.
const deepest = 100

// mainShare is what part of the paragraphs are in one section, at least, that is nearly all of a text.
const mainShare = 0.75

// mainPart returns the paragraphs of the section at a depth that is nearly all of them, if that has several sections.
func mainPart(in []text.Paragraph, depth int) (main []text.Paragraph) {
	below := make(map[string][]text.Paragraph)
	for _, p := range in {
		if path := strings.Split(p.Heading, " > "); len(path) > depth {
			below[path[depth]] = append(below[path[depth]], p)
		}
	}
	for name, part := range below {
		if inner, _ := headingsAt(part, depth+1); name != "" && float64(len(part)) >= mainShare*float64(len(in)) && len(inner) >= fewestParts {
			return part
		}
	}
	return nil
}

// headingsAt returns the different headings of paragraphs at a depth, or what stands less deep, up
// to one more than are listed, and whether there are deeper ones.
func headingsAt(in []text.Paragraph, depth int) (names []string, isDeeper bool) {
	for _, p := range in {
		path := strings.Split(p.Heading, " > ")
		isDeeper = isDeeper || len(path) > depth+1
		name := path[min(depth, len(path)-1)]
		if name != "" && len(names) <= mostParts && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, isDeeper
}
