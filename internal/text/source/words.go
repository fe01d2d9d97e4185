package source

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// Dropped reports whether r is a character that no text needs: a control character
// that is no white space, or an invisible one that marks where a line may break.
func Dropped(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff': // soft hyphen, zero width space, word joiner, byte order mark
		return true
	}
	return unicode.IsControl(r) && !unicode.IsSpace(r)
}

// IsEdge reports whether r is white space or dropped.
func IsEdge(r rune) bool { return unicode.IsSpace(r) || Dropped(r) }

// StartsLower reports whether the first letter of s behind quotes is a small one.
func StartsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“„‘‚«‹([`))
	return unicode.IsLower(r)
}

// Roman reads a Roman number below 400 in small letters; what is none is any number.
func Roman(s string) (n int) {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	for i := range len(s) {
		v := values[s[i]]
		if i+1 < len(s) && v < values[s[i+1]] {
			v = -v
		}
		n += v
	}
	return n
}

// IsShort reports whether s is no longer than a heading.
func IsShort(s string) bool { return len(s) <= 80 && len(strings.Fields(s)) <= 10 }

// Words returns the set of the words in a list, which is made when it is first wanted.
func Words(list string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(list) {
			set[w] = true
		}
		return set
	})
}

// EndsSentenceOrClause reports whether s ends with a mark after which nothing is
// missing.
func EndsSentenceOrClause(s string) bool {
	r := text.LastRune(s)
	return text.IsTerminator(r) || strings.ContainsRune(":;：；", r)
}

// EndsWithComma reports whether s ends with a comma of any script.
func EndsWithComma(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(",，、،", r)
}
