package markup

import (
	"strconv"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// bullets are those of lists in lists, as browsers draw them.
var bullets = [...]string{"•", "◦", "▪"}

// Label is the attribute of an <li> with its mark as the source wrote it, or as it is counted.
const Label = "#label"

func (w *writer) list(n *Node, c context) {
	w.loneTerm(c)
	if c.group == 0 || c.kind == text.Quotation {
		c.group = w.groups.Next()
		c.level = 0
	} else {
		c.level++
	}
	number := 1
	if start, err := strconv.Atoi(n.Attr["start"]); err == nil {
		number = start
	}
	bullet := bullets[min(c.lists, len(bullets)-1)]
	c.lists++
	c.kind = text.Item
	for _, child := range n.Children {
		if child.Name != "li" || child.Reason != "" {
			w.node(child, c)
			continue
		}
		if value, err := strconv.Atoi(child.Attr["value"]); err == nil {
			number = value
		}
		label := bullet
		if n.Name == "ol" {
			label = ordinal(number, n.Attr["type"]) + "."
			number++
		}
		if own := child.Attr[Label]; own != "" {
			label = own
		}
		w.item(child, label, c)
	}
	w.boundary(n.End, c)
}

func (w *writer) item(n *Node, label string, c context) {
	w.boundary(n.Start, c)
	if n.opensWithHeading() { // a list of sections
		c.kind, c.group, c.level = text.Prose, 0, 0
	} else if !w.flat {
		w.loneNumber(c)
		w.label, w.labelAt = label, n.Start
	} else { // in a cell, where the mark alone tells the items apart
		w.add(label, n.Start, n.Start)
		w.cur.Separate(" ", n.Start)
	}
	w.inner(n, c)
	w.label = ""
}

// loneNumber writes the number of an item that is nothing but a list.
func (w *writer) loneNumber(inner context) {
	if inner.level == 0 || !text.HasWords(w.label) {
		return
	}
	inner.level--
	w.begin()
	w.said = true
	w.flush(inner)
}

// opensWithHeading reports whether the first thing in n is a heading.
func (n *Node) opensWithHeading() bool {
	for _, c := range n.Children {
		switch {
		case c.Reason != "" || c.Name == "" && strings.TrimSpace(c.Text) == "":
		case len(c.Name) == 2 && c.Name[0] == 'h' && c.Name[1] >= '1' && c.Name[1] <= '6':
			return true
		default:
			return blockElements()[c.Name] && c.opensWithHeading()
		}
	}
	return false
}

// ordinal writes n as the type of a list wants it.
func ordinal(n int, style string) string {
	switch {
	case (style == "a" || style == "A") && n >= 1 && n <= 26:
		return string(rune(style[0]) + rune(n-1))
	case style == "i":
		return Roman(n)
	case style == "I":
		return strings.ToUpper(Roman(n))
	}
	return strconv.Itoa(n)
}

var numerals = []struct {
	value int
	sign  string
}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}

// Roman writes n in small Roman numerals, in digits below 1 and above 3999.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range numerals {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// checkbox writes the box of a task, ticked or not.
func (w *writer) checkbox(n *Node) {
	if !strings.EqualFold(n.Attr["type"], "checkbox") {
		return
	}
	box := "[ ]"
	if _, checked := n.Attr["checked"]; checked {
		box = "[x]"
	}
	w.add(box, n.Start, n.End)
	w.cur.Separate(" ", n.End)
}

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

// details writes what can be unfolded: under a question its answer, else under a
// term what it stands for.
func (w *writer) details(n *Node, c context) {
	question := false
	for _, child := range n.Children {
		if child.Name != "summary" || child.Reason != "" {
			if !question && !w.term.Empty() {
				c.kind = text.Definition
			}
			w.node(child, c)
			continue
		}
		switch words := child.Words(); {
		case strings.HasSuffix(words, "?") || strings.HasSuffix(words, "？"):
			question = true
			asked := c
			asked.kind = text.Question
			w.inner(child, asked)
		case unfolding()[text.FirstWord(words)] && len(strings.Fields(words)) <= 2:
			child.Reason = "a button of the page"
			w.leave(child)
		default:
			w.newTerm(child, c)
			if c.group == 0 {
				c.group = w.groups.Next()
			}
		}
	}
	w.boundary(n.End, c)
	w.loneTerm(c)
	if question {
		w.blocks = append(w.blocks, source.NewBreak(n.End))
	}
}

// unfolding are the first words of what is written on buttons that unfold something.
var unfolding = source.Words(`more details show expand read open click mehr anzeigen weiterlesen aufklappen plus voir afficher lire más ver mostrar leer altro di mostra`)

// isQuestionButton reports whether n is a button that unfolds the answer to its question: all of a
// heading, or what asks.
func isQuestionButton(n *Node) bool {
	if n.Name != "button" {
		return false
	}
	heading := n.Within(headings())
	return heading != nil && heading.Words() == n.Words() || strings.HasSuffix(n.Words(), "?")
}

var headings = source.Words("h1 h2 h3 h4 h5 h6 summary dt")
