package lang

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Number is a number in a sentence: s[Start:End]. Its value is in one form, however
// it is written: "1,200", "1 200" and "twelve hundred" are "1200", "30th" is "30",
// "3.5 million" is "3500000", "5 per cent" is "5%", "the 1990s" is "1990s". A point
// before three digits may divide thousands or decimals: such a number has both forms,
// joined by "|". "One" comes as "one", for it is mostly no number.
type Number struct {
	Start, End int
	Value      string
	Ordinal    bool // "30th", "thirtieth"
}

// Forms yields the forms of the number's value; that of "one" is "1".
func (n Number) Forms() iter.Seq[string] {
	if n.Value == "one" {
		return func(yield func(string) bool) { yield("1") }
	}
	return strings.SplitSeq(n.Value, "|")
}

// IsIn reports whether one of the number's forms is among some.
func (n Number) IsIn(forms map[string]bool) bool {
	for form := range n.Forms() {
		if forms[form] {
			return true
		}
	}
	return false
}

// Numbers returns the numbers of s in order. Number words are those of its language
// and the Chinese ones; English ones if the language has none of its own here.
func Numbers(s, language string) []Number {
	var numbers []Number
	words := numeralsOf(language)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		n := Number{Start: i, End: i + size}
		switch {
		case isHanDigit(r), strings.HasPrefix(s[i:], hanPercent):
			n = hanAt(s, i)
		case unicode.IsDigit(r):
			n = words.digitsAt(s, i)
		case unicode.IsLetter(r):
			n = words.at(s, i)
		}
		if n.Value != "" {
			numbers = append(numbers, n)
		}
		i = n.End
	}
	return numbers
}

// NumberForms returns the forms of all numbers of s.
func NumberForms(s, language string) map[string]bool {
	forms := make(map[string]bool)
	for _, n := range Numbers(s, language) {
		for form := range n.Forms() {
			forms[form] = true
		}
	}
	return forms
}

// digitsAt reads the number that starts at s[i:] with a digit.
func (words numerals) digitsAt(s string, i int) Number {
	var groups []string
	var separators []rune
	var group strings.Builder
	end := i
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		isDigit := unicode.IsDigit(r)
		if !isDigit && !parts(r, s[end+size:]) && !(r == ' ' && words.goesOn(group.Len(), separators, s[end+size:])) {
			break
		}
		if isDigit {
			group.WriteByte(DigitValue(r))
		} else {
			groups, separators = append(groups, group.String()), append(separators, r)
			group.Reset()
		}
		end += size
	}
	groups = append(groups, group.String())
	return words.withUnit(Number{Start: i, End: end, Value: canonical(groups, separators)}, s)
}

// parts reports whether a sign between digits parts the groups of one number, as the comma of "1,200" does.
func parts(sign rune, rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune(".,'’\u00a0\u202f\u2009٫٬", sign) && unicode.IsDigit(next)
}

// bySpace are the languages that divide thousands by a space, and mostly by a plain one.
var bySpace = SetOf("ru fr es")

// goesOn reports whether a number whose last group has some digits goes on behind a plain space:
// "9 800 рублей".
func (words numerals) goesOn(digits int, separators []rune, rest string) bool {
	divided := !slices.ContainsFunc(separators, func(r rune) bool { return r != ' ' })
	return bySpace[words.language] && digits <= 3 && divided && len(rest)-len(strings.TrimLeft(rest, "0123456789")) == 3
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
