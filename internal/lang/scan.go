package lang

import (
	"bytes"
	"unicode/utf8"
)

// A Script is a kind of writing, by how it marks words.
type Script uint8

// The kinds of writing.
const (
	Separator Script = iota // no part of a word
	Latin                   // words between spaces
	Letters                 // other alphabets with spaces between words
	Syllabic                // Han, Kana, Hangul: characters that are words or syllables
	Unspaced                // Thai, Lao, Khmer, Burmese: letters without spaces between words
	Digits
)

// A Word is a run of letters of one script, or of digits, in a text.
type Word struct {
	Folded     []byte // case and accents folded; valid until the next call of [Scanner.Next]
	Start, End int    // bytes in the text
	Script     Script
}

// A Scanner cuts a text into words. It folds case, accents, compatibility forms
// (ligatures, full-width letters) and the group separators of numbers. The zero
// value scans nothing until it is reset. It is not safe for concurrent use.
type Scanner struct {
	Word Word // the current one

	text string
	pos  int
	buf  []byte
}

// Reset begins a new text.
func (s *Scanner) Reset(text string) {
	s.text, s.pos, s.Word = text, 0, Word{}
}

// Text is the text that is scanned.
func (s *Scanner) Text() string { return s.text }

// Next moves to the next word and reports whether there is one.
func (s *Scanner) Next() bool {
	s.buf = s.buf[:0]
	s.skipSeparators()
	if s.pos == len(s.text) {
		return false
	}
	s.Word = Word{Start: s.pos}
	s.Word.Script, _ = s.scriptAt(s.pos)
	s.run(s.Word.Script)
	s.Word.End = s.pos
	s.Word.Folded = s.buf
	if bytes.IndexByte(s.buf, '\'') >= 0 {
		s.dropPossessive()
	}
	return true
}

func (s *Scanner) skipSeparators() {
	for s.pos < len(s.text) {
		if s.text[s.pos] == ' ' {
			s.pos++
			continue
		}
		class, size := s.scriptAt(s.pos)
		if class != Separator {
			return
		}
		s.pos += size
	}
}

// run consumes the letters of one script.
func (s *Scanner) run(class Script) {
	for s.pos < len(s.text) {
		if class == Latin {
			s.runASCII()
		}
		if s.pos == len(s.text) || s.text[s.pos] == ' ' {
			return // as below, but most words end here
		}
		if s.text[s.pos] >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s.text[s.pos:])
			if l := letterOf(r); l.script == class || l.mark {
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
func (s *Scanner) runASCII() {
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

// joins reports whether the character at s.pos, no letter of the word, stands
// inside it all the same: an apostrophe in "don't" (but not in "l'eau"), a soft hyphen, the points of
// "U.S." and the comma of "1,200" (both dropped), the point in "3.5" (kept).
func (s *Scanner) joins(class Script, size int) bool {
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
		if class == Latin && !elides[string(s.buf)] {
			s.buf = append(s.buf, '\'')
			return true
		}
	case ",":
		return class == Digits && groupOfThree(s.text[after:])
	case ".":
		if class == Digits {
			s.buf = append(s.buf, '.')
			return true
		}
		return class == Latin && s.singleLetter(s.pos-1) && s.singleLetter(after)
	}
	return false
}

// singleLetter reports whether the letter at s.text[i:] stands alone, as in "U.S.".
// Only ASCII letters do.
func (s *Scanner) singleLetter(i int) bool {
	before, after := i-1, i+1
	return i >= 0 && isASCIILetter(s.text[i]) &&
		(before < 0 || s.text[before] < utf8.RuneSelf && !isASCIILetter(s.text[before])) &&
		(after >= len(s.text) || s.text[after] < utf8.RuneSelf && !isASCIILetter(s.text[after]))
}

// groupOfThree reports whether s starts with exactly three digits.
func groupOfThree(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

// dropPossessive turns "china's" into "china" and "don't" into "dont".
func (s *Scanner) dropPossessive() {
	w := s.Word.Folded
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
	s.Word.Folded = w[:n]
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// scriptAt classifies the character at s.text[i:] and returns its size in bytes.
func (s *Scanner) scriptAt(i int) (Script, int) {
	if i >= len(s.text) {
		return Separator, 0
	}
	c := s.text[i]
	switch {
	case isASCIILetter(c):
		return Latin, 1
	case '0' <= c && c <= '9':
		return Digits, 1
	case c < utf8.RuneSelf:
		return Separator, 1
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	return letterOf(r).script, size
}
