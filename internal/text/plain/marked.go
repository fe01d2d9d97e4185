package plain

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// wikiHeading is a heading as wikis mark it: "== History ==", or "=== Early years".
var wikiHeading = lazyregexp.If(lazyregexp.Begins("=="), `^(={2,6})[ \t]*([^=\s].{0,98}?)[ \t]*(={2,6})?$`)

// markedHeading returns the heading that stands in a line with marks before it, and behind it if
// it does not stand alone; nil if there is none. One such line in a text may be anything.
func (r *reader) markedHeading(l line, alone bool) *source.Block {
	s := r.of(l)
	m := wikiHeading.FindStringSubmatch(s)
	if m == nil || r.marked < 2 || m[3] != m[1] && !(m[3] == "" && alone) {
		return nil
	}
	start := len(s) - len(strings.TrimLeft(s, "= \t"))
	b := source.NewBlock(source.Heading, r.passage(chunk{newLine(r.src, l.start+start, l.start+start+len(m[2]))}))
	b.Level, b.From, b.To = len(m[1]), l.start, l.end
	if b.Kind == source.Heading {
		b.Reason = "a line with the marks of a heading"
	}
	return b
}

// addHeading adds a heading, which ends lists.
func (r *reader) addHeading(b *source.Block, c chunk) {
	r.items, r.defining = nil, 0
	r.add(b, c, true)
}

// countMarked counts the lines that look like marked headings.
func (r *reader) countMarked(all []chunk) int {
	n := 0
	for _, c := range all {
		for _, l := range c {
			if wikiHeading.MatchString(r.of(l)) {
				n++
			}
		}
	}
	return n
}

// isMarkBeside reports whether a line begins with a mark and has its words where the next one has them:
// "Q:   Does it" above "float?"
func (r *reader) isMarkBeside(l, next line) bool {
	mark, words, _ := strings.Cut(r.of(l), " ")
	words = strings.TrimLeft(words, " ")
	return strings.HasSuffix(mark, ":") && words != "" && next.indent-l.indent == utf8.RuneCountInString(r.of(l))-utf8.RuneCountInString(words)
}
