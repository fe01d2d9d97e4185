package retrieval

import (
	"bytes"
	"unicode/utf8"
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
	text  string
	pos   int
	buf   []byte
	word  word
	known *alphabet // nil until the first that is not ASCII
}

// next moves to the next word, and tells whether there was one.
func (s *scanner) next() bool {
	s.buf = s.buf[:0]
	s.skipSeparators()
	if s.pos == len(s.text) {
		return false
	}
	s.word = word{start: s.pos}
	s.word.script, _ = s.scriptAt(s.pos)
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
		class, size := s.scriptAt(s.pos)
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
		if s.text[s.pos] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s.text[s.pos:])
			if l := s.letter(r); l.script == class || l.mark {
				s.buf = l.appendFolded(s.buf)
				s.pos += size
				continue
			}
		}
		next, size := s.scriptAt(s.pos)
		switch {
		case next == class:
			s.buf = append(s.buf, s.text[s.pos]) // a digit
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
	next, _ := s.scriptAt(after)
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

// scriptAt classifies the character at s.text[i:] and returns its size in bytes.
func (s *scanner) scriptAt(i int) (script, int) {
	if i >= len(s.text) {
		return separator, 0
	}
	c := s.text[i]
	switch {
	case isASCIILetter(c):
		return latin, 1
	case '0' <= c && c <= '9':
		return digits, 1
	case c < utf8.RuneSelf:
		return separator, 1
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	return s.letter(r).script, size
}
