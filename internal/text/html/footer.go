package html

import (
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
)

// A footer goes on with the text if it has at least fewestSaid sentences and no more links than linkedFooter per cent.
const (
	fewestSaid   = 3
	linkedFooter = 20
)

// goesWith reports whether an <aside> stands in an article and says more about it, as when an office is open and how it is
// reached: what repeats a sentence of the article to catch the eye is shorter.
func (p *page) goesWith(n *markup.Node) bool { return n.Within(articles()) != nil && p.saysMore(n) }

// saysMore reports whether a footer is no row of links and no notice of rights, but running text, as on pages that are
// written by hand: who runs a ferry, and to whom one may complain.
func (p *page) saysMore(n *markup.Node) bool {
	words := n.Words()
	if p.sizes[n].linkShare(linkedFooter) || strings.Contains(words, "©") || strings.Contains(strings.ToLower(words), "copyright") {
		return false
	}
	said := 0
	for _, s := range text.Sentences(words) {
		if text.EndsSentence(s.Of(words)) {
			said++
		}
	}
	return said >= fewestSaid
}
