package lightweight

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
)

// list writes a list with those in it: the mark of an item says how deep it is nested.
func (a *asciidoc) list(lines []line) int {
	var open []string // the marks of the open lists
	n, end := 0, lines[0].at
	closeList := func() {
		a.close("li", end)
		a.close("ul", end)
		open = open[:len(open)-1]
	}
	counts := make(map[string]int)
	for n < len(lines) {
		l := lines[n]
		if l.blank() {
			k := n
			for k < len(lines) && lines[k].blank() {
				k++
			}
			if k == len(lines) || !adItem().MatchString(lines[k].text) {
				break
			}
			n = k
			continue
		}
		m := adItem().FindStringSubmatch(l.text)
		if m == nil {
			break
		}
		kind := markKind(m[1])
		for k := len(open) - 1; k >= 0 && open[k] != kind; k-- {
			if indexOf(open, kind) < 0 {
				break
			}
			closeList()
		}
		if len(open) > 0 && open[len(open)-1] == kind {
			a.close("li", end)
		} else {
			a.open("ul", nil, l.at)
			open = append(open, kind)
			counts[kind] = 0
		}
		counts[kind]++
		content := l.from(len(m[1]))
		box := checkbox().FindString(content.text)
		a.open("li", label(m[1], counts[kind]), l.at)
		if box != "" {
			content = content.from(len(box))
			a.Text(map[bool]string{true: "[ ] ", false: "[x] "}[box[1] == ' '], l.at, l.at)
		}
		n++
		n += a.item(content, lines[n:])
		end = max(end, lines[n-1].end())
	}
	for len(open) > 0 {
		closeList()
	}
	return n
}

var checkbox = lazyregexp.New(`^\[[ xX*]\]\s`)

func indexOf(all []string, s string) int {
	for i, x := range all {
		if x == s {
			return i
		}
	}
	return -1
}

// markKind distinguishes lists from those inside them.
func markKind(mark string) string {
	switch {
	case strings.Trim(mark, "0123456789.") == "" && strings.Trim(mark, ".") != "":
		return "1."
	case mark[0]|0x20 >= 'a' && mark[0]|0x20 <= 'z':
		return "a."
	}
	return mark
}

// label is the mark of an item as it is shown.
func label(mark string, count int) map[string]string {
	switch {
	case strings.Trim(mark, ".") == "": // counted by itself, deeper ones in letters
		mark = strconv.Itoa(count) + "."
		return map[string]string{markup.Label: mark}
	case strings.HasSuffix(mark, "."):
		return map[string]string{markup.Label: mark}
	}
	return nil
}

// item writes the text of an item and the blocks that a line "+" adds to it, and returns
// how many of the following lines it has.
func (a *asciidoc) item(first line, lines []line) int {
	n := 0
	for n < len(lines) && !lines[n].blank() && lines[n].text != "+" && !adItem().MatchString(lines[n].text) && !adFence().MatchString(lines[n].text) && !adTerm().MatchString(lines[n].text) && !adAttributes().MatchString(lines[n].text) {
		n++
	}
	a.hard(append([]line{first}, lines[:n]...))
	for n < len(lines) && lines[n].text == "+" {
		n++
		for n < len(lines) && (adAttributes().MatchString(lines[n].text) || adTitle().MatchString(lines[n].text) && !adFence().MatchString(lines[n].text)) {
			n += a.block(lines[n:])
		}
		if n < len(lines) && !lines[n].blank() {
			a.depth++
			n += a.block(lines[n:])
			a.depth--
		}
	}
	return n
}

// terms writes terms with what they mean.
func (a *asciidoc) terms(lines []line) int {
	n := 0
	a.open("dl", nil, lines[0].at)
	for n < len(lines) {
		if lines[n].blank() {
			if n+1 == len(lines) || !adTerm().MatchString(lines[n+1].text) {
				break
			}
			n++
			continue
		}
		l := lines[n]
		m := adTerm().FindStringSubmatchIndex(l.text)
		if m == nil {
			break
		}
		a.element("dt", nil, l, l, func() { a.words(l.text[m[2]:m[3]], l.at+m[2], 0) })
		n++
		a.open("dd", nil, l.end())
		if m[6] >= 0 {
			n += a.item(l.from(m[6]), lines[n:])
		} else {
			for n < len(lines) && lines[n].blank() {
				n++
			}
			if n < len(lines) && !adTerm().MatchString(lines[n].text) && !adHeading().MatchString(lines[n].text) {
				if adItem().MatchString(lines[n].text) {
					n += a.list(lines[n:])
				} else {
					n++
					n += a.item(lines[n-1], lines[n:])
				}
			}
		}
		a.close("dd", lines[n-1].end())
	}
	a.close("dl", lines[max(n-1, 0)].end())
	return n
}

var (
	colsAttribute = lazyregexp.New(`cols\s*=\s*"?([^"\]]+)"?`)
	cellStart     = lazyregexp.New(`(?:(\d+)\*)?(?:[\d.]*\+)?[<^>.]*[a-z]?\|`)
)

// table writes a table: cells begin with "|", and rows end where there are as many cells
// as columns.
func (a *asciidoc) table(lines []line, attributes string, title line) int {
	end := 1
	for end < len(lines) && lines[end].text != lines[0].text {
		end++
	}
	content := lines[1:min(end, len(lines))]
	var cells [][]line
	columns, header := columnsOf(attributes), strings.Contains(attributes, "header")
	for i, l := range content {
		if l.blank() {
			continue
		}
		before := len(cells)
		cells = splitCells(cells, l)
		if columns == 0 && len(cells) > before {
			columns = len(cells) - before
		}
		if i == 0 && len(content) > 1 && content[1].blank() {
			header = true
		}
	}
	if columns == 0 || len(cells) == 0 {
		return min(end+1, len(lines))
	}
	a.open("table", nil, lines[0].at)
	if !title.blank() {
		a.paragraph("caption", []line{title})
	}
	for i := 0; i < len(cells); i += columns {
		a.row(cells[i:min(i+columns, len(cells))], header && i == 0)
	}
	a.close("table", lines[min(end, len(lines)-1)].end())
	return min(end+1, len(lines))
}

// splitCells adds the cells that a line begins, and what stands before them to the last.
func splitCells(cells [][]line, l line) [][]line {
	starts := cellStart().FindAllStringIndex(l.text, -1)
	add := func(from, to int) {
		part := l.from(from)
		part.text = strings.TrimRight(part.text[:max(0, len(part.text)-(len(l.text)-to))], " \t")
		if part.text != "" && len(cells) > 0 {
			cells[len(cells)-1] = append(cells[len(cells)-1], part)
		}
	}
	if len(starts) == 0 {
		add(0, len(l.text))
		return cells
	}
	add(0, starts[0][0])
	for i, s := range starts {
		cells = append(cells, nil)
		to := len(l.text)
		if i+1 < len(starts) {
			to = starts[i+1][0]
		}
		add(s[1], to)
	}
	return cells
}

// columnsOf reads the number of columns of [cols="1,2*"], 0 if it is not told.
func columnsOf(attributes string) int {
	m := colsAttribute().FindStringSubmatch(attributes)
	if m == nil {
		return 0
	}
	n := 0
	for part := range strings.SplitSeq(m[1], ",") {
		times := 1
		if before, _, ok := strings.Cut(part, "*"); ok {
			if k, err := strconv.Atoi(strings.TrimSpace(before)); err == nil {
				times = min(max(k, 1), 100)
			}
		}
		n += times
	}
	return n
}
