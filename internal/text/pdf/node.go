package pdf

import (
	"maps"
	"math"
	"slices"
	"strings"

	"pilcrow/internal/text/source"
)

// A node is an element of the structure tree of a tagged file (ISO 32000-1, 14.7): a paragraph, a
// row. One without a kind is what a page marks as its content.
type node struct {
	kind   string
	parent *node
	kids   map[int]*node // by their place; each page adds those that stand on it
	next   int           // where the kids of the page before ended
	spans  map[string]string
	parts  []part // of content, all on one page
	page   int
}

// kid returns the kid at a place, a new one if there was none.
func (n *node) kid(i int, kind string) *node {
	if n.kids == nil {
		n.kids = make(map[int]*node)
	}
	if n.kids[i] == nil {
		n.kids[i] = &node{kind: kind, parent: n}
	}
	return n.kids[i]
}

// sorted returns the kids in their order.
func (n *node) sorted() []*node {
	var all []*node
	for _, i := range slices.Sorted(maps.Keys(n.kids)) {
		all = append(all, n.kids[i])
	}
	return all
}

// within reports whether n is in an element of a kind.
func (n *node) within(kind string) bool {
	for ; n != nil; n = n.parent {
		if n.kind == kind {
			return true
		}
	}
	return false
}

// content returns the content in n, in its order.
func (n *node) content() []*node {
	if n.kind == "" {
		return []*node{n}
	}
	var all []*node
	for _, k := range n.sorted() {
		all = append(all, k.content()...)
	}
	return all
}

// inlineKinds are the types within a line, if there is nothing else in them.
var inlineKinds = source.Words("Span NonStruct Link Code Strong Em Quote Reference Annot Formula Sub Lbl Form Private Ruby RB RT RP Warichu WT WP Figure")

// isInline reports whether n stands within lines.
func (n *node) isInline() bool {
	return n.kind == "" || inlineKinds()[n.kind] && n.isFlat()
}

// isFlat reports whether there are only lines in n.
func (n *node) isFlat() bool {
	for _, k := range n.kids {
		if !k.isInline() {
			return false
		}
	}
	return true
}

// has reports whether there is an element of a kind in n.
func (n *node) has(kind string) bool {
	for _, k := range n.kids {
		if k.kind == kind || k.has(kind) {
			return true
		}
	}
	return false
}

// each calls do for the elements of a kind in n that are in none of that kind.
func (n *node) each(kind string, do func(*node)) {
	if n.kind == kind {
		do(n)
		return
	}
	for _, k := range n.sorted() {
		k.each(kind, do)
	}
}

// words is the text in n.
func (n *node) words() string {
	var all []string
	for _, c := range columnsIn(n.content()) {
		all = append(all, measures{}.joined(c.lines))
	}
	return strings.Join(all, "\n")
}

// columnsIn puts content into lines, a column for each page.
func columnsIn(content []*node) (all []column) {
	for len(content) > 0 {
		n := 1
		for n < len(content) && content[n].page == content[0].page {
			n++
		}
		var parts []part
		for _, c := range content[:n] {
			parts = append(parts, c.parts...)
		}
		if len(parts) > 0 {
			c := newColumn(parts, content[0].page)
			if len(all) == 0 || !slices.EqualFunc(c.lines, all[0].lines, func(a, b line) bool { return a.text() == b.text() }) { // else it is the head of a table, repeated
				all = append(all, c)
			}
		}
		content = content[n:]
	}
	return all
}

// standApart reports whether two elements in a row that may stand in one line do not: one of them has only
// elements in it, as those have that stand on lines of their own.
func standApart(above, below *node) bool {
	a, b := above.content(), below.content()
	if !above.isBox() && !below.isBox() {
		return false
	}
	last, first := lastPart(a), firstPart(b)
	if last == nil || first == nil {
		return false
	}
	l := newLine(*last)
	return a[len(a)-1].page != b[0].page || !l.continues(*first)
}

func lastPart(content []*node) *part {
	for _, c := range slices.Backward(content) {
		if n := len(c.parts); n > 0 {
			return &c.parts[n-1]
		}
	}
	return nil
}

func firstPart(content []*node) *part {
	for _, c := range content {
		if len(c.parts) > 0 {
			return &c.parts[0]
		}
	}
	return nil
}

// isBox reports whether there are only elements in n.
func (n *node) isBox() bool {
	for _, k := range n.kids {
		if k.kind == "" {
			return false
		}
	}
	return n.kind == "NonStruct"
}

// extent returns how far the text in n reaches; false if there is none.
func (n *node) extent() (left, right float64, ok bool) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, c := range n.content() {
		for _, q := range c.parts {
			left, right, ok = min(left, q.left), max(right, q.right), true
		}
	}
	return left, right, ok
}
