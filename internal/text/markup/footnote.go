package markup

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// MarkFootnotes makes footnotes of what the marks in a text lead to, if it leads back to them: that is how all programs that
// write HTML link the two.
func MarkFootnotes(root *Node) {
	places := make(map[string]*Node)
	var marks []*Node
	root.Walk(func(n *Node) bool {
		for _, id := range n.ids() {
			places[id] = n
		}
		if n.Name == "a" && n.Reason == "" && target(n) != "" && noteMarks().MatchString(n.Words()) && n.Within(headings()) == nil {
			marks = append(marks, n)
		}
		return true
	})
	notes := make(map[*Node]*Node) // of marks
	for _, mark := range marks {
		if place := places[target(mark)]; place != nil && place.Start > mark.Start {
			notes[mark] = mark.note(place, places)
		}
	}
	for _, mark := range marks {
		if note := notes[mark]; note != nil {
			note.whole().makeFootnote(trimMark(mark.Words()))
		}
	}
}

// noteMarks are the marks of footnotes: "[12]", "iv", "*".
var noteMarks = lazyregexp.New(`^[\[(]?([0-9]{1,4}|[a-zA-Z]|[ivxlc]{1,7}|[*†‡§]{1,3})[\])]?$`)

// longestNote is how long a footnote is, in bytes of the file, at most.
const longestNote = 10000

var (
	paragraphs = source.Words("p li dd dt div td th aside section body")
	noteKinds  = source.Words("p li div aside")
)

// ids are what links to an element may call it.
func (n *Node) ids() (ids []string) {
	for _, id := range []string{n.Attr["id"], n.Attr["name"]} {
		if id != "" && n.Name != "meta" {
			ids = append(ids, id)
		}
	}
	return ids
}

// target is the place of the page that a link leads to, "" if it leads elsewhere.
func target(link *Node) string {
	id, _ := strings.CutPrefix(link.Attr["href"], "#")
	if id == link.Attr["href"] {
		return ""
	}
	return id
}

// note returns the paragraph around a place that a mark leads to if a link in it leads back to the paragraph of the mark, or
// the mark says that it is a footnote. The links are left out.
func (n *Node) note(place *Node, places map[string]*Node) *Node {
	note := place.Within(paragraphs())
	if note == nil || !noteKinds()[note.Name] || note.End-note.Start > longestNote || note.Has(func(c *Node) bool { return c == n || headings()[c.Name] }) {
		return nil
	}
	leadsBack := func(c *Node) bool {
		at := places[target(c)]
		return c.Name == "a" && at != nil && at.Within(paragraphs()) == n.Within(paragraphs())
	}
	if !note.Has(leadsBack) && !n.isNoteMark() {
		return nil
	}
	n.Reason = whyNoteMark
	note.Walk(func(c *Node) bool {
		if leadsBack(c) {
			c.inBrackets().Reason = whyNoteMark
		}
		return true
	})
	return note
}

// inBrackets returns the element around a link that holds nothing else than brackets beside it.
func (n *Node) inBrackets() *Node {
	for up := n.Parent; up != nil && !paragraphs()[up.Name] && trimMark(up.Words()) == trimMark(n.Words()); up = up.Parent {
		n = up
	}
	return n
}

// trimMark takes the brackets off a mark.
func trimMark(s string) string { return strings.Trim(s, "[]() ") }

const whyNoteMark = "the mark of a footnote"

// isNoteMark reports whether a link says that it leads to a footnote (https://www.w3.org/TR/dpub-aria-1.1/#doc-noteref).
func (n *Node) isNoteMark() bool {
	return n.Attr["role"] == "doc-noteref" || strings.Contains(n.Attr["epub:type"], "noteref")
}

// whole returns the element that a footnote fills if n is the first paragraph of one.
func (n *Node) whole() *Node {
	for up := n.Parent; up != nil && up.Name != "body" && noteKinds()[up.Name] && up.opensWith(n); up = n.Parent {
		n = up
	}
	return n
}

// opensWith reports whether no words stand in n before one of its children.
func (n *Node) opensWith(child *Node) bool {
	for _, c := range n.Children {
		if c == child || c.Words() != "" {
			return c == child
		}
	}
	return false
}

func (n *Node) makeFootnote(mark string) {
	if n.Name == "li" {
		n.Name = "div"
	}
	if n.Attr == nil {
		n.Attr = make(map[string]string)
	}
	if n.Attr[Footnote] == "" {
		n.Attr[Footnote] = mark
	}
}
