package terminal

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

const (
	wholeParagraph = 1500 // bytes of a cited paragraph that are shown in full
	around         = 300  // bytes shown before and after a quote of a longer one
)

// excerpt says what to show of a paragraph: all of it, or of a long one what
// stands around the quotes.
func excerpt(s string, quotes []text.Span) []text.Span {
	if len(s) <= wholeParagraph {
		return []text.Span{{Start: 0, End: len(s)}}
	}
	if len(quotes) == 0 {
		quotes = []text.Span{{}}
	}
	var shown []text.Span
	for _, q := range quotes {
		shown = append(shown, text.Span{Start: wordStart(s, q.Start-around), End: wordEnd(s, q.End+around)})
	}
	return chat.Merge(shown)
}

// wordStart moves i forward to the start of a word, or at least of a character.
func wordStart(text string, i int) int {
	if i <= 0 {
		return 0
	}
	if n := strings.IndexByte(text[i:min(i+around/4, len(text))], ' '); n >= 0 {
		return i + n + 1
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// wordEnd moves i back to the end of a word, or at least of a character.
func wordEnd(text string, i int) int {
	if i >= len(text) {
		return len(text)
	}
	if n := strings.LastIndexByte(text[i-around/4:i], ' '); n >= 0 {
		return i - around/4 + n
	}
	for i > 0 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}
