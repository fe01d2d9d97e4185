package markup

import (
	"strconv"
	"strings"

	"pilcrow/internal/text"
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
