package terminal

import (
	"strings"
	"unicode"
)

// printable makes s safe for a terminal: control characters, which begin escape
// sequences, are replaced, and what would reorder or hide words is left out. Line breaks
// become spaces.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r) && unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		case unicode.Is(unicode.Cf, r) && !shapes(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, string(unicode.ReplacementChar)))
}

// Inert makes words that partly come from elsewhere, such as the name of a file, safe
// for a terminal. Line breaks stay.
func Inert(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = printable(line)
	}
	return strings.Join(lines, "\n")
}

// shapes reports whether a format character is needed to write words: joiners,
// direction marks, and those that are seen.
func shapes(r rune) bool {
	const zeroWidthNonJoiner, rightToLeftMark = '\u200C', '\u200F'
	return r >= zeroWidthNonJoiner && r <= rightToLeftMark || unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}
