package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

var closing = map[rune]string{'“': "”", '„': "“”", '«': "»", '»': "«", '「': "」", '『': "』", '"': `"`, '‘': "’", '\'': "'"}

// mayBeApostrophe are the marks that begin a quotation only where one ends it.
const mayBeApostrophe = "‘'»"

// quotations returns what stands between quotation marks, and s with it blanked
// out. A quotation without an end goes to the end of s, and one without a start
// begins with s: the sentence was cut out of it.
func quotations(s string) (bare string, quotes []string) {
	blank := []byte(s)
	take := func(start, end int) {
		quotes = append(quotes, s[start:end])
		for i := start; i < end; i++ {
			blank[i] = '_'
		}
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		start := i + size
		if r == '”' || r == '」' || r == '』' {
			take(0, i)
		}
		ends := closing[r]
		if ends == "" || (r == '‘' || r == '\'') && (wordBefore(s, i) || !startsLetter(s[start:])) {
			i = start
			continue
		}
		length := strings.IndexAny(s[start:], ends)
		if strings.ContainsRune(mayBeApostrophe, r) { // or the end of a French quotation
			length = closingApostrophe(s[start:], ends)
			if length < 0 {
				i = start
				continue
			}
		}
		if length < 0 {
			length = len(s) - start
		}
		take(start, start+length)
		_, size = utf8.DecodeRuneInString(s[start+length:])
		i = start + length + size
	}
	return string(blank), quotes
}

func wordBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return lang.IsWordRune(r)
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// closingApostrophe finds an end mark that stands behind a word and not inside one.
func closingApostrophe(s, ends string) int {
	for i, r := range s {
		if !strings.ContainsRune(ends, r) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); !lang.IsWordRune(next) {
			return i
		}
	}
	return -1
}
