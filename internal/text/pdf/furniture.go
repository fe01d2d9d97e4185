package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// An edge is one of the first or last lines of a page, which may be a running head.
type edge struct {
	column, line int
	page         int
	text         string
	y, size      float64
	apart        bool // from the rest of the page
	outermost    bool // and nothing stands beyond
}

// edgeLines is how many lines at each end of a page are looked at.
const edgeLines = 2

// leaveRunning takes running heads and page numbers out of the pages, and returns them by
// page. They are lines at the edge of a page that have the page's number, or that stand
// at the same place on other pages, with the same words or apart from the text.
func leaveRunning(columns []column, body float64) map[int][]string {
	edges := edgesOf(columns)
	running := make(map[[2]int]bool) // column, line
	for _, at := range slices.Concat(numbered(edges, body), repeated(edges), apart(edges)) {
		running[at] = true
	}
	left := make(map[int][]string)
	for k := range columns {
		var kept []line
		for i, l := range columns[k].lines {
			if running[[2]int{k, i}] {
				left[columns[k].page] = append(left[columns[k].page], l.text())
			} else {
				kept = append(kept, l)
			}
		}
		columns[k].lines = kept
	}
	return left
}

// edgesOf returns the highest and lowest lines of each page.
func edgesOf(columns []column) []edge {
	byPage := make(map[int][]edge)
	for k, c := range columns {
		for i, l := range c.lines {
			byPage[c.page] = append(byPage[c.page], edge{column: k, line: i, page: c.page, text: l.text(), y: l.y, size: l.size})
		}
	}
	var out []edge
	for _, lines := range byPage {
		slices.SortStableFunc(lines, func(a, b edge) int { return cmp.Compare(b.y, a.y) })
		n := min(edgeLines, len(lines)/2)
		if len(lines) == 1 {
			n = 1
		}
		markApart(lines, n, 0, 1)
		markApart(lines, n, len(lines)-1, -1)
		out = append(out, lines[:n]...)
		out = append(out, lines[max(n, len(lines)-n):]...)
	}
	slices.SortStableFunc(out, func(a, b edge) int { return cmp.Compare(a.page, b.page) })
	return out
}

// markApart marks the lines at an edge that stand apart from the rest of the page.
func markApart(lines []edge, n, at, step int) {
	for i := range n {
		this, next := at+i*step, at+(i+1)*step
		if next < 0 || next >= len(lines) {
			return
		}
		if gap := math.Abs(lines[this].y - lines[next].y); gap >= 1.6*max(lines[this].size, lines[next].size) {
			for k := range i + 1 {
				lines[at+k*step].apart, lines[at+k*step].outermost = true, k == 0
			}
			return
		}
	}
}

var edgeNumber = lazyregexp.New(`^(?i:page |seite |p\. ?|s\. ?|- ?|– ?)?(\d{1,4}|[ivxlc]{1,7})\b|\b(\d{1,4}|[ivxlc]{1,7})( ?[-–])?$`)

// minPages is on how many pages a line must have its like to be a running head.
const minPages = 3

// A count is what a page's number is, less the number of pages before it.
type count struct {
	roman bool
	shift int
}

// numbered returns the lines with numbers that count the pages. Arabic and Roman numbers
// count from one page each. A heading may begin with such a number by chance.
func numbered(edges []edge, body float64) [][2]int {
	pages := make(map[count]map[int]bool)
	for _, e := range edges {
		for _, c := range e.counts() {
			if pages[c] == nil {
				pages[c] = make(map[int]bool)
			}
			pages[c][e.page] = true
		}
	}
	var best [2]count
	for c, on := range pages {
		kind := 0
		if c.roman {
			kind = 1
		}
		if n := len(pages[best[kind]]); len(on) > n || len(on) == n && c.shift > best[kind].shift {
			best[kind] = c
		}
	}
	var found [][2]int
	for _, e := range edges {
		isNumber := edgeNumber().FindString(e.text) == e.text
		for _, c := range e.counts() {
			if isNumber && c.shift == 1 || (isNumber || e.size <= body*minHeading) && slices.Contains(best[:], c) && len(pages[c]) >= minPages {
				found = append(found, [2]int{e.column, e.line})
			}
		}
	}
	return found
}

// counts returns the numbers that a line begins or ends with, as counts of pages.
func (e edge) counts() []count {
	if len(e.text) > 200 {
		return nil
	}
	var all []count
	for _, m := range edgeNumber().FindAllStringSubmatch(e.text, -1) {
		roman, n := number(m[1] + m[2])
		if n > 0 {
			all = append(all, count{roman, n - e.page})
		}
	}
	return all
}

// number reads an Arabic or Roman number.
func number(s string) (roman bool, n int) {
	if n, err := strconv.Atoi(s); err == nil {
		return false, n
	}
	return true, source.Roman(s)
}

var digits = lazyregexp.New(`\d+`)

// repeated returns the lines that stand at one height of several pages, but for numbers.
func repeated(edges []edge) [][2]int {
	type place struct {
		text string
		y    int
	}
	pages := make(map[place]map[int]bool)
	placesOf := func(e edge) []place {
		s := digits().ReplaceAllString(e.text, "#")
		y := int(e.y / 4)
		return []place{{s, y - 1}, {s, y}, {s, y + 1}}
	}
	for _, e := range edges {
		if !e.apart {
			continue
		}
		for _, at := range placesOf(e) {
			if pages[at] == nil {
				pages[at] = make(map[int]bool)
			}
			pages[at][e.page] = true
		}
	}
	var found [][2]int
	for _, e := range edges {
		if e.apart && len(pages[placesOf(e)[1]]) >= minPages {
			found = append(found, [2]int{e.column, e.line})
		}
	}
	return found
}

// apart returns the outermost lines at a height at which they always stand apart from the
// rest of the page, on most pages: running heads that name the section.
func apart(edges []edge) [][2]int {
	lines, all, pages := make(map[int]int), make(map[int]int), make(map[int]bool)
	for _, e := range edges {
		pages[e.page] = true
		all[int(e.y/4)]++
		if e.outermost {
			lines[int(e.y/4)]++
		}
	}
	var found [][2]int
	for _, e := range edges {
		y := int(e.y / 4)
		if e.outermost && lines[y] >= minPages && lines[y]*5 > len(pages)*2 && lines[y]*20 >= all[y]*19 && len(e.text) < 200 {
			found = append(found, [2]int{e.column, e.line})
		}
	}
	return found
}
