package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// wikiHeading is a heading as wikis mark it: "== History ==", or "=== Early years".
var wikiHeading = lazyregexp.If(lazyregexp.Begins("=="), `^(={2,6})[ \t]*([^=\s].{0,98}?)[ \t]*(={2,6})?$`)

// markedHeading returns the heading that stands in a line with marks before it, and behind it if
// it does not stand alone; nil if there is none. One such line in a text may be anything.
func (r *reader) markedHeading(l line, alone bool) *source.Block {
	s := r.of(l)
	if r.versions && r.isVersion(l, alone) {
		return r.version(l)
	}
	if m := outlineHeading.FindStringSubmatch(s); m != nil && r.outline && alone && l.indent == 0 && !endsPlainly(s) && !source.StartsLower(m[2]) {
		return r.behindMarks(l, len(m[1])+1, len(m[1]))
	}
	m := wikiHeading.FindStringSubmatch(s)
	if m == nil || r.marked < 2 || m[3] != m[1] && !(m[3] == "" && alone) {
		return nil
	}
	start := len(s) - len(strings.TrimLeft(s, "= \t"))
	b := source.NewBlock(source.Heading, r.passage(chunk{newLine(r.src, l.start+start, l.start+start+len(m[2]))}))
	b.Level, b.From, b.To = len(m[1]), l.start, l.end
	if b.Kind == source.Heading {
		b.Reason = marked
	}
	return b
}

// outlineHeading is a heading as Emacs marks it: "* Changes in 1.2", "** New lamps".
var outlineHeading = lazyregexp.If(lazyregexp.Begins("*"), `^(\*{1,6})[ \t](\S.{0,118})$`)

// behindMarks is the heading that a line has from some byte on.
func (r *reader) behindMarks(l line, at, level int) *source.Block {
	b := source.NewBlock(source.Heading, r.passage(chunk{newLine(r.src, l.start+at, l.end)}))
	b.Level, b.From = level, l.start
	if b.Kind == source.Heading {
		b.Reason = marked
	}
	return b
}

// fewestOuter and fewestInner are how many lines with one star and with two a text has at least whose stars mark
// headings, each between blank lines.
const fewestOuter, fewestInner = 1, 2

// isOutline reports whether stars mark headings and no items: of several depths, alone on their lines, and those
// below the first have other text under them.
func (r *reader) isOutline(all []chunk) bool {
	outer, inner := 0, 0
	for i, c := range all {
		m := outlineHeading.FindStringSubmatch(r.of(c[0]))
		switch {
		case m == nil || c[0].indent > 0:
		case len(c) > 1: // an item
			return false
		case len(m[1]) == 1:
			outer++
		case i+1 < len(all) && !strings.HasPrefix(r.of(all[i+1][0]), "*") && !endsPlainly(r.of(c[0])):
			inner++
		}
	}
	return outer >= fewestOuter && inner >= fewestInner
}

const marked = "a line with the marks of a heading"

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
