package pdf

import (
	"cmp"
	"math"
)

// table writes a table. Some programs tag no cell that is empty: such a row has too few of them, and where its cells stand
// tells which are missing.
func (t *tagged) table(n *node) {
	ends := n.widest()
	t.in("table", nil, func() {
		for _, k := range n.sorted() {
			t.tablePart(k, ends)
		}
	})
}

// widest returns the left and right ends of the cells of the row that has most of them, nil if a cell goes over several
// columns or rows.
func (n *node) widest() (most []span) {
	spans := false
	n.each("TR", func(r *node) {
		var ends []span
		for _, c := range r.sorted() {
			left, right, _ := c.extent()
			ends = append(ends, span{left, right})
			spans = spans || c.spans != nil
		}
		if len(ends) > len(most) {
			most = ends
		}
	})
	if spans {
		return nil
	}
	return most
}

func (t *tagged) tablePart(n *node, ends []span) {
	switch n.kind {
	case "TR":
		t.in("tr", nil, func() { t.row(n, ends) })
	case "Caption":
		t.in("caption", nil, func() { t.inner(n, true) })
	case "THead", "TBody", "TFoot":
		t.in(names[n.kind], nil, func() {
			for _, k := range n.sorted() {
				t.tablePart(k, ends)
			}
		})
	default:
		t.block(n)
	}
}

// row writes the cells of a row, each in its column.
func (t *tagged) row(n *node, ends []span) {
	cells := n.sorted()
	spare := len(ends) - len(cells)
	at := 0
	for _, c := range cells {
		for ; spare > 0 && !c.below(ends[at:]); at, spare = at+1, spare-1 {
			t.in("td", nil, func() {})
		}
		at++
		name := cmp.Or(names[c.kind], "td")
		t.in(name, c.spans, func() { t.inner(c, true) })
	}
}

// below reports whether a cell stands below the first of some cells rather than the second.
func (n *node) below(cells []span) bool {
	left, right, ok := n.extent()
	if !ok || len(cells) < 2 {
		return true
	}
	return distance(left, right, cells[0]) <= distance(left, right, cells[1])
}

// distance is how far the ends or the middles of two cells are apart, whichever are nearest.
func distance(left, right float64, c span) float64 {
	return min(math.Abs(left-c.left), math.Abs(right-c.right), math.Abs(left+right-c.left-c.right)/2)
}
