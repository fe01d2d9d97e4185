package markup

import (
	"strconv"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// Limits of what a cell may ask for: columns and rows it spans, and the bytes that
// are repeated for that in one table.
const (
	maxColumns  = 50
	maxRows     = 500
	maxRepeated = 16 << 10
)

// longCell is the length in bytes from which on a cell without a header above it is
// taken for layout.
const longCell = 300

// A cell is one of a table, with the columns and rows that it spans.
type cell struct {
	node          *Node
	columns, rows int
}

// A tableRow has its cells, and whether they are names of columns.
type tableRow struct {
	node   *Node
	cells  []cell
	header bool
}

func (w *writer) table(n *Node, c context) {
	if w.flat > 0 {
		w.children(n, c)
		w.cur.Separate(" ", n.End)
		return
	}
	var caption *Node
	rows := tableRows(n, false, &caption)
	if isLayout(n, rows) {
		if c.kind == text.Item || c.kind == text.Definition {
			c.kind = text.Prose
		}
		w.children(n, c)
		w.boundary(n.End, c)
		return
	}
	w.loneTerm(c)
	if c.group == 0 {
		c.group = w.groups.Next()
	}
	if caption != nil {
		c := c
		c.kind = text.Caption
		w.inner(caption, c)
	}
	t := tableWriter{writer: w, context: c, budget: maxRepeated}
	titled := true // so far there are only titles
	for i, row := range rows {
		switch {
		case !row.isTitle():
			titled = false
			t.row(row)
		case titled:
			c := c
			c.kind = text.Caption
			w.inner(row.node, c)
		case i+1 < len(rows) && strings.HasPrefix(strings.TrimSpace(rows[i+1].node.words(8)), "•"):
			t.above = row.node.Words()
		default:
			row.header = false
			t.row(row)
		}
	}
}

// tableRows returns the rows of a table, not those of tables in it.
func tableRows(n *Node, inHead bool, caption **Node) []tableRow {
	var rows []tableRow
	for _, child := range n.Children {
		switch {
		case child.Reason != "":
		case child.Name == "caption":
			*caption = child
		case child.Name == "thead":
			rows = append(rows, tableRows(child, true, caption)...)
		case child.Name == "tr":
			rows = append(rows, newRow(child, inHead))
		case child.Name != "" && child.Name != "td" && child.Name != "th":
			rows = append(rows, tableRows(child, false, caption)...)
		}
	}
	return rows
}

func newRow(n *Node, inHead bool) tableRow {
	r := tableRow{node: n, header: true}
	bold := 0
	for _, child := range n.Children {
		if child.Reason != "" || child.Name != "td" && child.Name != "th" {
			continue
		}
		r.cells = append(r.cells, cell{child, span(child.Attr["colspan"], maxColumns), span(child.Attr["rowspan"], maxRows)})
		r.header = r.header && (child.Name == "th" || strings.TrimSpace(child.words(8)) == "")
		if child.allBold() {
			bold++
		}
	}
	r.header = len(r.cells) > 0 && (inHead || r.header || bold == len(r.cells) && bold > 1)
	return r
}

func span(s string, limit int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, limit)
}

// A tableWriter writes the rows of one table.
type tableWriter struct {
	*writer
	context
	below  map[int]repeated // by column: what a cell above spans into the next rows
	budget int
	above  string // the name of the last row that is not one of several under a name
}

type repeated struct {
	words string
	rows  int
}

// row writes a row: its cells with tabs between, each also for the rows that it
// spans, a name also for the columns that it spans.
func (t *tableWriter) row(r tableRow) {
	var p source.Passage
	column, at := 0, r.node.Start
	put := func(write func()) {
		if column > 0 {
			p.AddRaw("\t", at)
		}
		write()
		column++
	}
	fromAbove := func() bool {
		above, ok := t.below[column]
		if !ok {
			return false
		}
		if above.rows--; above.rows == 0 {
			delete(t.below, column)
		} else {
			t.below[column] = above
		}
		put(func() { t.repeat(&p, above.words, at) })
		return true
	}
	for _, c := range r.cells {
		for fromAbove() {
		}
		words := t.flatText(c.node, t.context)
		at = max(at, c.node.Start)
		first := column
		if column == 0 {
			t.under(&p, &words, at)
		}
		put(func() {
			if column == 0 && words.Empty() {
				p.AddRaw(emptyCell, at) // so that the row begins with a cell
			}
			p.Append(&words, "")
		})
		if !words.Empty() {
			at = max(at, p.End())
		}
		for range c.columns - 1 {
			put(func() {
				if r.header {
					t.repeat(&p, words.String(), at)
				}
			})
		}
		if c.rows > 1 {
			t.span(first, words.String(), c)
		}
	}
	for fromAbove() {
	}
	p.Trim()
	if p.Empty() {
		return
	}
	b := source.NewBlock(text.Row, p)
	if r.header && b.IsText() {
		b.Kind = text.HeaderRow
	}
	b.Group, b.Level = t.group, t.level
	t.blocks = append(t.blocks, b)
}

// under writes the name that a row stands under: below "Population" there are "• Census" and
// "• Estimate".
func (t *tableWriter) under(p, words *source.Passage, at int) {
	name := words.String()
	if !strings.HasPrefix(name, "•") {
		t.above = strings.TrimRight(name, ": ")
		return
	}
	if t.above == "" || len(t.above) > maxAbove {
		return
	}
	t.repeat(p, t.above+", ", at)
	*words = words.Slice(len("•"), words.Len())
}

// maxAbove is the length in bytes up to which the first cell of a row is a name.
const maxAbove = 60

// emptyCell stands for a cell without text at the start of a row.
const emptyCell = "–"

// span remembers what a cell says about the rows below.
func (t *tableWriter) span(column int, words string, c cell) {
	if t.below == nil {
		t.below = make(map[int]repeated)
	}
	for i := range c.columns {
		t.below[column+i] = repeated{words, c.rows - 1}
		words = ""
	}
}

func (t *tableWriter) repeat(p *source.Passage, words string, at int) {
	if t.budget -= len(words); t.budget >= 0 {
		p.AddRaw(words, at)
	}
}
