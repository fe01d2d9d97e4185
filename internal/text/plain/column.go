package plain

import "slices"

// columnRows reads rows whose cells stand below each other, with at least two spaces
// between columns in every line.
func (r *reader) columnRows(c chunk) (rows [][][]cell, header int) {
	if len(c) < 2 || len(c) == 2 && !gridRule().MatchString(r.of(c[1])) {
		return nil, 0
	}
	columns := r.columnsOf(c)
	if len(columns) < 2 {
		return nil, 0
	}
	full := 0
	for i, l := range c {
		if gridRule().MatchString(r.of(l)) {
			if i > 0 && header == 0 && i < 4 {
				header = len(rows)
			}
			continue
		}
		row := r.cellsAt(l, columns)
		if n := filled(row); n >= 2 {
			full++
		} else if n == 1 && isFilled(row[0]) && len(rows) > 0 {
			return nil, 0 // a line that is no row
		}
		if len(rows) > 0 && !isFilled(row[0]) {
			goOn(rows[len(rows)-1], row)
		} else {
			rows = append(rows, row)
		}
	}
	if full < 2 || full*2 < len(c) || len(columns) == 2 && r.areBulleted(rows) {
		return nil, 0
	}
	if header == 0 {
		header = r.headerRows(rows)
	}
	return rows, header
}

// areBulleted reports whether rows of two cells are the items of a list, with their marks and what these stand before.
func (r *reader) areBulleted(rows [][][]cell) bool {
	return !slices.ContainsFunc(rows, func(row [][]cell) bool {
		if !isFilled(row[0]) {
			return false
		}
		mark := r.src[row[0][0].start:row[0][0].end]
		return !slices.ContainsFunc(markersOf(mark+" x"), func(m marker) bool { return m.length == len(mark) })
	})
}

// goOn adds to the cells of a row what stands below each of them.
func goOn(row, below [][]cell) {
	for k := range below {
		row[k] = append(row[k], below[k]...)
	}
}

// columnsOf returns where columns begin: behind stretches of at least two spaces that
// all lines have.
func (r *reader) columnsOf(c chunk) (columns []int) {
	const least = 2
	gap := least
	for i, used := range r.usedColumns(c) {
		if used && gap >= least {
			columns = append(columns, i)
		}
		if gap++; used {
			gap = 0
		}
	}
	return columns
}

// usedColumns says of each column whether a line has something there, but for single spaces between words; nil if the
// lines are too long.
func (r *reader) usedColumns(c chunk) []bool {
	width := 0
	for _, l := range c {
		width = max(width, l.columns)
	}
	if width > 400 {
		return nil
	}
	used := make([]bool, width+2)
	for _, l := range c {
		if gridRule().MatchString(r.of(l)) {
			continue
		}
		column := l.indent
		s := r.of(l)
		for i, ch := range s {
			inner := ch == ' ' && i+1 < len(s) && s[i+1] != ' ' && i > 0 && s[i-1] != ' '
			if ch != '\t' && (ch != ' ' || inner) && column < len(used) {
				used[column] = true
			}
			column = after(column, ch)
		}
	}
	return used
}

// cellsAt cuts a line at columns.
func (r *reader) cellsAt(l line, columns []int) [][]cell {
	cells := make([][]cell, len(columns))
	column, k, start := l.indent, 0, l.start
	for k+1 < len(columns) && columns[k+1] <= column {
		k++
	}
	for i, ch := range r.of(l) {
		for k+1 < len(columns) && column >= columns[k+1] && ch != ' ' {
			cells[k] = append(cells[k], r.trimmed(start, l.start+i))
			start = l.start + i
			k++
		}
		column = after(column, ch)
	}
	cells[k] = append(cells[k], r.trimmed(start, l.end))
	return cells
}

func filled(row [][]cell) int {
	n := 0
	for _, parts := range row {
		if isFilled(parts) {
			n++
		}
	}
	return n
}

func isFilled(parts []cell) bool { return len(parts) > 0 && parts[0].start < parts[0].end }
