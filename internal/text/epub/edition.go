package epub

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/frame"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// aboutEdition are the parts of a book that tell what it is called and who made it (https://www.w3.org/TR/epub-ssv-11/).
var aboutEdition = source.Words("imprint colophon copyright-page titlepage halftitlepage")

// isAboutEdition reports whether a chapter is such a part.
func isAboutEdition(root *markup.Node) (is bool) {
	root.Walk(func(n *markup.Node) bool {
		for kind := range strings.FieldsSeq(n.Attr["epub:type"]) {
			is = is || (n.Name == "section" || n.Name == "body") && aboutEdition()[kind]
		}
		return !is
	})
	return is
}

// leave leaves out what is about the edition, but for the line that says who wrote the book, and when: what else is
// dated is the file.
func (r *reader) leave(blocks []*source.Block) {
	for _, b := range blocks {
		b.Leave(frame.Reason)
		words := b.String()
		if len(words) > longestLine || len(r.authors) == 0 || !strings.Contains(words, r.title) || !strings.Contains(words, r.authors[0]) {
			continue
		}
		b.Leave(source.FrontField)
		if years := year().FindAllString(words, -1); len(years) == 1 {
			r.date = years[0]
		}
	}
	r.blocks = append(r.blocks, source.MergeLeftOut(blocks)...)
}

var year = lazyregexp.New(`\b1[4-9]\d\d\b|\b20\d\d\b`)

// longestLine is how long that line is, in bytes, at most.
const longestLine = 200
