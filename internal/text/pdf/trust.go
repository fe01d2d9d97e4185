package pdf

import "pilcrow/internal/text/source"

// minTagged is how much of the text of a file must be tagged for the tags to be believed.
const minTagged = 0.5

// tells reports whether the tags of a file tell how it is read: most of it is tagged, and its paragraphs
// are no mere lines.
func (n *node) tells(pages []page) bool {
	all, within := 0, 0
	for _, p := range pages {
		for _, q := range p.parts {
			all += len(q.text)
			if q.content != nil {
				within += len(q.text)
			}
		}
	}
	return float64(within) >= minTagged*float64(all) && !n.isCutUp()
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
