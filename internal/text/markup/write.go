package markup

import (
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// Blocks closes what is open at the end of the file, and returns the blocks of the tree. It is
// for formats that have no other mark of a title than their headings.
func (b *Builder) Blocks(end int) []*source.Block {
	blocks := Blocks(b.Finish(end))
	source.MarkTitle(blocks)
	return blocks
}

// Blocks returns the blocks of a tree.
func Blocks(root *Node) []*source.Block {
	var w writer
	c := context{}
	w.children(root, c)
	w.flush(c)
	return source.MergeLeftOut(w.blocks)
}

// A context is what the elements around a place make of it.
type context struct {
	kind    text.BlockKind
	level   int // of items, definitions and quotations
	group   int // the list or table
	lists   int // how many lists it is in
	heading int // 1 to 6 in a heading
	link    bool
	quotes  int
	lang    string
	box     int // headings are below this level; see Box
}

// A writer makes blocks.
type writer struct {
	blocks []*source.Block
	groups source.Groups

	cur    source.Passage // the block under construction
	flat   bool           // within a cell or a term, whose blocks are one
	breaks int            // <br> since the last text
	said   bool           // cur has text that is no description of a picture
	next   *Node          // behind the element that is written
	strong int            // so much of cur, from its start, is bold
	above  int            // the level of the last heading

	label   string // to be written before the next text: the mark of an item
	labelAt int
	term    source.Passage // to be written before the next text: what a definition defines
	marked  int            // bytes of label or term at the start of cur
}

func (w *writer) children(n *Node, c context) {
	for i, child := range n.Children {
		w.next = nil
		if i+1 < len(n.Children) {
			w.next = n.Children[i+1]
		}
		w.node(child, c)
	}
}

func (w *writer) node(n *Node, c context) {
	if n.Name == "" {
		w.text(n)
		return
	}
	if n.Reason != "" && !isQuestionButton(n) {
		w.leave(n)
		return
	}
	if lang := n.Attr["lang"]; lang != "" {
		c.lang = lang
	}
	if blockElements()[n.Name] {
		w.block(n, c)
		return
	}
	switch n.Name {
	case "br":
		w.lineBreak(n, c)
	case SoftBreak:
		w.cur.NextLine(n.Start)
	case LineEnd:
		if w.next != nil {
			w.cur.WrapLine(n.Start, w.next.words(hyphenated))
		}
	case "img":
		w.image(n, c)
	case "input":
		w.checkbox(n)
	case "q":
		w.quote(n, c)
	case "sup", "sub":
		w.script(n, c)
	case "math":
		w.add(MathText(n), n.Start, n.End)
	case "b", "strong", "i", "em":
		w.emphasis(n, c)
	case "a":
		c.link = true
		w.children(n, c)
	default:
		w.children(n, c)
	}
}

// SoftBreak is the name of an element that stands for a line break of the source
// within running text.
const SoftBreak = "#softbreak"

// LineEnd is the name of an element that stands for the end of a line within running text, which
// may divide a word. What is below stands in the element behind it.
const LineEnd = "#lineend"

// hyphenated is the length in bytes of what is looked at below a line end.
const hyphenated = 50

// Footnote is the attribute of an element that is a footnote, with its mark.
const Footnote = "#footnote"

// block writes an element that stands on lines of its own.
func (w *writer) block(n *Node, c context) {
	w.boundary(n.Start, c)
	switch n.Name {
	case "ul", "ol", "menu", "dir":
		w.list(n, c)
	case "dl":
		w.definitions(n, c)
	case "table":
		w.table(n, c)
	case "pre", "listing", "xmp", "plaintext":
		w.code(n, c)
	case "details":
		w.details(n, c)
	case "h1", "h2", "h3", "h4", "h5", "h6":
		c.heading = int(n.Name[1] - '0')
		w.inner(n, c)
	case "hgroup":
		w.headingGroup(n, c)
	case "title":
		c.kind = source.Title
		w.inner(n, c)
	case "blockquote":
		w.quotation(n, c)
	case "figcaption", "caption":
		c.kind = text.Caption
		w.inner(n, c)
	case "footer":
		if n.Parent != nil && n.Parent.Name == "body" { // of the page, and not of its last section
			w.blocks = append(w.blocks, source.NewSectionEnd(n.Start, 1))
		}
		w.inner(n, c)
	case "hr":
	case "figure":
		if c.group == 0 {
			c.group = w.groups.Next()
		}
		w.inner(n, c)
	default:
		if _, isBox := n.Attr[Box]; isBox && !w.flat {
			w.box(n, c)
			return
		}
		if mark := n.Attr[Footnote]; mark != "" {
			c.kind, c.group, c.level = text.Footnote, 0, 0
			w.label, w.labelAt = mark, n.Start
		}
		w.inner(n, c)
	}
}

// headingGroup writes a heading with what stands beside it as one: the number of a chapter and its name.
func (w *writer) headingGroup(n *Node, c context) {
	n.Walk(func(n *Node) bool {
		if c.heading == 0 && len(n.Name) == 2 && n.Name[0] == 'h' && n.Name[1] >= '1' && n.Name[1] <= '6' {
			c.heading = int(n.Name[1] - '0')
		}
		return true
	})
	outer := w.flat
	w.flat = true
	w.children(n, c)
	w.flat = outer
	w.boundary(n.End, c)
}

// inner writes what is in n as blocks of their own.
func (w *writer) inner(n *Node, c context) {
	w.children(n, c)
	w.boundary(n.End, c)
}

func (w *writer) quotation(n *Node, c context) {
	if c.kind == text.Quotation {
		c.level++
	}
	c.kind = text.Quotation
	if c.group == 0 {
		c.group = w.groups.Next()
	}
	w.inner(n, c)
}

// boundary ends the block, but not within a cell.
func (w *writer) boundary(at int, c context) {
	if w.flat {
		w.cur.Separate(" ", at)
		return
	}
	w.flush(c)
}

// flush makes a block of what was written since the last one.
func (w *writer) flush(c context) {
	p, marked, strong, said := w.cur, w.marked, w.strong, w.said
	w.cur, w.marked, w.strong, w.said, w.breaks = source.Passage{}, 0, 0, false, 0
	p.Trim()
	if p.Empty() {
		return
	}
	b := source.NewBlock(c.kind, p)
	b.Group, b.Level = c.group, c.level
	b.Strong = text.Span{End: min(strong, b.Len())}
	switch {
	case b.Kind == source.LeftOut:
	case b.Kind == source.Title:
		b.Reason, b.Level, b.Group = "the page's <title>", 0, 0
	case c.heading > 0:
		b.Kind, b.Level, b.Group, b.Reason = source.Heading, max(c.heading, c.box+1), 0, "a heading"
		w.above = b.Level
	case marked > 0:
		b.Label = text.Span{End: min(marked, b.Len())}
	case (b.Kind == text.Prose || b.Kind == text.Item && c.lists == 0) && !said:
		b.Kind = text.Caption
	}
	w.blocks = append(w.blocks, b)
}
