package plain

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

var (
	// inARow is how a heading begins that counts: "3. Fees", "XIV. The storm".
	inARow = lazyregexp.If(isCountedEarly, `^(\d{1,2}|[IVXLC]{1,7})([.)])[\s\p{Zs}]+\S`)
	// bareMark is a line that is nothing but the number of what stands below it.
	bareMark = lazyregexp.If(func(s string) bool { return len(s) <= 8 }, `^(?:([IVXLC]{1,7})\.?|(\d{1,3})\.)$`)
)

// A bare number is a heading where at least fewestBare in a row count up.
const fewestBare = 3

// bareMarks are the lines that part a text by numbers alone: "II.", "III.", with text below each.
func (r *reader) bareMarks() map[*source.Block]bool {
	found := make(map[*source.Block]bool)
	var row []*source.Block
	last := 0
	for i, s := range r.shapes[:max(0, len(r.shapes)-1)] {
		m := bareMark.FindStringSubmatch(s.String())
		if m == nil || s.Kind != text.Prose || !s.alone || !r.shapes[i+1].IsText() {
			continue
		}
		n := number(m[1] + m[2])
		if n != last+1 {
			row = nil
		}
		if row, last = append(row, s.Block), n; len(row) >= fewestBare {
			for _, b := range row {
				found[b] = true
			}
		}
	}
	return found
}

// number reads a number in digits or a Roman one.
func number(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return source.Roman(strings.ToLower(s))
}

// completeRows makes headings of lines that count on to one, or between two, though nothing else tells: where "2. Fees"
// and "3. Keys" are headings, "1. Members" is one.
func (r *reader) completeRows() {
	for i, s := range r.shapes {
		if s.Kind != source.Heading {
			continue
		}
		style, n := countOf(s.String())
		for j := i - 1; j >= max(0, i-maxApart) && n > 1; j-- {
			before := r.shapes[j]
			m, other := countOf(before.String())
			if m != style || other > n || before.Kind == source.LeftOut || before.indent != s.indent {
				continue
			}
			if other == n-1 && before.IsText() && before.lines == 1 && before.alone && isShort(before.String()) {
				r.release(j)
				before.Kind, before.Level, before.Group, before.Label, before.Reason = source.Heading, s.Level, 0, text.Span{}, "it counts in a row with other headings"
			}
			if other == n || other != n-1 || before.Kind != source.Heading {
				break
			}
			i, s, n = j, before, other
		}
	}
}

// countOf returns how the number is written that s begins with, "" if with none, and what it is.
func countOf(s string) (style string, n int) {
	m := inARow.FindStringSubmatch(s)
	if m == nil {
		return "", 0
	}
	style = "I" + m[2]
	if m[1][0] <= '9' {
		style = "1" + m[2]
	}
	return style, number(m[1])
}
