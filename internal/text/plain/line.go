package plain

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A line is file[start:end], without white space and dropped characters at its
// ends; start == end if it is blank.
type line struct {
	start, end int
	indent     int  // columns before it
	columns    int  // where it ends, indent included
	apart      bool // a blank line is above it, and both are of one table
}

func (l line) blank() bool { return l.start == l.end }

// tabWidth is what a tab at the start of a line is taken for.
const tabWidth = 8

// splitLines splits at \n, \r\n, \r, U+2028 and U+2029.
func splitLines(s string) []line {
	var lines []line
	start := 0
	for i, r := range s {
		if i < start || r != '\n' && r != '\r' && r != '\u2028' && r != '\u2029' {
			continue
		}
		lines = append(lines, newLine(s, start, i))
		start = i + utf8.RuneLen(r)
		if r == '\r' && strings.HasPrefix(s[start:], "\n") {
			start++
		}
	}
	return append(lines, newLine(s, start, len(s)))
}

// newLine trims s[start:end].
func newLine(s string, start, end int) line {
	trimmed := strings.TrimLeftFunc(s[start:end], source.IsEdge)
	l := line{start: end - len(trimmed)}
	l.end = l.start + len(strings.TrimRightFunc(trimmed, source.IsEdge))
	for _, r := range s[start:l.start] {
		if !source.Dropped(r) {
			l.indent = after(l.indent, r)
		}
	}
	l.columns = l.indent
	for _, r := range s[l.start:l.end] {
		l.columns = after(l.columns, r)
	}
	return l
}

// wide is the first of the characters of Chinese, Japanese and Korean, which take two columns each.
const wide = 0x2E80

// combining is the first of the characters that may take no column.
const combining = 0x300

// after is the column behind a character that stands in one.
func after(column int, ch rune) int {
	switch {
	case ch == '\t':
		return column + tabWidth - column%tabWidth
	case ch < combining:
		return column + 1
	case unicode.In(ch, unicode.Mn, unicode.Me, unicode.Cf): // it stands on the one before it
		return column
	case ch >= wide:
		return column + 2
	}
	return column + 1
}

// A chunk is what stands between blank lines.
type chunk []line

// chunks cuts lines at blank ones. It also returns how many of those are before each
// chunk.
func chunks(lines []line) (all []chunk, gaps []int) {
	start, blank := 0, 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && !lines[i].blank() {
			continue
		}
		if i > start {
			all, gaps = append(all, chunk(lines[start:i])), append(gaps, blank)
			blank = 0
		}
		blank++
		start = i + 1
	}
	return all, gaps
}

// indent is the smallest indentation of the lines.
func (c chunk) indent() int {
	n := c[0].indent
	for _, l := range c {
		n = min(n, l.indent)
	}
	return n
}

// columns is where the longest line ends.
func (c chunk) columns() int {
	n := 0
	for _, l := range c {
		n = max(n, l.columns)
	}
	return n
}

// wrapWidth is where the lines of a text are broken that was broken by hand: nine of
// ten lines in the middle of paragraphs end before it. It is 0 if none is.
func wrapWidth(all []chunk) int {
	var ends []int
	for _, c := range all {
		if len(c) < 3 {
			continue
		}
		for _, l := range c[:len(c)-1] {
			ends = append(ends, l.columns)
		}
	}
	if len(ends) == 0 {
		for _, c := range all {
			if len(c) > 1 {
				ends = append(ends, c.columns())
			}
		}
	}
	if len(ends) == 0 {
		return 0
	}
	slices.Sort(ends)
	return ends[len(ends)*9/10]
}

// bodyIndent is the smallest indentation that a tenth of the lines of running text
// have, those of paragraphs of several lines if there are any.
func bodyIndent(s string, all []chunk) int {
	for _, lines := range []int{2, 1} {
		count, total := make(map[int]int), 0
		for _, c := range all {
			for _, l := range c {
				if len(c) >= lines && isProse(s[l.start:l.end]) {
					count[l.indent]++
					total++
				}
			}
		}
		body := -1
		for indent, n := range count {
			if n*10 >= total && (body < 0 || indent < body) {
				body = indent
			}
		}
		if total > 4 || body >= 0 && lines == 1 {
			return body
		}
	}
	return 0
}

// filledGap is room between words that no sentence ends before.
var filledGap = lazyregexp.New(`[\p{L},]  +\p{Ll}`)

// isFilled reports whether a fifth of the lines of running text have more room between words than one space: a program
// has made them equally long.
func (r *reader) isFilled(all []chunk) bool {
	filled, n := 0, 0
	for _, c := range all {
		for _, l := range c[:len(c)-1] {
			if s := r.of(l); isProse(s) {
				n++
				if strings.Contains(s, "  ") && filledGap().MatchString(s) {
					filled++
				}
			}
		}
	}
	return n >= minFilled && filled*5 >= n
}

// minFilled is how many lines tell that a text is filled, at least.
const minFilled = 12

// manyCapitals reports whether words within sentences often begin with a capital
// letter, as in German.
func manyCapitals(s string) bool {
	upper, all := 0, 0
	for i, w := range strings.Fields(s[:min(len(s), 20000)]) {
		if i > 0 && text.HasWords(w) {
			all++
			if !source.StartsLower(w) {
				upper++
			}
		}
	}
	return upper*4 > all
}
