package lightweight

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

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
