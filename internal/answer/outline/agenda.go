package outline

import (
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
)

// announcedBy is the section that an item of an agenda or of a list of contents stands for: one with its number, and a
// word of it in the heading.
func announcedBy(candidates []Region, item Region, number []string) (section Region, ok bool) {
	if item.Unit != intent.Item || len(item.inner) > 0 {
		return Region{}, false
	}
	words := lang.ContentWords(item.Name)
	for _, c := range candidates {
		isApart := c.Unit == intent.Section && len(c.Spans) > 0 && len(item.Spans) > 0 && c.Spans[0].Number > item.Spans[0].Number
		if isApart && numbered(c.Name, number) && sharesWord(words, lang.ContentWords(WithoutNumber(c.Name))) {
			return c, true
		}
	}
	return Region{}, false
}

// sharesWord reports whether two sets have a word in common.
func sharesWord(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}
