package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// longLine is the length in columns from which on a line is not broken by hand: each
// line of its chunk is a paragraph.
const longLine = 130

// split cuts a chunk into paragraphs: none if its lines are sentences, a line each if they are
// too long to have been broken by hand, else where the indentation changes.
func (r *reader) split(c chunk) []chunk {
	switch {
	case r.sentences:
		return []chunk{c}
	case c.columns() >= longLine:
		return slices.Collect(slices.Chunk(c, 1))
	case r.isVerse(c), r.isRecord(c):
		return []chunk{c}
	}
	var all []chunk
	start := 0
	for i := 1; i < len(c); i++ {
		setOut := c[i].indent < r.body && c[start].indent >= r.body
		led := start > 0 && source.LeadsIn(r.of(c[start-1]))
		if i-start == 1 && !setOut && !led && !r.isExample(c, start) && c[i].indent <= c[start].indent+4 && c[i].indent != c[start].indent {
			continue // the first line is set in or out
		}
		if i-start == 1 && c[i].indent > c[start].indent && source.IsMarked(r.of(c[start])) && !source.LeadsIn(r.of(c[start])) {
			continue // set out by its mark: "Q:   Why …"
		}
		if i-start == 1 && c[i].indent == c[start].indent+len(noteMark.FindString(r.of(c[start]))) {
			continue // set in behind the mark of a note: "[01] Why …"
		}
		if before := c[i-1].indent; c[i].indent >= before+2 || c[i].indent <= before-2 {
			all = append(all, c[start:i])
			start = i
		}
	}
	return append(all, c[start:])
}

// noteMark is the mark that a note begins with, and the white space behind it.
var noteMark = lazyregexp.If(lazyregexp.BeginsWith("[(*†‡"), `^(?:[\[(][\w*†‡]{1,4}[\])]|[*†‡]{1,3}) +`)

// isExample reports whether a line of a chunk, unless it begins it, is set in below a sentence that is not over, as
// examples are: in the column of the first one that stands below a line that was not broken because it was full.
func (r *reader) isExample(c chunk, i int) bool {
	if i == 0 || c[i].indent <= c[i-1].indent || !text.IsOpen(r.of(c[i-1])) {
		return false
	}
	for n := range i {
		if c[n+1].indent >= c[n].indent+2 && r.leadsOn(c, n) {
			return c[i].indent == c[n+1].indent
		}
	}
	return false
}

// leadsOn reports whether a line of running text ends in the middle of a sentence, though there was room for more.
func (r *reader) leadsOn(c chunk, i int) bool {
	s := r.of(c[i])
	return text.IsOpen(s) && isProse(s) && !r.full(c, i) && !option().MatchString(s)
}

// isRecord reports whether all lines of a chunk that are not set in have a label, of at least two: "Depth: 3 m".
func (r *reader) isRecord(c chunk) bool {
	n := 0
	for _, l := range c {
		if l.indent <= c[0].indent {
			if n++; !source.IsLabelled(r.of(l)) {
				return false
			}
		}
	}
	return n > 1
}

// written reports whether the line breaks of a paragraph were written on purpose.
func (r *reader) written(c chunk) bool {
	if len(c) < 2 || r.sentences {
		return false
	}
	ended := 0
	for _, l := range c {
		if l.columns-l.indent >= minSentence && text.EndsSentence(r.of(l)) {
			ended++
		}
	}
	return r.isVerse(c) || ended == len(c) && (len(c) > 2 || c.columns() > r.width*9/10 && c[0].columns > 80)
}

// minSentence is the length in columns of the shortest line that is a paragraph.
const minSentence = 50

// Lines of verse are no longer than maxVerse, and in a text that is broken by hand
// clearly shorter than its lines, or at least manyLines that begin with a capital.
const (
	maxVerse    = 70
	shortLines  = 50
	manyLines   = 4
	shortInWide = 0.8
)

// endsHyphened reports whether a line ends within a word. Two hyphens behind a word are a dash.
func endsHyphened(s string) bool {
	before, isDash := strings.CutSuffix(s, "--")
	if isDash {
		last, _ := utf8.DecodeLastRuneInString(before)
		return !text.HasWords(string(last))
	}
	return strings.HasSuffix(s, "-")
}

// isVerse reports whether lines look like verse or an address.
func (r *reader) isVerse(c chunk) bool {
	if len(c) < 2 || c.columns()-c.indent() > maxVerse {
		return false
	}
	for i, l := range c {
		s := r.of(l)
		if source.StartsLower(s) && !strings.HasPrefix(s, "http") || i > 0 && endsHyphened(r.of(c[i-1])) || len(c) == 2 && s[0] >= '0' && s[0] <= '9' || l.indent < r.body && c[0].indent >= r.body {
			return false
		}
	}
	longest := float64(c.columns() - c.indent())
	return longest <= shortInWide*float64(r.width-r.body) || r.width-r.body <= shortLines && len(c) > 2 || len(c) >= manyLines && !r.capitalised
}
