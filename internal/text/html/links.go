package html

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// leaveLinkLists leaves out lists of links that stand before the first and behind
// the last paragraph of the page, those that only lead to places of the page, and those to the pages before and after
// wherever they stand.
func (p *page) leaveLinkLists() {
	first, last := p.proseRange()
	p.leaveRelated(p.root)
	p.leave(p.root, func(n *markup.Node) string {
		s := p.sizes[n]
		away := last > 0 && (n.End <= first || n.Start >= last) && n.Within(articles()) == nil
		switch {
		case containers()[n.Name] && (away || s.linkShare(50) && s.unlinked() < 40) && s.links >= 2 && s.unlinked() < 80 && leadsOn(n):
			return "links to other pages"
		case !containers()[n.Name] || s.links < 2 || !s.linkShare(60) || holdsHeader(n):
			return ""
		case p.contents(n):
			return "the page's contents"
		case s.links >= 3 && away:
			return "a list of links"
		}
		return ""
	})
}

// related is what lists of links to other pages are called.
var related = lazyregexp.New(`(?i)^\W*((you (may|might)|das könnte (dich|sie|dir|ihnen)|esto te puede|también (te|le) puede|vous aimerez|potrebbe).*|related( \w+)?|see also on this site|more (stories|from|on|news).*|read (more|next|also)|most (read|popular)|recommended.*|trending.*|mehr zum thema|lesen sie auch|weitere (artikel|beiträge|themen)|meistgelesen|ähnliche (artikel|beiträge)|sur le même (sujet|thème)|à lire aussi|lire aussi|articles (liés|similaires)|les plus lus|artículos relacionados|lo más leído|te puede interesar|leggi anche|articoli correlati|lees ook|meer over.*|читайте также|相关阅读|相关文章|関連記事)\W*$`)

// leaveRelated leaves out headings that announce links to other pages, with the links.
func (p *page) leaveRelated(n *markup.Node) {
	var heading *markup.Node
	for _, c := range n.Children {
		switch {
		case c.Name == "" && strings.TrimSpace(c.Text) == "" || c.Reason != "":
		case len(c.Name) == 2 && c.Name[0] == 'h' && related().MatchString(c.Words()):
			heading = c
		case heading != nil && containers()[c.Name] && p.sizes[c].linkShare(60):
			heading.Reason, c.Reason = "links to other pages", "links to other pages"
			heading = nil
		default:
			heading = nil
			if c.Name != "" {
				p.leaveRelated(c)
			}
		}
	}
}

// leadsOn reports whether a link in n leads to the page before or after.
func leadsOn(n *markup.Node) bool {
	return n.Has(func(n *markup.Node) bool {
		return n.Name == "a" && neighbours()[strings.ToLower(strings.Trim(n.Words(), " <>«»←→‹›"))]
	})
}

// neighbours are the words of links to the page before and after.
var neighbours = source.Words(`prev previous next back up home zurück weiter précédent suivant anterior siguiente precedente successivo vorige volgende назад вперёд`)

// holdsHeader reports whether n is or holds a table whose columns have names, or is in
// one.
func holdsHeader(n *markup.Node) bool {
	return n.Name != "table" && n.Within(tables()) != nil || n.Has(func(n *markup.Node) bool { return n.Name == "th" })
}

var tables = source.Words("table")

var containers = source.Words("ul ol menu div section p table dl center tr td")

// contents reports whether all links in n lead to places of the page.
func (p *page) contents(n *markup.Node) bool {
	links, inner := 0, 0
	n.Walk(func(n *markup.Node) bool {
		if n.Name == "a" && p.sizes[n].text > 0 {
			links++
			if strings.HasPrefix(n.Attr["href"], "#") {
				inner++
			}
		}
		return n.Reason == ""
	})
	return links >= 3 && inner == links
}

// proseRange is where the first and the last paragraph of running text stand.
func (p *page) proseRange() (first, last int) {
	p.root.Walk(func(n *markup.Node) bool {
		if n.Name == "" || n.Reason != "" {
			return false
		}
		s := p.sizes[n]
		if s.text >= 25 && !s.linkShare(50) && (n.Name == "p" || n.Name == "pre" || n.Name == "dd" || n.Name == "blockquote" || n.Name == "td" || ownText(n) >= 25) {
			if last == 0 {
				first = n.Start
			}
			last = max(last, n.End)
			return false
		}
		return true
	})
	return first, last
}

// ownText counts the bytes of text that stand in n itself.
func ownText(n *markup.Node) int {
	size := 0
	for _, c := range n.Children {
		size += len(strings.TrimSpace(c.Text))
	}
	return size
}
