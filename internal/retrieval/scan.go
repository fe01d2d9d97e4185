package retrieval

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A script says how the letters of a word are cut into terms.
type script uint8

const (
	separator script = iota // no part of a word
	latin                   // words between spaces: stems or prefixes
	letters                 // other alphabets with spaces between words: prefixes
	syllabic                // Han, Kana, Hangul: single characters and pairs
	unspaced                // Thai, Lao, Khmer, Burmese: triples
	digits
)

// A word is a run of letters of one script, or of digits, in a text.
type word struct {
	folded     []byte // case and accents folded; valid until the next call of next
	start, end int    // bytes in the text
	script     script
}

// A scanner cuts a text into words. It folds case, accents, compatibility forms
// (ligatures, full-width letters) and the group separators of numbers.
type scanner struct {
	text string
	pos  int
	buf  []byte
	word word
}

// next moves to the next word, and tells whether there was one.
func (s *scanner) next() bool {
	s.buf = s.buf[:0]
	s.skipSeparators()
	if s.pos == len(s.text) {
		return false
	}
	s.word = word{start: s.pos}
	s.word.script, _ = scriptAt(s.text, s.pos)
	s.run(s.word.script)
	s.word.end = s.pos
	s.word.folded = s.buf
	if bytes.IndexByte(s.buf, '\'') >= 0 {
		s.dropPossessive()
	}
	return true
}

func (s *scanner) skipSeparators() {
	for s.pos < len(s.text) {
		if s.text[s.pos] == ' ' {
			s.pos++
			continue
		}
		class, size := scriptAt(s.text, s.pos)
		if class != separator {
			return
		}
		s.pos += size
	}
}

// run consumes the letters of one script.
func (s *scanner) run(class script) {
	for s.pos < len(s.text) {
		if class == latin {
			s.runASCII()
		}
		if s.pos == len(s.text) || s.text[s.pos] == ' ' {
			return // as below, but most words end here
		}
		next, size := scriptAt(s.text, s.pos)
		switch {
		case next == class || isMark(s.text, s.pos):
			s.buf = appendFolded(s.buf, s.text[s.pos:s.pos+size])
		case !s.joins(class, size):
			return
		}
		s.pos += size
	}
}

// runASCII consumes the letters that most words are made of, at little cost.
func (s *scanner) runASCII() {
	start, end := s.pos, s.pos
	for end < len(s.text) && isASCIILetter(s.text[end]) {
		end++
	}
	before := len(s.buf)
	s.buf = append(s.buf, s.text[start:end]...)
	for i := range s.buf[before:] {
		s.buf[before+i] |= 0x20
	}
	s.pos = end
}

// joins tells whether the character at s.pos, no letter of the word, stands
// inside it all the same: an apostrophe in "don't", a soft hyphen, the points of
// "U.S." and the comma of "1,200" (both dropped), the point in "3.5" (kept).
func (s *scanner) joins(class script, size int) bool {
	after := s.pos + size
	if s.text[s.pos:after] == "\u00ad" || s.text[s.pos:after] == "\u200d" || s.text[s.pos:after] == "\u200c" {
		return true
	}
	next, _ := scriptAt(s.text, after)
	if next != class {
		return false
	}
	switch s.text[s.pos:after] {
	case "'", "’":
		if class == latin {
			s.buf = append(s.buf, '\'')
			return true
		}
	case ",":
		return class == digits && groupOfThree(s.text[after:])
	case ".":
		if class == digits {
			s.buf = append(s.buf, '.')
			return true
		}
		return class == latin && s.singleLetter(s.pos-1) && s.singleLetter(after)
	}
	return false
}

// singleLetter tells whether the letter at s.text[i:] stands alone, as in "U.S.".
// Only ASCII letters do.
func (s *scanner) singleLetter(i int) bool {
	before, after := i-1, i+1
	return i >= 0 && isASCIILetter(s.text[i]) &&
		(before < 0 || s.text[before] < utf8.RuneSelf && !isASCIILetter(s.text[before])) &&
		(after >= len(s.text) || s.text[after] < utf8.RuneSelf && !isASCIILetter(s.text[after]))
}

// groupOfThree tells whether s starts with exactly three digits.
func groupOfThree(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// dropPossessive turns "china's" into "china" and "don't" into "dont".
func (s *scanner) dropPossessive() {
	w := s.word.folded
	n := 0
	for i, c := range w {
		if c == '\'' {
			if rest := w[i+1:]; len(rest) == 1 && rest[0] == 's' {
				break
			}
			continue
		}
		w[n] = c
		n++
	}
	s.word.folded = w[:n]
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isMark(s string, i int) bool {
	if s[i] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.Is(unicode.M, r)
}

// scriptAt classifies the character at s[i:] and returns its size in bytes.
func scriptAt(s string, i int) (script, int) {
	if i >= len(s) {
		return separator, 0
	}
	c := s[i]
	switch {
	case isASCIILetter(c):
		return latin, 1
	case '0' <= c && c <= '9':
		return digits, 1
	case c < utf8.RuneSelf:
		return separator, 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return scriptOf(r), size
}

func scriptOf(r rune) script {
	switch {
	case r < 0x250 || 0x1E00 <= r && r < 0x1F00 || 0xFB00 <= r && r < 0xFB07 || 0xFF21 <= r && r < 0xFF5B:
		if unicode.IsLetter(r) {
			return latin
		}
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul), r == 'ー':
		return syllabic
	case unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return unspaced
	case unicode.IsLetter(r):
		return letters
	}
	if unicode.IsDigit(r) {
		return digits
	}
	return separator
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
		return append(dst, digitValue(r))
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// isAccent tells combining marks that do not change the word: those of Latin,
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

// digitValue writes a decimal digit of any script in ASCII: digits stand in
// runs of ten from zero upwards (The Unicode Standard, chapter 4.6).
func digitValue(r rune) byte {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + byte(r-zero)
}
