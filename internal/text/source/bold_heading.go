package source

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// A heading that is only set in bold has so many bytes and words at most, and a text at least so many of them: a single line
// in bold may be anything.
const (
	longestBoldHeading   = 80
	mostBoldHeadingWords = 12
	fewestBoldHeadings   = 2
)

// findBoldHeadings makes headings of paragraphs that are nothing but a few words in bold above others that are not, as people
// set them who do not use the styles of their program. They are below the headings that are marked as such.
func findBoldHeadings(blocks []*Block) {
	found := boldHeadings(blocks)
	if len(found) < fewestBoldHeadings {
		return
	}
	level := 0
	for _, b := range blocks {
		switch {
		case found[b]:
			b.makeHeading(level+1, "a paragraph in bold")
		case b.Kind == Heading:
			level = b.Level
		}
	}
}

// boldHeadings are such paragraphs. What stands there twice is none, but a label, or who speaks.
func boldHeadings(blocks []*Block) map[*Block]bool {
	found, times := make(map[*Block]bool), make(map[string]int)
	for i, b := range blocks {
		if b.isBoldLine() && leadsIn(blocks[i+1:]) {
			found[b] = true
			times[b.String()]++
		}
	}
	maps.DeleteFunc(found, func(b *Block, _ bool) bool { return times[b.String()] > 1 })
	return found
}

// isBoldLine reports whether a block is nothing but a few words in bold that are no sentence and lead into none.
func (b *Block) isBoldLine() bool {
	s := b.String()
	last, _ := utf8.DecodeLastRuneInString(s)
	return b.Kind == text.Prose && b.Group == 0 && b.Strong.End == len(s) && text.HasWords(s) && !strings.Contains(s, "\n") &&
		len(s) <= longestBoldHeading && len(strings.Fields(s)) <= mostBoldHeadingWords && !strings.ContainsRune(".!?…:;,。！？：；，", last)
}

// leadsIn reports whether the first of some blocks is one that a heading may stand above.
func leadsIn(blocks []*Block) bool {
	i := slices.IndexFunc(blocks, func(b *Block) bool { return b.Kind != LeftOut })
	if i < 0 {
		return false
	}
	switch b := blocks[i]; b.Kind {
	case text.Prose:
		return !b.isBoldLine()
	case text.Item, text.Quotation, text.Code, text.Definition:
		return true
	}
	return false
}
