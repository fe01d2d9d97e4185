package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// An openItem is an item that may go on.
type openItem struct {
	marker
	indent int // of the mark
	inner  int // of the text behind it
	level  int
}

// list reads a chunk that has items of a list, or goes on with one.
func (r *reader) list(c chunk, rest []chunk, alone bool) bool {
	starts := r.itemStarts(c, rest)
	if len(starts) == 0 {
		return r.goesOn(c)
	}
	if first := starts[0].line; first > 0 {
		r.endList(c[:first])
		if !r.goesOn(c[:first]) {
			r.paragraphs(c[:first], alone && first == 1 && c[1].indent >= c[0].indent+2)
		}
	}
	for i, s := range starts {
		end := len(c)
		if i+1 < len(starts) {
			end = starts[i+1].line
		}
		n := s.line + r.itemLines(c[s.line:end])
		r.item(c[s.line:n], s.marker, alone && len(starts) == 1 && s.line == 0 && n == len(c))
		if n < end {
			r.endList(c[n:end])
			r.segment(c[n:end], rest, false)
		}
	}
	return true
}

// itemLines is how many lines an item has: those that are set in, that begin with a
// small letter or that were broken because the line was full.
func (r *reader) itemLines(c chunk) int {
	for i := 1; i < len(c); i++ {
		if s := r.of(c[i]); c[i].indent <= c[0].indent && !source.StartsLower(s) && !r.full(c, i-1) {
			return i
		}
	}
	return len(c)
}

// full reports whether line i of a chunk was broken because it was full: the first
// word of the next would not have fitted.
func (r *reader) full(c chunk, i int) bool {
	next, _, _ := strings.Cut(r.of(c[i+1]), " ")
	return c[i].columns+1+utf8.RuneCountInString(next) > max(r.width, c.columns(), narrow)
}

// narrow is the width in columns that a text broken by hand has at least.
const narrow = 50

// A start is a line of a chunk that begins an item.
type start struct {
	line int
	marker
}

// itemStarts finds the lines of a chunk that begin items: those whose marks go on
// with an open list, or begin one that goes on.
func (r *reader) itemStarts(c chunk, rest []chunk) []start {
	var starts []start
	open := slices.Clone(r.items)
	for i, l := range c {
		for _, m := range markersOf(r.of(l)) {
			known := continues(open, l, m)
			if known < 0 && !(m.begins() || i == 0 && m.parts == nil && m.number > 0 && r.nextIs(c, rest, 0, m)) {
				continue
			}
			below := len(starts) > 0 && starts[len(starts)-1].line == i-1 && (m.parts != nil || m.number == 1 && !source.EndsSentenceOrClause(r.of(c[i-1])) && !source.EndsWithComma(r.of(c[i-1])))
			if known < 0 && i > 0 && !below && !r.mayBegin(c, i, m) {
				continue
			}
			if known < 0 && m.number > 0 && m.style != "§" && !below && !r.nextIs(c, rest, i, m) && !(i == 0 && len(open) == 0 && m.number == 1) {
				continue
			}
			open = opened(open, known, l, m, r.of(l))
			starts = append(starts, start{i, m})
			break
		}
	}
	return starts
}

// continues returns which of the open items m follows, -1 if none.
func continues(open []openItem, l line, m marker) int {
	for k := len(open) - 1; k >= 0; k-- {
		if near(open[k].indent, l.indent) && m.follows(open[k].marker) {
			return k
		}
	}
	return -1
}

func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }

// opened returns the open items after one with mark m.
func opened(open []openItem, known int, l line, m marker, s string) []openItem {
	inner := l.indent + m.length + len(s[m.length:]) - len(strings.TrimLeft(s[m.length:], " \t"))
	o := openItem{marker: m, indent: l.indent, inner: inner}
	if m.parts != nil {
		o.level = len(m.parts) - 1
	}
	if known >= 0 {
		if m.parts == nil {
			o.level = open[known].level
		}
		return append(open[:known], o)
	}
	for len(open) > 0 && (open[len(open)-1].indent > l.indent+1 || open[len(open)-1].style == m.style && m.parts == nil) {
		open = open[:len(open)-1]
	}
	if n := len(open); n > 0 {
		o.level = max(o.level, open[n-1].level+1)
	}
	return append(open, o)
}

