package source

import (
	"unicode"
	"unicode/utf8"
)

// joinWide takes out the spaces that stand for line breaks between characters of writing without spaces between
// words: a line of Chinese ends within a word as well as behind one. See "Segment Break Transformation Rules" in
// CSS Text Level 3.
func joinWide(blocks []*Block) {
	for _, b := range blocks {
		var places []int
		for _, at := range b.marked(wrapped) {
			if at > max(b.Label.End, b.Strong.End) && b.text[at-1] == ' ' && IsWideGap(b.text[:at-1], b.text[at:]) {
				places = append(places, at-1)
			}
		}
		if len(places) > 0 {
			b.cut(places)
			b.opened, b.closed, b.counted = 0, 0, 0
		}
	}
}

// IsWideGap reports whether no space stands for a line break between two pieces of text: both have a wide character
// there, or one of them a wide mark, which has room of its own.
func IsWideGap(before, after []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRune(after)
	return isWide(last) && isWide(next) || isWideMark(last) || isWideMark(next)
}

func isWide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || isWideMark(r)
}

// isWideMark reports whether r is a mark of Chinese or Japanese: "。", "「", "，".
func isWideMark(r rune) bool {
	return 0x3001 <= r && r <= 0x303F && !unicode.IsLetter(r) || 0xFF01 <= r && r <= 0xFF60 && unicode.IsPunct(r)
}
