package plain

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// fewestHeaded is how many paragraphs have a name directly above them, at least, where names are headings.
const fewestHeaded = 3

// namesAbove reports whether short lines that stand directly above what they name are headings, as in letters and notices
// that were typed without blank lines below them. One such line above a paragraph may be anything, and one that comes
// again names who speaks: several different ones are how the text is made.
func (r *reader) namesAbove(all []chunk) bool {
	names := make(map[string]bool)
	for _, c := range all {
		if !r.isNamed(c) || !r.isLongSentence(c[1]) || c[1].columns < 2*c[0].columns {
			continue
		}
		name := r.of(c[0])
		if names[name] {
			return false
		}
		names[name] = true
	}
	return len(names) >= fewestHeaded
}

// isNamed reports whether the first line of a chunk may name the sentences, the list or the rows below it.
func (r *reader) isNamed(c chunk) bool {
	if len(c) < 2 || c[1].indent > c[0].indent+1 || r.full(c, 0) || r.isBelowHeading(c) {
		return false
	}
	name := r.of(c[0])
	if utf8.RuneCountInString(name) > loneLength || len(strings.Fields(name)) > loneWords || !isName(name) || strings.HasSuffix(name, "?") || counted.MatchString(name) {
		return false
	}
	return text.EndsSentence(r.of(c[1])) && c[1].columns > c[0].columns || len(markersOf(r.of(c[1]))) > 0 || r.isRecord(c[1:]) || source.AreRows(r.lines(c[1:]))
}

// isBelowHeading reports whether a chunk is what is left of one behind its heading: what follows that directly says more.
func (r *reader) isBelowHeading(c chunk) bool {
	last := r.last()
	return last != nil && last.Kind == source.Heading && last.To <= c[0].start && strings.Count(r.src[last.To:c[0].start], "\n") == 1
}

// lines returns what stands in the lines of a chunk.
func (r *reader) lines(c chunk) []string {
	all := make([]string, len(c))
	for i, l := range c {
		all[i] = r.of(l)
	}
	return all
}

// isLongSentence reports whether a line is a paragraph by itself.
func (r *reader) isLongSentence(l line) bool {
	s := r.of(l)
	return l.columns >= longBelow && !source.StartsLower(s) && !source.IsMarked(s) && text.EndsSentence(s)
}