// mayBegin reports whether a list may begin at line i of a chunk, behind running text:
// the line before leads into it or ends a sentence, is the first one and was ended by hand, or the items are set in.
func (r *reader) mayBegin(c chunk, i int, m marker) bool {
	before := r.of(c[i-1])
	if i == 1 && m.number > 0 && !r.full(c, 0) && r.nextIs(c, nil, i, m) { // below a line that was ended by hand
		return true
	}
	return source.EndsSentenceOrClause(before) || c[i].indent >= c[i-1].indent+2 || m.number == 0 && bullet().MatchString(before) || m.number == 0 && r.sameBullets(c[i:], m)
}

// sameBullets reports whether at least two lines of c begin with a bullet.
func (r *reader) sameBullets(c chunk, m marker) bool {
	n := 0
	for _, l := range c {
		if b := bullet().FindStringSubmatch(r.of(l)); b != nil && b[1] == m.style {
			n++
		}
	}
	return n > 1
}

// nextIs reports whether the item after the one at c[i] is its successor, in the
// chunk or one of the next.
func (r *reader) nextIs(c chunk, rest []chunk, i int, m marker) bool {
	follows := func(n marker) bool { return (n.number != m.number || m.parts != nil) && n.follows(m) }
	is := func(next line) bool {
		return near(next.indent, c[i].indent) && slices.ContainsFunc(markersOf(r.of(next)), follows)
	}
	return slices.ContainsFunc(c[i+1:], is) || slices.ContainsFunc(rest[:min(len(rest), 6)], func(next chunk) bool {
		return slices.ContainsFunc(next, is)
	})
}

// item adds an item.
func (r *reader) item(c chunk, m marker, alone bool) {
	s := r.of(c[0])
	known := continues(r.items, c[0], m)
	if len(r.items) == 0 || known < 0 && m.style != "1.1" && len(opened(slices.Clone(r.items), known, c[0], m, s)) == 1 {
		r.group = r.groups.Next()
	}
	r.items = opened(r.items, known, c[0], m, s)
	b := source.NewBlock(text.Item, r.itemPassage(c, m))
	if !b.IsText() {
		r.add(b, c, alone)
		return
	}
	b.Group, b.Label = r.group, text.Span{End: min(m.length, b.Len())}
	b.Level = r.items[len(r.items)-1].level
	r.add(b, c, alone)
}

// itemPassage joins the lines of an item. The room behind its mark is one space.
func (r *reader) itemPassage(c chunk, m marker) source.Passage {
	if !strings.HasPrefix(r.of(c[0])[m.length:], "  ") {
		return r.passage(c)
	}
	var p source.Passage
	p.AddFilled(r.of(c[0]), c[0].start)
	for _, l := range c[1:] {
		p.AddLine(r.of(l), l.start)
	}
	return p
}

// goesOn adds a chunk that is set in under an open item.
func (r *reader) goesOn(c chunk) bool {
	r.endList(c)
	if len(r.items) == 0 {
		return false
	}
	last := r.items[len(r.items)-1]
	if c.indent() <= last.indent || c.indent() < last.inner-2 {
		return false
	}
	if r.code(c) {
		r.last().Group, r.last().Level = r.group, last.level
		return true
	}
	for _, part := range r.split(c) {
		b := source.NewBlock(text.Item, r.passage(part))
		b.Group, b.Level = r.group, last.level
		r.add(b, part, false)
	}
	return true
}

// endList closes the items that a chunk is not set in under.
func (r *reader) endList(c chunk) {
	for len(r.items) > 0 && c.indent() <= r.items[len(r.items)-1].indent {
		r.items = r.items[:len(r.items)-1]
	}
}

// number makes the number that a paragraph begins with its label if paragraphs are
// numbered in a row, as the verses of the Bible are.
func (r *reader) number(b *source.Block) {
	s := b.String()
	m := verseNumber().FindStringSubmatch(s)
	if m == nil {
		return
	}
	n, _ := strconv.Atoi(m[2])
	if n == r.verses+1 || n == 1 {
		r.verses = n
		b.Label = text.Span{End: len(m[1])}
	}
}

var verseNumber = lazyregexp.New(`^((?:\d{1,3}[:.])?(\d{1,3}))\s+\p{L}`)
