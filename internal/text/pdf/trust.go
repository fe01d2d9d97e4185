package pdf

import (
	"slices"

	"pilcrow/internal/text/source"
)

// What is not tagged in a file whose tags are believed is left out, as running heads are: so many bytes of a page, or such a
// share of it, may be no part of the text.
const (
	mostLoose      = 300
	mostLooseShare = 0.2
)

// tells reports whether the tags of a file tell how it is read: they leave no page out but for its running heads, and its
// paragraphs are no mere lines.
func (n *node) tells(pages []page) bool {
	return !slices.ContainsFunc(pages, page.isLoose) && !n.isCutUp()
}

// isLoose reports whether more of a page is not tagged than its running heads.
func (p page) isLoose() bool {
	all, loose := 0, 0
	for _, q := range p.parts {
		all += len(q.text)
		if q.content == nil {
			loose += len(q.text)
		}
	}
	return loose > mostLoose && float64(loose) > mostLooseShare*float64(all)
}

// isCutUp reports whether many of the paragraphs are mere lines: one ends at the right margin in the middle of a
// sentence.
func (n *node) isCutUp() bool {
	_, margin, _ := n.extent()
	paragraphs, cut, before, end := 0, 0, "", 0.0
	n.each("P", func(p *node) {
		s := p.words()
		if s == "" || p.within("Table") {
			return
		}
		paragraphs++
		if source.StartsLower(s) && before != "" && end > cutAt*margin && !source.EndsSentenceOrClause(before) {
			cut++
		}
		before = s
		content := p.content()
		end = lastPart(content).right
	})
	return cut >= minCut && cut*4 > paragraphs
}

// So many paragraphs must end behind so much of the width of a page for them to be lines.
const (
	minCut = 8
	cutAt  = 0.8
)
