package markup

import (
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

func (w *writer) definitions(n *Node, c context) {
	if w.label != "" && c.kind == text.Item && n.count("dt") == 1 { // all of an item, whose mark stands before the term
		w.titledItem(n, c)
		return
	}
	if c.group == 0 {
		c.group = w.groups.Next()
	} else {
		c.level++
	}
	c.kind = text.Definition
	w.definitionParts(n, c)
	w.loneTerm(c)
}

// titledItem writes an item that is a title with what it stands for.
func (w *writer) titledItem(n *Node, c context) {
	for _, part := range n.Children {
		w.boundary(part.Start, c)
		w.inner(part, c)
	}
	w.boundary(n.End, c)
}

// count counts the children of a name.
func (n *Node) count(name string) (many int) {
	for _, child := range n.Children {
		if child.Name == name {
			many++
		}
	}
	return many
}

// definitionParts writes the terms and definitions of a <dl>, in which <div> may group them.
func (w *writer) definitionParts(n *Node, c context) {
	for _, child := range n.Children {
		switch {
		case child.Reason != "":
			w.node(child, c)
		case child.Name == "dt":
			w.boundary(child.Start, c)
			w.newTerm(child, c)
		case child.Name == "dd":
			w.boundary(child.Start, c)
			w.inner(child, c)
		case child.Name == "div":
			w.definitionParts(child, c)
		default:
			w.node(child, c)
		}
	}
}

// newTerm keeps the text of n to be written before its definition. Terms in a row
// are defined together.
func (w *writer) newTerm(n *Node, c context) {
	term := w.flatText(n, c)
	if term.Empty() {
		return
	}
	if w.flat {
		w.cur.Append(&term, " ")
		return
	}
	w.term.Append(&term, ", ")
}

// flatText returns the text in n as one line.
func (w *writer) flatText(n *Node, c context) source.Passage {
	outer := *w
	*w = writer{groups: outer.groups, flat: true}
	w.children(n, c)
	p := w.cur
	p.Trim()
	outer.blocks, outer.groups = append(outer.blocks, w.blocks...), w.groups
	*w = outer
	return p
}

// loneTerm writes a term that has no definition.
func (w *writer) loneTerm(c context) {
	if w.term.Empty() {
		return
	}
	c.kind = text.Definition
	w.cur, w.term, w.said = w.term, source.Passage{}, true
	w.marked = w.cur.Len()
	w.flush(c)
}
