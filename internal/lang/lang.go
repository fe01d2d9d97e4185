// Package lang holds what is about languages and not about any text: words and
// writing, which language a text is in, function words.
package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsWordRune reports whether r is a letter, a digit or a mark on one.
func IsWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// StartsUpper reports whether s starts with a capital letter.
func StartsUpper(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// elides has the words that lose their vowel before another, in French, Italian and Catalan.
var elides = SetOf("l d j m n s t c qu jusqu lorsqu puisqu quoiqu quelqu presqu un dell all dall nell sull coll gl")

// WithoutElision returns what a word says behind an article or a preposition that has lost
// its vowel, if that begins with a capital letter: "Allemagne" of "l'Allemagne".
func WithoutElision(word string) string {
	at := strings.LastIndexAny(word, "'’")
	if before := strings.ToLower(word[:max(at, 0)]); !elides[before] && before != "o" { // an Irish name
		return word
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	rest := word[at+size:]
	if r, first := utf8.DecodeRuneInString(rest); !unicode.IsUpper(r) || len(rest) == first {
		return word
	}
	return rest
}
