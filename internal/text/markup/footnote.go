package markup

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

// MarkFootnotes makes footnotes of what the marks in a text lead to, if it leads back to them: that is how all programs that
// write HTML link the two.
func MarkFootnotes(root *Node) {
	p := places{byID: make(map[string]*Node), notes: make(map[*Node]*mayBeNote)}
	var marks []*Node
	root.Walk(func(n *Node) bool {
		for _, id := range n.ids() {
			p.byID[id] = n
		}
		if n.Name == "a" && n.Reason == "" && target(n) != "" && !n.IsLonger(longestMark) && noteMarks().MatchString(n.Words()) && n.Within(headings()) == nil {
			marks = append(marks, n)
		}
		return true
	})
	var notes []*Node // of the marks
	for _, mark := range marks {
		notes = append(notes, p.noteOf(mark))
	}
	for i, mark := range marks {
		if notes[i] != nil {
			notes[i].whole().makeFootnote(trimMark(mark.Words()))
		}
	}
}

// longestMark is how long a mark is, in bytes, at most.
const longestMark = 12

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

// places are what links of a page lead to.
type places struct {
	byID  map[string]*Node
	notes map[*Node]*mayBeNote // by their elements
}

// A mayBeNote is a paragraph that a mark leads to: the links in it, by the paragraphs that they lead back to.
type mayBeNote struct {
	back   map[*Node][]*Node
	headed bool
}

// noteOf returns the paragraph that a mark leads to if a link in it leads back to the paragraph of the mark, or the mark says
// that it leads to a footnote. The links are left out.
func (p places) noteOf(mark *Node) *Node {
	place := p.byID[target(mark)]
	if place == nil || place.Start < mark.Start {
		return nil
	}
	note := place.Within(paragraphs())
	if note == nil || !noteKinds()[note.Name] || note.End-note.Start > longestNote || mark.isIn(note) {
		return nil
	}
	found := p.look(note)
	back := found.back[mark.Within(paragraphs())]
	if found.headed || len(back) == 0 && !mark.isNoteMark() {
		return nil
	}
	mark.Reason = whyNoteMark
	for _, link := range back {
		link.inBrackets().Reason = whyNoteMark
	}
	return note
}

// look looks through a paragraph once.
func (p places) look(note *Node) *mayBeNote {
	if found := p.notes[note]; found != nil {
		return found
	}
	found := &mayBeNote{back: make(map[*Node][]*Node)}
	note.Walk(func(n *Node) bool {
		found.headed = found.headed || headings()[n.Name]
		if at := p.byID[target(n)]; n.Name == "a" && at != nil {
			from := at.Within(paragraphs())
			found.back[from] = append(found.back[from], n)
		}
		return true
	})
	p.notes[note] = found
	return found
}

// isIn reports whether n is in another element.
func (n *Node) isIn(other *Node) bool {
	for ; n != nil; n = n.Parent {
		if n == other {
			return true
		}
	}
	return false
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
	for up := n.Parent; up != nil && up.Name != "body" && noteKinds()[up.Name] && up.End-up.Start <= longestNote && up.opensWith(n); up = n.Parent {
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
	if n.Attr[Footnote] == "" {
		n.SetAttr(Footnote, mark)
	}
}
