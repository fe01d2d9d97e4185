package delivery

import (
	"strings"
	"unicode/utf16"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// UTF16 counts the UTF-16 units of a text, in which several platforms measure.
func UTF16(text string) int {
	n := 0
	for _, r := range text {
		n += max(utf16.RuneLen(r), 1)
	}
	return n
}

// Shorten makes one line of a text, cut to at most limit UTF-16 units, at a space
// if it can, which an ellipsis says.
func Shorten(text string, limit int) string {
	text = strings.Join(strings.Fields(text), " ")
	if UTF16(text) <= limit {
		return text
	}
	cut := 0
	for g := graphemes.FromString(text); g.Next(); {
		if limit -= UTF16(g.Value()); limit < 1 {
			cut = g.Start()
			break
		}
	}
	text = text[:cut]
	if i := strings.LastIndexByte(text, ' '); i > len(text)/2 {
		text = text[:i]
	}
	return strings.TrimSpace(text) + "…"
}
