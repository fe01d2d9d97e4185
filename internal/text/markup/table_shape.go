package markup

import (
	"slices"
	"strings"
)

// allBold reports whether all text in n is bold.
func (n *Node) allBold() bool {
	bold, plain := false, false
	n.Walk(func(n *Node) bool {
		if n.Name == "b" || n.Name == "strong" {
			bold = true
			return false
		}
		plain = plain || n.Name == "" && strings.TrimSpace(n.Text) != ""
		return true
	})
	return bold && !plain
}

// isLayout reports whether a table does not set data in rows, but parts of the page
// side by side. The role "table" says that it does (https://www.w3.org/TR/wai-aria-1.2/#table).
func isLayout(n *Node, rows []tableRow) bool {
	role := n.Attr["role"]
	if role == "presentation" || role == "none" {
		return true
	}
	columns, header, structured := 0, false, false
	for i, r := range rows {
		columns = max(columns, len(r.cells))
		if r.header && i == 0 {
			header = r.named() > 1 || len(r.cells) == 1
		}
		for _, c := range r.cells {
			if c.node.holdsTable(header) {
				return true
			}
			structured = structured || len(c.node.words(longCell+1)) > longCell || role != "table" && (c.node.paragraphs() > 1 || c.node.holds("ul", "ol", "menu", "dir"))
		}
	}
	return isBox(rows) || (columns < 2 || len(rows) < 2 || structured) && !header
}

// holdsTable reports whether there is a table in a cell; of one whose columns are named, a table that
// sets no data counts for none: it is a box around a note.
func (n *Node) holdsTable(named bool) bool {
	return n.Has(func(n *Node) bool {
		var caption *Node
		return n.Name == "table" && !(named && isLayout(n, tableRows(n, false, &caption)))
	})
}

// isBox reports whether a table is a box around some words: a picture, beside it "Warning", and
// what is warned of below that.
func isBox(rows []tableRow) bool {
	return len(rows) == 2 && len(rows[0].cells) == 2 && rows[0].cells[0].rows > 1 && len(rows[1].cells) == 1
}

// holds reports whether an element of one of the names is in n.
func (n *Node) holds(names ...string) bool {
	return n.Has(func(n *Node) bool { return slices.Contains(names, n.Name) })
}

// paragraphs counts the paragraphs and headings in n.
func (n *Node) paragraphs() int {
	count := 0
	n.Walk(func(n *Node) bool {
		switch n.Name {
		case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre":
			count++
		}
		return true
	})
	return count
}

// isTitle reports whether a row is one name over several columns: of the table, or of the rows
// below it, and not of a column.
func (r tableRow) isTitle() bool {
	return r.header && len(r.cells) == 1 && r.cells[0].columns > 1
}

// named counts the cells with text.
func (r tableRow) named() int {
	count := 0
	for _, c := range r.cells {
		if c.node.words(8) != "" {
			count++
		}
	}
	return count
}
