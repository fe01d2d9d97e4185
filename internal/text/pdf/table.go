package pdf

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A table is lines through which the same gaps go.
type table struct {
	lines []line
	words [][]word // of each line
	gaps  []span   // between its columns, from left to right
	step  float64  // the widest distance from line to line
}

// What makes a table.
const (
	minRows   = 3   // with several cells
	maxRowGap = 3   // from line to line, in sizes of the font
	wideGap   = 1.4 // times the widest distance so far ends a table
	minRiver  = 2   // points that a gap between columns has
)

// table makes rows of the lines that come first, if they are those of a table, and
// returns how many there are.
func (b *blocks) table(c column, lines []line) int {
	t, ok := tableOf(lines)
	if !ok {
		return 0
	}
	b.flush()
	b.list, b.page = nil, c.page
	group := b.groups.Next()
	rows := t.rows(b.leadingOf(lines[0].size))
	for i, r := range rows {
		kind := text.Row
		if i == 0 && t.isBold(r) && !t.isBold(rows[len(rows)-1]) {
			kind = text.HeaderRow
		}
		row := b.block(kind, b.row(t.cells(r)))
		row.Group = group
	}
	return len(t.lines)
}

// row joins cells by tabs.
func (b *blocks) row(cells []string) source.Passage {
	var p source.Passage
	for i, cell := range cells {
		q := b.extract.Passage(cell)
		switch {
		case !q.Empty() && p.Empty() && i > 0:
			p.AddRaw(source.EmptyCell+strings.Repeat("\t", i), q.Start())
		case i > 0 && !p.Empty():
			p.AddRaw("\t", p.End())
		}
		p.Append(&q, "")
	}
	return p
}

// tableOf returns the table that lines begin with; false if there is none.
func tableOf(lines []line) (*table, bool) {
	if len(lines[0].parts) < 2 || lines[0].mono || marker(lines[0]) != "" {
		return nil, false
	}
	words := lines[0].words()
	t := &table{lines: lines[:1], words: [][]word{words}, gaps: gapsOf(words)}
	for n := 1; n < len(lines) && t.takes(lines[n]); n++ {
		t.lines = lines[:n+1]
	}
	t.words = t.words[:len(t.lines)]
	t.gaps = slices.DeleteFunc(t.gaps, func(g span) bool { return !t.divides(g) })
	for n := len(t.lines); n > 0 && t.columnOf(t.words[n-1][len(t.words[n-1])-1]) == 0; n-- { // what stands below it
		t.lines, t.words = t.lines[:n-1], t.words[:n-1]
	}
	full := 0
	for _, words := range t.words {
		if t.columnOf(words[0]) != t.columnOf(words[len(words)-1]) {
			full++
		}
	}
	return t, full >= minRows && 5*full >= len(t.lines)
}

// words returns the words of a line, and where they stand.
func (l *line) words() (all []word) {
	for _, q := range l.parts {
		all = append(all, q.words()...)
	}
	return all
}

// takes reports whether a line goes on with the table: some gap goes on through it.
func (t *table) takes(l line) bool {
	last := t.lines[len(t.lines)-1]
	step := last.y - l.y
	if step > maxRowGap*l.size || step < -maxRowGap*l.size || t.step > 0 && step > wideGap*t.step && step > 2*l.size {
		return false
	}
	words := l.words()
	gaps := t.gaps
	for _, w := range words {
		gaps = without(gaps, w.span)
	}
	if len(gaps) < 3 { // those on both sides
		return false
	}
	t.gaps, t.words, t.step = gaps, append(t.words, words), max(t.step, step)
	return true
}

// columnOf is the number of the column that a word stands in.
func (t *table) columnOf(w word) int {
	k := 0
	for k < len(t.gaps) && w.left >= t.gaps[k].right-1 {
		k++
	}
	return k
}

// rows cuts the lines of the table, of which it returns the numbers, into rows: there is more room between them than from
// line to line; where there is none, each begins with a line that has words in the first column and in most of them.
func (t *table) rows(leading float64) (rows [][]int) {
	levels := t.levels()
	apart, named := make([]bool, len(levels)), make([]bool, len(levels))
	padded := 0 // above 0 if there is room in front of most names of rows
	for i, level := range levels {
		apart[i] = i == 0 || t.lines[levels[i-1][0]].y-t.lines[level[0]].y > minPadding*leading
		named[i] = i == 0 || t.isNamed(level)
		if apart[i] {
			padded += 2
		}
		if named[i] {
			padded--
		}
	}
	for i, level := range levels {
		if padded >= 0 && apart[i] || padded < 0 && named[i] {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], level...)
	}
	return rows
}

// levels returns the lines that stand at each height, from above: a program may write a row cell by cell.
func (t *table) levels() (levels [][]int) {
	order := make([]int, len(t.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(t.lines[b].y, t.lines[a].y) })
	for i, k := range order {
		if i == 0 || t.lines[order[i-1]].y-t.lines[k].y > t.lines[k].size/4 {
			levels = append(levels, nil)
		}
		levels[len(levels)-1] = append(levels[len(levels)-1], k)
	}
	return levels
}

// isNamed reports whether there are words in the first column and in most of them.
func (t *table) isNamed(level []int) bool {
	in := make(map[int]bool)
	for _, k := range level {
		for _, w := range t.words[k] {
			in[t.columnOf(w)] = true
		}
	}
	return in[0] && 2*len(in) > len(t.gaps)+1
}

// minPadding is how much more than from line to line it is from row to row if there is room between them.
const minPadding = 1.15

func (t *table) isBold(row []int) bool {
	return !slices.ContainsFunc(row, func(k int) bool { return !t.lines[k].bold })
}

// cells returns the words of a row, by column.
func (t *table) cells(row []int) []string {
	cells := make([]string, len(t.gaps)+1)
	for _, k := range row {
		begun := make(map[int]bool)
		for _, w := range t.words[k] {
			c := t.columnOf(w)
			sep := " "
			if !begun[c] {
				sep = "\n"
			}
			begun[c] = true
			cells[c] = strings.TrimSpace(cells[c] + sep + w.text)
		}
	}
	return cells
}
