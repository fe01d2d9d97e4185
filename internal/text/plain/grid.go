package plain

import (
	"slices"
	"strings"
)

// A grid is a table that is drawn: with rules above and below, and bars between its cells.
type grid struct {
	edges    []int        // the columns in which bars may stand, from left to right
	sections [][]gridLine // the lines between the rules
	header   int          // how many sections are above the rule that ends the header, 0 without one
}

// A gridLine is a line cut into the cells of a grid; a cell is blank if nothing stands in it.
type gridLine []line

const (
	bars    = "|│┃║┆┊╎"
	corners = "+┌├└╭╰┏┣┗╔╠╚╞╟╒╘╓╙"
)

// isGridRule reports whether a line is drawn from one end of a grid to the other.
func isGridRule(s string) bool {
	first := []rune(s[:min(len(s), 4)])
	return len(s) > 2 && strings.ContainsRune(corners, first[0]) && strings.IndexFunc(s, func(ch rune) bool {
		return !strings.ContainsRune("+-=:", ch) && !isBoxDrawing(ch)
	}) < 0
}

func isBoxDrawing(ch rune) bool { return ch >= 0x2500 && ch <= 0x257F }

// grid reads the lines of a chunk as those of a grid, nil if they are not.
func (r *reader) grid(c chunk) *grid {
	if !r.isGrid(c) {
		return nil
	}
	g := &grid{edges: r.gridEdges(c)}
	var section []gridLine // the one that is open
	for i, l := range c {
		s := r.of(l)
		if !isGridRule(s) {
			section = append(section, r.gridLine(l, g.edges))
			continue
		}
		if len(section) > 0 {
			g.sections = append(g.sections, section)
			section = nil
		}
		if g.header == 0 && i < len(c)-1 && strings.ContainsAny(s, "=═") {
			g.header = len(g.sections)
		}
	}
	return g
}

// isGrid reports whether a chunk begins and ends with a rule, and all other lines are rules or begin with a bar.
func (r *reader) isGrid(c chunk) bool {
	drawn := func(l line) bool { return strings.ContainsAny(r.src[l.start:min(l.end, l.start+len("│"))], bars) }
	return isGridRule(r.of(c[0])) && isGridRule(r.of(c[len(c)-1])) && slices.ContainsFunc(c, drawn) &&
		!slices.ContainsFunc(c, func(l line) bool { return !isGridRule(r.of(l)) && !drawn(l) })
}

// gridEdges returns the columns in which bars may stand: those of what joins the lines of a rule.
func (r *reader) gridEdges(c chunk) (edges []int) {
	for _, l := range c {
		if s := r.of(l); isGridRule(s) {
			column := l.indent
			for _, ch := range s {
				if !strings.ContainsRune("-=:─━═┄┈╌", ch) {
					edges = append(edges, column)
				}
				column++
			}
		}
	}
	slices.Sort(edges)
	return slices.Compact(edges)
}

// gridLine cuts a line at the bars that stand in edges, and all of it at its bars if that leaves something.
func (r *reader) gridLine(l line, edges []int) gridLine {
	cells := make(gridLine, max(1, len(edges)-1))
	column, start, cell := l.indent, l.start, -1
	for i, ch := range r.of(l) {
		k, isEdge := slices.BinarySearch(edges, column)
		if isEdge && strings.ContainsRune(bars, ch) {
			part := newLine(r.src, start, l.start+i)
			switch {
			case cell >= 0 && cell < len(cells):
				cells[cell] = part
			case !part.blank():
				return r.barCells(l, cells)
			}
			cell, start = k, l.start+i+len(string(ch))
		}
		column = after(column, ch)
	}
	if start < l.end {
		return r.barCells(l, cells)
	}
	return cells
}

// barCells cuts a line at its bars. If these are not those of the cells, all of it is in the first.
func (r *reader) barCells(l line, cells gridLine) gridLine {
	parts := strings.FieldsFunc(r.of(l), func(ch rune) bool { return strings.ContainsRune(bars, ch) })
	if len(parts) != len(cells) {
		clear(cells)
		cells[0] = l
		return cells
	}
	at := l.start
	for k, part := range parts {
		at += strings.Index(r.src[at:l.end], part)
		cells[k] = newLine(r.src, at, at+len(part))
		at += len(part)
	}
	return cells
}

// rows are the rows of the grid: sections, or each line by itself if it has one rule below the header only and none of
// its lines goes on with another.
func (g *grid) rows() (rows [][][]cell, header int) {
	body := g.sections[min(g.header, len(g.sections)):]
	lines := g.header == 0 && len(body) == 2 && !goesOn(body[1]) || len(body) == 1 && !goesOn(body[0])
	for i, section := range g.sections {
		first := len(rows)
		for k, l := range section {
			if k == 0 || lines && i == len(g.sections)-1 {
				rows = append(rows, make([][]cell, len(l)))
			}
			l.addTo(rows[len(rows)-1])
		}
		if i < g.header || g.header == 0 && lines && i == 0 && len(g.sections) == 2 {
			header += len(rows) - first
		}
	}
	return rows, header
}

// goesOn reports whether the lines behind the first of a section go on with it: each leaves a cell blank.
func goesOn(section []gridLine) bool {
	return !slices.ContainsFunc(section[1:], func(l gridLine) bool { return !slices.ContainsFunc(l, line.blank) })
}

// addTo adds the cells of a line to those of a row.
func (l gridLine) addTo(row [][]cell) {
	for k, in := range l {
		if !in.blank() {
			row[k] = append(row[k], cell{in.start, in.end})
		}
	}
}

// holdsText reports whether the grid is drawn around running text rather than between values: it has one cell, or one
// row with a cell of several paragraphs.
func (g *grid) holdsText() bool {
	if len(g.sections) == 1 && len(g.edges) <= 2 {
		return true
	}
	body := g.sections[min(g.header, len(g.sections)):]
	if len(body) != 1 {
		return false
	}
	for k := range body[0][0] {
		if parts, _ := chunks(column(body[0], k)); len(parts) > 1 {
			return true
		}
	}
	return false
}

// column returns the lines of a cell.
func column(section []gridLine, k int) (lines []line) {
	for _, l := range section {
		lines = append(lines, l[k])
	}
	return lines
}

// gridTexts reads what stands in the cells of a grid as text of its own.
func (r *reader) gridTexts(g *grid) {
	for _, section := range g.sections {
		for k := range section[0] {
			parts, _ := chunks(column(section, k))
			for i, part := range parts {
				r.chunk(part, parts[i+1:])
			}
		}
	}
}
