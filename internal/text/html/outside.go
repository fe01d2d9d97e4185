package html

import (
	"strings"

	"pilcrow/internal/text/markup"
)

func isMain(n *markup.Node) bool {
	return n.Name == "main" || n.Attr["role"] == "main" || n.Attr["itemprop"] == "articleBody" || n.Attr["id"] == "main-content"
}

func isArticle(n *markup.Node) bool { return n.Name == "article" || n.Attr["role"] == "article" }

// keepOnly leaves out what is outside the elements that is picks, if they hold at
// least a third of the text.
func (p *page) keepOnly(is func(*markup.Node) bool) bool {
	inside, keep := 0, make(map[*markup.Node]bool) // the elements and those around them
	p.root.Walk(func(n *markup.Node) bool {
		if n.Reason != "" || n.Name == "" || !is(n) {
			return n.Reason == ""
		}
		inside += p.sizes[n].text
		for at := n; at != nil; at = at.Parent {
			keep[at] = true
		}
		return false
	})
	if inside == 0 || inside*3 < p.sizes[p.root].text {
		return false
	}
	p.leaveOutside(p.root, keep, is)
	return true
}

func (p *page) leaveOutside(n *markup.Node, keep map[*markup.Node]bool, is func(*markup.Node) bool) {
	for i, c := range n.Children {
		switch {
		case c.Reason != "" || c.Name == "title" || c.Name == "head":
		case c.Name == "":
			if strings.TrimSpace(c.Text) != "" { // a text of its own
				n.Children[i] = &markup.Node{Name: "span", Start: c.Start, End: c.End, Parent: n, Reason: outside, Children: []*markup.Node{c}}
			}
		case !keep[c]:
			c.Reason = outside
		case !is(c):
			p.leaveOutside(c, keep, is)
		}
	}
}

const outside = "outside the main part of the page"
