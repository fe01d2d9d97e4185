package source

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// maxSpoken is the length in bytes of the longest paragraph that is part of an exchange of words.
const maxSpoken = 300

// groupExchanges gives one group to paragraphs in a row in which people of a story speak to each
// other: a line such as "Nothing." says something only beside the others.
func groupExchanges(blocks []*Block, groups *Groups) {
	for i := 0; i < len(blocks); {
		n := exchange(blocks[i:])
		if n > 1 {
			group := groups.Next()
			for _, b := range blocks[i : i+n] {
				b.Group = group
			}
		}
		i += max(n, 1)
	}
}

// exchange is how many blocks at the start are an exchange: of short paragraphs, all that are
// spoken, at least two, what stands between them, and one before.
func exchange(blocks []*Block) int {
	n, spoken := 0, 0
	for i, b := range blocks {
		if b.Kind != text.Prose || b.Group > 0 || b.Label.End > 0 || b.Len() > maxSpoken || i-n > 1 {
			break
		}
		if isSpoken(b) {
			n = i + 1
			spoken++
		}
	}
	if spoken < 2 {
		return 0
	}
	return n
}

// isSpoken reports whether a block begins as what somebody says does.
func isSpoken(b *Block) bool {
	r, _ := utf8.DecodeRune(b.text)
	return strings.ContainsRune("\"“„«‹‘`'「『—", r)
}
