package plain

import (
	"strconv"
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
		kept = append(kept, line{start: lines[e.foot].end, end: lines[e.foot].end})
		for after < len(lines) && lines[after].blank() {
			after++
		}
		from = after
	}
	rest := trimBlank(lines[from:])
	if n := len(rest) - 1; n >= 0 && feet[r.withoutNumbers(rest, n)] >= fewestPages { // of the last page
		r.leavePageLine(rest, n)
		rest = rest[:n]
	}
	return append(kept, rest...)
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
	if len(ends) < fewestPages {
		return r.numberedPages(lines)
	}
	return ends
}

// pageLine is a line at the end of a page that has its number: "Guide to Boats           12".
var pageLine = lazyregexp.If(lazyregexp.Has(lazyregexp.Digits), `^(\S.*\S)\s{4,}(\d{1,4})$`)

// fewestNumbered is how many lines with the number of a page there are at least, where nothing else ends one.
const fewestNumbered = 3

// numberedPages finds where pages end at lines between blank ones that have the same words and count up. Such a line is
// the head of a page if the lines before it are alike, too, which then are feet.
func (r *reader) numberedPages(lines []line) (ends []pageEnd) {
	rows := make(map[string][]int)
	pages := make(map[string]int)
	for i := 1; i < len(lines)-1; i++ {
		m := pageLine.FindStringSubmatch(r.of(lines[i]))
		if m == nil || !lines[i-1].blank() || !lines[i+1].blank() {
			continue
		}
		n, _ := strconv.Atoi(m[2])
		if len(rows[m[1]]) > 0 && n != pages[m[1]]+1 {
			rows[m[1]] = nil
		}
		rows[m[1]], pages[m[1]] = append(rows[m[1]], i), n
	}
	row := longest(rows)
	if len(row) < fewestNumbered {
		return nil
	}
	feet := make(map[string]int)
	for _, i := range row {
		feet[r.withoutNumbers(lines, around(lines, i, -1))]++
	}
	for _, i := range row {
		before := around(lines, i, -1)
		if feet[r.withoutNumbers(lines, before)] >= fewestPages {
			ends = append(ends, pageEnd{before, i})
		} else {
			ends = append(ends, pageEnd{i, around(lines, i, 1)})
		}
	}
	return ends
}

// longest returns the longest of some rows of lines, of equally long ones that which begins first.
func longest(rows map[string][]int) (row []int) {
	for _, other := range rows {
		if len(other) > len(row) || len(other) > 0 && len(other) == len(row) && other[0] < row[0] {
			row = other
		}
	}
	return row
}

// around returns the next line before or behind line i that is not blank, or i.
func around(lines []line, i, step int) int {
	for k := i + step; k >= 0 && k < len(lines); k += step {
		if !lines[k].blank() {
			return k
		}
	}
	return i
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
