package markup

import (
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// code writes an element whose lines stay as they are.
func (w *writer) code(n *Node, c context) {
	if w.flat {
		w.children(n, c)
		w.cur.Separate(" ", n.End)
		return
	}
	var lines source.CodeLines
	w.codeLines(n, &lines)
	p := lines.Passage()
	if p.Empty() {
		return
	}
	w.label = ""
	w.loneTerm(c)
	b := source.NewBlock(text.Code, p)
	b.Group, b.Level = c.group, c.level
	w.blocks = append(w.blocks, b)
}

func (w *writer) codeLines(n *Node, lines *source.CodeLines) {
	for _, child := range n.Children {
		switch {
		case child.Reason != "":
			w.leave(child)
		case child.Name == "br":
			lines.Add("\n", child.Start, child.End)
		case child.Name == "":
			lines.Add(child.Text, child.Start, child.End)
		default:
			if blockElements()[child.Name] { // a line each
				lines.Break()
			}
			w.codeLines(child, lines)
			if blockElements()[child.Name] {
				lines.Break()
			}
		}
	}
}
