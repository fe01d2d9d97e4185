package plain

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text/source"
)

// A text is unspaced if its paragraphs are a line each without blank lines between them, as programs paste what was
// copied from a page or a word processor: it has at least fewestUnspaced lines, lineRoom for each blank line, and
// one in longShare is long.
const (
	fewestUnspaced = 8
	lineRoom       = 5
	longShare      = 10
)

// isUnspaced reports whether a text is unspaced.
func isUnspaced(all []chunk) bool {
	lines, long := 0, 0
	for _, c := range all {
		lines += len(c)
		for _, l := range c {
			if l.columns >= longLine {
				long++
			}
		}
	}
	return lines >= fewestUnspaced && lines >= lineRoom*len(all) && long*longShare >= lines
}

// space makes a chunk of each line of an unspaced text, but for what is one over lines: the items of a list, the rows of
// a table, lines that are set in.
func (r *reader) space(all []chunk, gaps []int) ([]chunk, []int) {
	areOne := r.areOne
	if width := wrapWidth(all); r.isSetIn(all, width) {
		areOne = func(a, b line) bool { return r.goesOnBelow(a, b, width) }
	} else if !isUnspaced(all) {
		return all, gaps
	}
	return cutChunks(all, gaps, areOne)
}

// cutChunks cuts chunks between lines that are not one.
func cutChunks(all []chunk, gaps []int, areOne func(a, b line) bool) (cut []chunk, cutGaps []int) {
	for k, c := range all {
		start := 0
		for i := 1; i <= len(c); i++ {
			if i < len(c) && (c[i].apart || areOne(c[i-1], c[i])) {
				continue
			}
			cut, cutGaps = append(cut, c[start:i]), append(cutGaps, max(1, gaps[k]))
			start = i
		}
	}
	return cut, cutGaps
}

// brokenSlack is how many columns before the width of a text a line ends that was broken by hand, at most.
const brokenSlack = 20

// areBroken reports whether most lines that others follow without a blank one end near the width of the text: somebody
// broke paragraphs into lines.
func areBroken(all []chunk, width int) bool {
	near, n := 0, 0
	for _, c := range all {
		for _, l := range c[:len(c)-1] {
			n++
			if l.columns+brokenSlack >= width {
				near++
			}
		}
	}
	return narrow <= width && width <= widest && 2*near > n
}

// widest is the width in columns of the widest text that was broken by hand.
const widest = 100

// areOne reports whether two lines of an unspaced text belong together.
func (r *reader) areOne(a, b line) bool {
	before, s := r.of(a), r.of(b)
	items := len(markersOf(before)) > 0 && len(markersOf(s)) > 0
	rows := strings.Contains(before, "\t") && strings.Contains(s, "\t")
	setIn := b.indent > 0 && (a.indent > 0 || len(markersOf(before)) > 0 || b.columns < longLine)
	return items || rows && len(markersOf(before)) == 0 && len(markersOf(s)) == 0 || setIn
}

// fewestSetIn is how many lines that are set in tell that they begin the paragraphs of an unspaced text, and setInRoom how
// many lines such a text has for each blank one.
const fewestSetIn, setInRoom = 3, 20

// isSetIn reports whether the lines of an unspaced text are broken at a width, and the first ones of paragraphs set in,
// rather than all but the first, as below the names of fields.
func (r *reader) isSetIn(all []chunk, width int) bool {
	lines, full, setIn, hanging := 0, 0, 0, 0
	for _, c := range all {
		lines += len(c)
		for i, l := range c[:len(c)-1] {
			if !r.hasRoom(l, c[i+1], width) {
				full++
			}
			switch {
			case source.IsLabelled(r.of(l)):
				hanging++
			case i == 0 || l.indent < 2 || source.IsMarked(r.of(l)) || len(markersOf(r.of(c[i-1]))) > 0:
			case l.indent > c[i+1].indent && !r.hasRoom(l, c[i+1], width):
				setIn++
			case l.indent > c[i-1].indent && l.indent == c[i+1].indent:
				hanging++
			}
		}
	}
	return lines >= 2*fewestUnspaced && lines >= setInRoom*len(all) && full*3 >= lines && setIn >= fewestSetIn && setIn > hanging
}

// goesOnBelow reports whether a line of such a text belongs to the one above it.
func (r *reader) goesOnBelow(a, b line, width int) bool {
	items := len(markersOf(r.of(a))) > 0 && len(markersOf(r.of(b))) > 0
	switch {
	case len(markersOf(r.of(b))) > 0:
		return items || a.indent > 0 && a.indent > b.indent
	case b.indent > a.indent:
		return len(markersOf(r.of(a))) > 0
	}
	return !r.hasRoom(a, b, width)
}

// hasRoom reports whether the first word of a line would have fitted behind the line above it.
func (r *reader) hasRoom(a, b line, width int) bool {
	next, _, _ := strings.Cut(r.of(b), " ")
	return a.columns+1+utf8.RuneCountInString(next) <= width
}
