package answer

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// numbersIn returns the numbers of s in one form each, however they are
// written: "1,200", "1 200" and "twelve hundred" are "1200", "30th" is "30",
// "3.5 million" is "3500000", "5 per cent" is "5%", "the 1990s" is "1990s". A
// point before three digits may divide thousands or decimals: such a number has
// both forms, joined by "|". Number words are known in English only; "one"
// comes as "one", for it is mostly no number.
func numbersIn(s string) []string {
	var numbers []string
	for _, f := range figuresIn(s) {
		numbers = append(numbers, f.number)
	}
	return numbers
}

// A figure is a number of a text, in the form of [numbersIn], and where it stands.
type figure struct {
	text.Span
	number string
}

// figuresIn returns the numbers of s in order.
func figuresIn(s string) []figure {
	var figures []figure
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		number, end := "", i+size
		switch {
		case unicode.IsDigit(r):
			number, end = digitsAt(s, i)
		case unicode.IsLetter(r):
			number, end = wordsAt(s, i)
		}
		if number != "" {
			figures = append(figures, figure{text.Span{Start: i, End: end}, number})
		}
		i = end
	}
	return figures
}

// digitsAt reads the number that starts at s[i:] with a digit.
func digitsAt(s string, i int) (number string, end int) {
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
	return withUnit(canonical(groups, separators), s, end)
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

// withUnit adds what the word behind a number changes about it.
func withUnit(number, s string, end int) (string, int) {
	rest := s[end:]
	word := leadingLetters(rest)
	switch lower := strings.ToLower(word); {
	case lower == "s" || lower == "er": // "the 1990s", "die 1990er"
		return number + "s", end + len(word)
	case lower == "st", lower == "nd", lower == "rd", lower == "th":
		return number, end + len(word)
	}
	gap := len(rest) - len(strings.TrimLeft(rest, " \u00a0\u202f-"))
	rest = rest[gap:]
	for _, sign := range []string{"%", "％", "٪"} {
		if strings.HasPrefix(rest, sign) {
			return number + "%", end + gap + len(sign)
		}
	}
	word = leadingLetters(rest)
	lower := strings.ToLower(word)
	if scale, ok := scales[strings.TrimSuffix(lower, "s")]; ok {
		return multiply(number, scale), end + gap + len(word)
	}
	if isPercent(lower, rest[len(word):]) {
		return number + "%", end + gap + len(word)
	}
	return number, end
}

func isPercent(word, after string) bool {
	switch word {
	case "percent", "prozent", "procent":
		return true
	case "per", "pour", "por", "per-":
		next := strings.ToLower(leadingLetters(strings.TrimLeft(after, " \u00a0-")))
		return strings.HasPrefix(next, "cent") || next == "ciento"
	}
	return false
}

// multiply scales a number; a number that can be read in two ways is left alone.
func multiply(number string, scale float64) string {
	f, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return number
	}
	return strconv.FormatFloat(math.Round(f*scale*1000)/1000, 'f', -1, 64) // 3.3 million has no exact float
}

func leadingLetters(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) {
			return s[:i]
		}
	}
	return s
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
func addNumbers(set map[string]bool, s string) {
	for _, number := range numbersIn(s) {
		if number == "one" {
			number = "1"
		}
		for form := range strings.SplitSeq(number, "|") {
			set[form] = true
		}
	}
}
