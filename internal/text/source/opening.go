package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// keycap is a digit on a key.
var keycap = lazyregexp.New(`^[0-9#*]\x{fe0f}?\x{20e3}`)

// mention is how Discord writes the channel, the role or the person that stands there.
var mention = lazyregexp.New(`^<(?:#|@[&!]?)\d+>`)

// moreBullets are bullets that are punctuation, or signs of mathematics.
const moreBullets = "•‣·›»❯→↳⇒⟶"

// isSign reports whether r is a sign that may stand for a bullet: a picture, an arrow, a shape. Lines that frames and
// bars are drawn with are none, nor are those of rights and units.
func isSign(r rune) bool {
	return strings.ContainsRune(moreBullets, r) || unicode.Is(unicode.So, r) && r > '°' && (r < '─' || r > '▟') && (r < '⠀' || r > '⣿') && !strings.ContainsRune("№℠™℃℉", r)
}

// branches are bullets that look like those of a tree, unless a line is drawn on from them.
const branches = "┣┗┠┖├└╰"

// isBranch reports whether s begins with one.
func isBranch(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	return strings.ContainsRune(branches, r) && (next < '─' || next > '▟')
}

// signLength is the length in bytes of the signs that s begins with, such as "➜", "✅" or "1️⃣", 0 without one.
func signLength(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		m := len(keycap().FindString(s[n:]))
		switch {
		case m > 0:
			n += m
		case isSign(r), n == 0 && isBranch(s), n > 0 && (unicode.In(r, unicode.Mn, unicode.Me, unicode.Sk) || r == '\u200d'):
			n += size
		default:
			return n
		}
	}
	return n
}

// withoutSigns returns what stands in s[line.Start:line.End] without signs, frames and spaces around it.
func withoutSigns(s string, line text.Span) text.Span {
	isFrame := func(r rune) bool {
		return unicode.IsSpace(r) || isSign(r) || r >= '─' && r <= '▟' || unicode.In(r, unicode.Mn, unicode.Me, unicode.Sk) || strings.ContainsRune("\u200d=~*_-–—", r)
	}
	words := line.Of(s)
	inner := strings.TrimLeftFunc(words[signLength(words):], isFrame)
	line.Start = line.End - len(inner)
	line.End = line.Start + len(strings.TrimRightFunc(inner, isFrame))
	return line
}

// framed is a name between bars: "═══ Roles ═══".
var framed = lazyregexp.New(`^([=~–—─-▟-]{2,})[\s]*[^=~–—─-▟-].*?[^=~–—─-▟-][\s]*[=~–—─-▟-]{2,}$`)

// isFramed reports whether a line is a name between bars.
func isFramed(line string) bool { return framed().MatchString(line) }

// inCapitals reports whether all letters of s are capitals, of several.
func inCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			n++
		}
	}
	return n >= fewestCapitals
}

// fewestCapitals is how many letters a name in capitals has, at least.
const fewestCapitals = 4
