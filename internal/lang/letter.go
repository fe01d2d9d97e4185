package lang

import (
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters remembers what is known of characters outside ASCII, as the tables of Unicode take a
// while to search. All scanners share it; a newcomer takes the place of another.
var letters [4096]atomic.Pointer[letter]

// A letter is one character.
type letter struct {
	rune   rune
	script Script
	mark   bool
	size   uint8 // bytes of the folded form, even if it is too long to be here
	folded [9]byte
}

// ScriptOf classifies a character of the text, from memory if it was met before.
func (*Scanner) ScriptOf(r rune) Script { return letterOf(r).script }

func letterOf(r rune) *letter {
	place := &letters[uint32(r)%uint32(len(letters))]
	l := place.Load()
	if l == nil || l.rune != r {
		folded := appendFolded(nil, string(r))
		l = &letter{rune: r, script: ScriptOf(r), mark: unicode.Is(unicode.M, r), size: uint8(len(folded))}
		copy(l.folded[:], folded)
		place.Store(l)
	}
	return l
}

// appendFolded appends the letter in lower case, without its accent, in its
// compatibility form.
func (l *letter) appendFolded(dst []byte) []byte {
	if int(l.size) > len(l.folded) {
		return appendFolded(dst, string(l.rune))
	}
	return append(dst, l.folded[:l.size]...)
}

// ScriptOf classifies a character.
func ScriptOf(r rune) Script {
	switch {
	case r < 0x250 || 0x1E00 <= r && r < 0x1F00 || 0xFB00 <= r && r < 0xFB07 || 0xFF21 <= r && r < 0xFF5B:
		if unicode.IsLetter(r) {
			return Latin
		}
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul), r == 'ー':
		return Syllabic
	case unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return Unspaced
	case unicode.IsLetter(r):
		return Letters
	}
	if unicode.IsDigit(r) {
		return Digits
	}
	return Separator
}

// appendFolded appends one character in lower case, without its accent, in its
// compatibility form (Unicode Standard Annex 15, NFKD).
func appendFolded(dst []byte, s string) []byte {
	decomposition := norm.NFKD.PropertiesString(s).Decomposition()
	if decomposition == nil {
		r, _ := utf8.DecodeRuneInString(s)
		return appendFoldedRune(dst, r)
	}
	for len(decomposition) > 0 {
		r, size := utf8.DecodeRune(decomposition)
		dst = appendFoldedRune(dst, r)
		decomposition = decomposition[size:]
	}
	return dst
}

func appendFoldedRune(dst []byte, r rune) []byte {
	if isAccent(r) {
		return dst
	}
	if folded, ok := undecomposed[r]; ok {
		return append(dst, folded...)
	}
	if unicode.IsDigit(r) {
		return append(dst, DigitValue(r))
	}
	return utf8.AppendRune(dst, unicode.ToLower(simplify(r)))
}

// isAccent reports whether a combining mark leaves the word the same: those of Latin,
// Greek, Cyrillic, Hebrew and Arabic. In Indic and Thai writing marks are vowels.
func isAccent(r rune) bool {
	switch {
	case 0x300 <= r && r < 0x370, // combining diacritical marks
		0x591 <= r && r < 0x5C8,             // Hebrew points
		0x610 <= r && r < 0x61B, r == 0x640, // Arabic signs, tatweel
		0x64B <= r && r < 0x660, r == 0x670:
		return true
	}
	return false
}

// undecomposed are the letters with a plain form that NFKD does not know.
var undecomposed = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o", 'đ': "d", 'Đ': "d", 'ł': "l", 'Ł': "l", 'ħ': "h", 'ı': "i",
	'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'Þ': "th", 'ð': "d", 'Ð': "d", 'ς': "σ",
	'ى': "ي", 'ة': "ه", 'ی': "ي", 'ک': "ك",
}

// DigitValue writes a decimal digit of any script in ASCII: digits stand in
// runs of ten from zero upwards (The Unicode Standard, chapter 4.6).
func DigitValue(r rune) byte {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + byte(r-zero)
}
