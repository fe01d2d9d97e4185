package completion

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Splitter cuts a completion, which arrives in pieces of any size, into units. It gives a
// unit away once its end and the markers behind it are known: when the next unit has begun
// with a whole word. Pieces make no difference: the units are those of the completion as a
// whole.
type Splitter struct {
	K int // number of paragraphs that may be cited

	raw   []byte
	seen  int  // length of raw when it was cut last
	given int  // units given away
	quiet bool // what is left is one unit without an end
}

// Write adds a piece and returns the units that it completes. It looks again once something
// has come that may end one, and a little more than the last time, so that the work stays in
// proportion to the completion.
func (s *Splitter) Write(piece string) []Unit {
	s.raw = append(s.raw, piece...)
	s.quiet = s.quiet && !mayEnd(piece)
	if s.quiet || len(s.raw)-s.seen < len(s.raw)/64 {
		return nil
	}
	s.seen = len(s.raw)
	units := split(string(s.raw[:len(s.raw)-unfinished(s.raw)]), s.K, false)
	last := len(units) - 1
	if last >= 0 && (units[last].Skip || !hasBegun(units[last].Text)) {
		last--
	}
	given := s.give(units[:max(last, s.given)])
	s.quiet = len(units) == s.given+1 && !units[s.given].Whole
	return given
}

// mayEnd reports whether a unit may end in a piece. Of what is not ASCII everything may end
// one.
func mayEnd(piece string) bool {
	return strings.IndexFunc(piece, func(r rune) bool { return r > unicode.MaxASCII || strings.ContainsRune(".!?\r\n[(", r) }) >= 0
}

// Finish returns the units that are left.
func (s *Splitter) Finish() []Unit { return s.give(split(string(s.raw), s.K, true)) }

// give gives away the units behind those that were given before.
func (s *Splitter) give(units []Unit) []Unit {
	units = units[s.given:]
	s.given += len(units)
	return clauses(units)
}

// unfinished returns how many bytes at the end of b are the start of a character.
func unfinished(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// hasBegun reports whether what follows cannot change that s is a new sentence: its first word
// is whole, and none that may stand between two markers.
func hasBegun(s string) bool {
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsLetter(r) || r == '\'' || r == '’' })
	word := s[:len(s)-len(rest)]
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "'’"))
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	switch {
	case !unicode.IsLetter(first):
		return false
	case joinedMarkers[word]:
		return unicode.IsLetter(next)
	case first >= 0x2E80: // Chinese, Japanese, Korean: no spaces between words
		return true
	}
	return utf8.RuneCountInString(rest) > 1
}
