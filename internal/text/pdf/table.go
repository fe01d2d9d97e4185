package pdf

import (
	"math"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// minRows is how many lines with gaps at the same places make a table.
const minRows = 3

// table makes rows of the lines that come first, if they are those of a table, and
// returns how many there are.
func (b *blocks) table(c column, lines []line) int {
	n := tableLength(lines)
	if n == 0 {
		return 0
	}
	b.flush()
	b.list, b.page = nil, c.page
	group := b.groups.Next()
	rows := rowsOf(lines[:n])
	for i, cells := range rows {
		kind := text.Row
		if i == 0 && lines[0].bold && !lines[n-1].bold {
			kind = text.HeaderRow
		}
		row := b.block(kind, b.row(cells))
		row.Group = group
	}
	return n
}

// row joins cells by tabs.
func (b *blocks) row(cells []string) source.Passage {
	var p source.Passage
	for _, cell := range cells {
		q := b.extract.Passage(cell)
		if q.Empty() {
			continue
		}
		p.Append(&q, "\t")
	}
	return p
}

// tableLength returns how many lines belong to a table that begins with the first.
func tableLength(lines []line) int {
	if len(lines[0].parts) < 2 || marker(lines[0]) != "" {
		return 0
	}
	n, rows := 1, 1
	for n < len(lines) {
		l := lines[n]
		gap := lines[n-1].y - l.y
		isRow := len(l.parts) == len(lines[0].parts) && aligned(l, lines[0])
		goesOn := len(l.parts) < len(lines[0].parts) && inCells(l, lines[0]) && gap < 1.5*l.size
		if gap < 0 || gap > 3*l.size || l.mono && !lines[0].mono || !isRow && !goesOn {
			break
		}
		if isRow {
			rows++
		}
		n++
	}
	if rows < minRows {
		return 0
	}
	return n
}

// aligned reports whether the cells of two lines stand below each other: their left or
// right ends or their middles do.
func aligned(a, b line) bool {
	for i := range a.parts {
		p, q := a.parts[i], b.parts[i]
		if math.Abs(p.left-q.left) > 2 && math.Abs(p.right-q.right) > 2 && math.Abs(p.left+p.right-q.left-q.right) > 4 {
			return false
		}
	}
	return true
}

// inCells reports whether the parts of l go on with cells of the line above.
func inCells(l, above line) bool {
	for _, p := range l.parts {
		if cellOf(p, above) < 0 {
			return false
		}
	}
	return l.parts[0].left > above.parts[0].left+2 || len(l.parts) > 1
}

// cellOf returns which cell of a line a part stands below, -1 if none.
func cellOf(p part, above line) int {
	for i, q := range above.parts {
		if math.Abs(p.left-q.left) <= 2 {
			return i
		}
	}
	return -1
}

func rowsOf(lines []line) [][]string {
	var rows [][]string
	for _, l := range lines {
		if len(l.parts) == len(lines[0].parts) && (len(rows) == 0 || aligned(l, lines[0])) {
			cells := make([]string, len(l.parts))
			for i, p := range l.parts {
				cells[i] = strings.TrimSpace(p.text)
			}
			rows = append(rows, cells)
			continue
		}
		last := rows[len(rows)-1]
		for _, p := range l.parts {
			k := cellOf(p, lines[0])
			last[k] += "\n" + strings.TrimSpace(p.text)
		}
	}
	return rows
}
