package answer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// A number is a number in a sentence. Its value is in one form, however it is
// written: "1,200", "1 200" and "twelve hundred" are "1200", "30th" is "30",
// "3.5 million" is "3500000", "5 per cent" is "5%", "the 1990s" is "1990s". A
// point before three digits may divide thousands or decimals: such a number has
// both forms, joined by "|". "One" comes as "one", for it is mostly no number.
type number struct {
	text.Span
	value   string
	ordinal bool // "30th", "thirtieth"
}

// findNumbers returns the numbers of s. Number words are those of its language
// and the Chinese ones; English ones if the language has none of its own here.
func findNumbers(s, language string) []number {
	var numbers []number
	words := numeralsOf(language)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		n := number{text.Span{Start: i, End: i + size}, "", false}
		switch {
		case isHanDigit(r), strings.HasPrefix(s[i:], hanPercent):
			n = hanAt(s, i)
		case unicode.IsDigit(r):
			n = words.digitsAt(s, i)
		case unicode.IsLetter(r):
			n = words.at(s, i)
		}
		if n.value != "" {
			numbers = append(numbers, n)
		}
		i = n.End
	}
	return numbers
}

// numbersIn returns the values of the numbers of s.
func numbersIn(s, language string) []string {
	var values []string
	for _, n := range findNumbers(s, language) {
		values = append(values, n.value)
	}
	return values
}

// digitsAt reads the number that starts at s[i:] with a digit.
func (words numerals) digitsAt(s string, i int) number {
	end := i
	var groups []string
	var separators []rune
	start := &strings.Builder{}
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		next, _ := utf8.DecodeRuneInString(s[end+size:])
		switch {
		case unicode.IsDigit(r):
			start.WriteByte(digitValue(r))
		case strings.ContainsRune(".,'’\u00a0\u202f\u2009٫٬", r) && unicode.IsDigit(next):
			groups, separators = append(groups, start.String()), append(separators, r)
			start = &strings.Builder{}
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		end += size
	}
	groups = append(groups, start.String())
	return words.withUnit(number{text.Span{Start: i, End: end}, canonical(groups, separators), false}, s)
}

// digitValue returns a decimal digit of any script in ASCII.
func digitValue(r rune) byte {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return '0' + byte(r-zero)
}

// canonical puts the groups of a number together.
func canonical(groups []string, separators []rune) string {
	thousands := len(separators) > 0
	for i, g := range groups[1:] {
		thousands = thousands && len(g) == 3 && separators[i] == separators[0]
	}
	joined := trimZeros(strings.Join(groups, ""))
	switch {
	case len(separators) == 0:
		return joined
	case thousands && len(separators) == 1 && separators[0] == '.' && len(groups[0]) <= 3:
		return joined + "|" + decimal(groups)
	case thousands:
		return joined
	case len(separators) == 1:
		return decimal(groups)
	}
	// Thousands with a decimal part, as in "1,234.5"; else a version or a date.
	last := len(separators) - 1
	if separators[last] != separators[0] {
		return decimal([]string{strings.Join(groups[:last+1], ""), groups[last+1]})
	}
	return strings.Join(groups, ".")
}

func decimal(groups []string) string {
	fraction := strings.TrimRight(groups[1], "0")
	if fraction == "" {
		return trimZeros(groups[0])
	}
	return trimZeros(groups[0]) + "." + fraction
}

func trimZeros(digits string) string {
	if trimmed := strings.TrimLeft(digits, "0"); trimmed != "" {
		return trimmed
	}
	return "0"
}

// hasNumber tells whether the set of a paragraph's numbers holds number, in one
// of its forms.
func hasNumber(set map[string]bool, number string) bool {
	for form := range strings.SplitSeq(number, "|") {
		if set[form] {
			return true
		}
	}
	return false
}

// addNumbers adds the forms of the numbers in s to a set.
func addNumbers(set map[string]bool, s, language string) {
	for _, number := range numbersIn(s, language) {
		if number == "one" {
			number = "1"
		}
		for form := range strings.SplitSeq(number, "|") {
			set[form] = true
		}
	}
}
