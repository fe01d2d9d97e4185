package lightweight

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// listTable writes a table whose rows are items with an item for each cell.
func (r *rst) listTable(title line, options map[string]line, lines []line) {
	headers := 0
	if h, ok := options["header-rows"]; ok {
		headers, _ = strconv.Atoi(h.text)
	}
	var rows [][][]line
	for _, l := range compact(lines) {
		isRow := strings.HasPrefix(l.text, "* -") || strings.HasPrefix(l.text, "- *")
		switch {
		case isRow:
			rows = append(rows, [][]line{{l.from(3)}})
		case len(rows) > 0 && rstBullet().MatchString(l.text):
			rows[len(rows)-1] = append(rows[len(rows)-1], compact([]line{l.from(1)}))
		case len(rows) > 0:
			last := rows[len(rows)-1]
			last[len(last)-1] = append(last[len(last)-1], l)
		}
	}
	if len(rows) == 0 {
		return
	}
	r.open("table", nil, lines[0].at)
	if !title.blank() {
		r.paragraph("caption", []line{title})
	}
	for i, row := range rows {
		r.row(row, i < headers)
	}
	r.close("table", lines[len(lines)-1].end())
}

var (
	gridLine   = lazyregexp.New(`^\+[-=+]+\+$`)
	simpleLine = lazyregexp.New(`^=+(\s+=+)+$`)
)

func isGrid(s string) bool { return gridLine().MatchString(s) }

func isSimpleTable(s string) bool { return simpleLine().MatchString(s) }

// cut returns the part of a line between two columns, counted from its indentation.
func (l line) cut(from, to int) line {
	from = min(from, len(l.text))
	part := l.text[from:max(from, min(to, len(l.text)))]
	return line{strings.TrimSpace(part), l.at + from + len(part) - len(strings.TrimLeft(part, " \t")), 0}
}

// gridTable writes a table that is drawn with "+", "-" and "|".
func (r *rst) gridTable(lines []line) int {
	n := upTo(lines)
	var columns []int
	for i, c := range lines[0].text {
		if c == '+' {
			columns = append(columns, i)
		}
	}
	if n < 3 || !isGrid(lines[n-1].text) {
		return 0
	}
	r.open("table", nil, lines[0].at)
	header := slices.ContainsFunc(lines[:n], func(l line) bool { return strings.HasPrefix(l.text, "+=") })
	cells := make([][]line, len(columns)-1)
	flush := func() {
		if slices.ContainsFunc(cells, func(c []line) bool { return len(c) > 0 }) {
			r.row(cells, header)
		}
		cells = make([][]line, len(columns)-1)
	}
	for _, l := range lines[1:n] {
		if strings.HasPrefix(l.text, "+") {
			flush()
			header = header && !strings.HasPrefix(l.text, "+=")
			continue
		}
		for k := range cells {
			part := l.cut(columns[k]+1, columns[k+1])
			if part.text = strings.Trim(part.text, "| "); part.text != "" {
				cells[k] = append(cells[k], part)
			}
		}
	}
	flush()
	r.close("table", lines[n-1].end())
	return n
}

// simpleTable writes a table whose columns are told by lines of "=".
func (r *rst) simpleTable(lines []line) int {
	head, end := simpleEnds(lines)
	if end == 0 {
		return 0
	}
	starts := simpleColumns(lines[0].text)
	r.open("table", nil, lines[0].at)
	var open [][]line
	flush := func(header bool) {
		if open != nil {
			r.row(open, header)
		}
		open = nil
	}
	for i, l := range lines[1:end] {
		header := i+1 <= head
		if l.blank() || isAdornment(strings.ReplaceAll(l.text, " ", "")) {
			flush(header)
			continue
		}
		cells := l.cells(starts, l.indent-lines[0].indent)
		if len(cells[0]) == 0 && open != nil { // goes on with the row above
			for k := range cells {
				open[k] = append(open[k], cells[k]...)
			}
			continue
		}
		flush(header)
		open = cells
	}
	flush(false)
	r.close("table", lines[end].end())
	return end + 1
}

// simpleColumns returns where the columns begin that a line of "=" tells.
func simpleColumns(border string) (starts []int) {
	for i, c := range border {
		if c == '=' && (i == 0 || border[i-1] != '=') {
			starts = append(starts, i)
		}
	}
	return starts
}

// simpleEnds returns the lines of "=" that end the head of a table, 0 if it has none, and the
// table, 0 if nothing does.
func simpleEnds(lines []line) (head, end int) {
	for i, l := range lines[1:] {
		if !isSimpleTable(l.text) || l.indent != lines[0].indent {
			continue
		}
		if head == 0 {
			head = end
		}
		end = i + 1
		if end+1 == len(lines) || lines[end+1].blank() {
			break
		}
	}
	return head, end
}

// cells cuts a line, which begins shift columns to the right of the table, at the columns.
func (l line) cells(starts []int, shift int) [][]line {
	cells := make([][]line, len(starts))
	for k, from := range starts {
		to := len(l.text) + shift
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		if part := l.cut(max(0, from-shift), max(0, to-shift)); part.text != "" {
			cells[k] = []line{part}
		}
	}
	return cells
}
