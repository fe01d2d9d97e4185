package text

import (
	"strings"
	"unicode/utf8"
)

// doubleQuotes are the marks around what is quoted, on either side.
const doubleQuotes = `"“”„«»「」『』`

// withoutHalf is a sentence of s without the mark at its one end of a quotation that goes on beyond the other: of
// "“Wake them. Bring the dog.”" each sentence has one. By itself it says as much without.
func (p Span) withoutHalf(s string) Span {
	words := p.Of(s)
	first, size := utf8.DecodeRuneInString(words)
	last, behind := utf8.DecodeLastRuneInString(words)
	switch isQuote := func(r rune) bool { return strings.ContainsRune(doubleQuotes, r) }; {
	case isQuote(first) && !strings.ContainsAny(words[size:], doubleQuotes):
		p.Start += size
	case isQuote(last) && !strings.ContainsAny(words[:len(words)-behind], doubleQuotes):
		p.End -= behind
	}
	return p
}
