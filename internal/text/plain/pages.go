package plain

import (
	"strings"
	"unicode"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// pageNumber is how the last line of a page ends where no form feed ends the page.
var pageNumber = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `(?i)\[page \d{1,4}\]$`)

// fewestPages is how often a line stands at the same end of a page if it is no part of the text.
const fewestPages = 2

// leavePages takes out what a text that was made for paper has around the end of each page: the
// last line of a page and the first of the next, if they are on several pages but for a number, and
// the room between them. What is left reads as if there were no pages.
func (r *reader) leavePages(lines []line) []line {
	ends := r.pageEnds(lines)
	if len(ends) < fewestPages {
		return lines
	}
	feet, heads := make(map[string]int), make(map[string]int)
	for _, e := range ends {
		feet[r.withoutNumbers(lines, e.foot)]++
		heads[r.withoutNumbers(lines, e.head)]++
	}
	var kept []line
	from := 0
	for _, e := range ends {
		before, after := e.foot+1, e.head
		if feet[r.withoutNumbers(lines, e.foot)] >= fewestPages {
			r.leavePageLine(lines, e.foot)
			before = e.foot
		}
		if heads[r.withoutNumbers(lines, e.head)] >= fewestPages {
			r.leavePageLine(lines, e.head)
			after = e.head + 1
		}
		kept = append(kept, trimBlank(lines[from:max(from, before)])...)
		kept = append(kept, line{lines[e.foot].end, lines[e.foot].end, 0, 0})
		for after < len(lines) && lines[after].blank() {
			after++
		}
		from = after
	}
	return append(kept, lines[from:]...)
}

// A pageEnd is where a page ends: its last line and the first of the next, -1 and len(lines)
// without one.
type pageEnd struct{ foot, head int }

// pageEnds finds where pages end: at form feeds, or behind lines with the number of the page.
func (r *reader) pageEnds(lines []line) (ends []pageEnd) {
	last, from := -1, 0
	for i, l := range lines {
		if l.blank() {
			continue
		}
		fed := last >= 0 && strings.ContainsRune(r.src[from:l.start], '\f')
		if last >= 0 && (fed || pageNumber.MatchString(r.of(lines[last]))) {
			ends = append(ends, pageEnd{last, i})
		}
		last, from = i, l.end
	}
	return ends
}

// withoutNumbers returns the words of a line without digits and white space.
func (r *reader) withoutNumbers(lines []line, i int) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) || unicode.IsSpace(c) {
			return -1
		}
		return c
	}, r.of(lines[i]))
}

func (r *reader) leavePageLine(lines []line, i int) {
	b := source.NewBlock(text.Prose, r.passage(chunk(lines[i:i+1])))
	b.Leave("repeated on each page")
	r.pageLines = append(r.pageLines, b)
}

// trimBlank drops blank lines at the end.
func trimBlank(lines []line) []line {
	for len(lines) > 0 && lines[len(lines)-1].blank() {
		lines = lines[:len(lines)-1]
	}
	return lines
}
