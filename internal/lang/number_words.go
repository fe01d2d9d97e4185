package lang

import (
	"strconv"
	"strings"
)

// numerals are the number words of a language.
type numerals struct {
	language string
	cardinal map[string]float64
	ordinal  map[string]float64
	scales   map[string]float64                                  // what multiplies: "hundred", "million"
	and      string                                              // may stand between the words of one number
	single   map[string]bool                                     // "one" and the articles that look like it
	derived  func(word string) (value float64, ordinal, ok bool) // words that a rule makes of others; may be nil
}

// scaleOf returns what a word multiplies by.
func (words numerals) scaleOf(word string) (float64, bool) {
	if scale, ok := words.scales[word]; ok {
		return scale, true
	}
	scale, ok := words.scales[strings.TrimSuffix(word, "s")]
	return scale, ok && word != "s"
}

// valueOf returns the value of a number word without a scale.
func (words numerals) valueOf(word string) (value float64, ordinal, ok bool) {
	if v, ok := words.cardinal[word]; ok {
		return v, false, true
	}
	if v, ok := words.ordinal[word]; ok {
		return v, true, true
	}
	if words.derived != nil {
		return words.derived(word)
	}
	return 0, false, false
}

// at reads the number that starts at s[i:] with a word, or passes over the word:
// then its value is "".
func (words numerals) at(s string, i int) Number {
	n := Number{Start: i, End: i}
	var sum wordSum
	for start := i; ; start = words.nextWord(s, n.End, sum) {
		word := leadingLetters(s[start:])
		lower := strings.ToLower(word)
		ordinal, ok := words.add(&sum, lower)
		switch {
		case ok:
			n.End, n.Ordinal = start+len(word), ordinal
		case sum.words > 0:
			return words.finish(n, sum.total+sum.current, s)
		default:
			return words.passOver(n, word, lower)
		}
	}
}

// passOver goes behind a word that is no number; "thousands of people" has "thousands" for its value.
func (words numerals) passOver(n Number, word, lower string) Number {
	size := max(len(word), 1)
	if at := strings.IndexFunc(word, isHanDigit); at > 0 { // Chinese has no spaces between words
		size = at
	}
	if at := strings.Index(word, hanPercent); at > 0 {
		size = min(size, at)
	}
	n.End += size
	one, isPlural := strings.CutSuffix(lower, "s")
	if isPlural && words.scales[one] > 0 || manies.has(words.language, lower) {
		n.Value = lower
	}
	return n
}

// A wordSum is what the words of a number make so far: "two million three hundred" is 2,000,000 in total, and 300 that
// the next scale would multiply.
type wordSum struct {
	total, current float64
	words          int
}

// add takes the next word, in small letters, and reports whether it belongs to the number, and is an ordinal.
func (words numerals) add(sum *wordSum, word string) (ordinal, ok bool) {
	value, ordinal, known := words.valueOf(word)
	scale, isScale := words.scales[word]
	isFrench := words.language == "fr"
	switch {
	case isScale:
		sum.multiply(scale)
	case !known:
		return false, false
	case isFrench && sum.lastTwo() == 4 && value == 20: // "quatre-vingts"
		sum.current += 80 - 4
	case sum.words == 0, sum.goesOn(value), isFrench && sum.lastTwo() == 10 && value >= 7 && value <= 9: // "dix-sept"
		sum.current += value
	default:
		return false, false
	}
	sum.words++
	return ordinal, true
}

// multiply takes a word such as "hundred" or "million".
func (sum *wordSum) multiply(scale float64) {
	switch {
	case scale == 100 && sum.current < 100:
		sum.current = max(sum.current, 1) * 100
	case sum.current == 0 && sum.total > 0 && sum.total < scale: // "dos mil millones"
		sum.total *= scale
	default:
		sum.total, sum.current = sum.total+max(sum.current, 1)*scale, 0
	}
}

// lastTwo is the number of the last two digits before the next scale.
func (sum *wordSum) lastTwo() int { return int(sum.current) % 100 }

// goesOn reports whether value can follow in the same number: "twenty" "one", "hundred" "five".
func (sum *wordSum) goesOn(value float64) bool {
	last := sum.lastTwo()
	switch {
	case sum.current == 0:
		return sum.total > 0
	case last == 0:
		return value < 100
	case last == 60 || last == 80: // French "soixante-dix", "quatre-vingt-douze"
		return value > 0 && value < 20
	}
	return last >= 20 && last%10 == 0 && value > 0 && value < 10
}

// mayJoin reports whether an "and" may follow: English has it behind hundreds and thousands only.
func (sum *wordSum) mayJoin(language string) bool {
	return sum.current >= 100 || sum.current >= 20 && language != "en" || sum.current == 0 && sum.total > 0
}

// nextWord returns where the next word of a number may start: behind spaces or hyphens,
// and an "and" if the number so far may have one.
func (words numerals) nextWord(s string, end int, sum wordSum) int {
	start := len(s) - len(strings.TrimLeft(s[end:], " -\u00a0"))
	and := leadingLetters(s[start:])
	if start == end || words.and == "" || !sum.mayJoin(words.language) || !strings.EqualFold(and, words.and) {
		return start
	}
	after := start + len(and)
	if next := len(s) - len(strings.TrimLeft(s[after:], " -")); next > after {
		return next
	}
	return start
}

// finish gives a number of words its value.
func (words numerals) finish(n Number, value float64, s string) Number {
	said := strings.ToLower(s[n.Start:n.End])
	if words.single[said] && (words.language != "en" || isPronoun(s, n.Start, n.End)) {
		n.Value = "one"
		return n
	}
	n.Value = strconv.FormatFloat(value, 'f', -1, 64)
	return words.withUnit(n, s)
}

// isPronoun reports whether "one" in s[start:end] counts nothing.
func isPronoun(s string, start, end int) bool {
	before, after := strings.ToLower(s[:start]), strings.ToLower(s[end:])
	for _, word := range []string{" of ", " another", " can ", " must ", " should ", "'", "’"} {
		if strings.HasPrefix(after, word) {
			return true
		}
	}
	for _, word := range []string{"no ", "the ", "this ", "that ", "every ", "each ", "any ", "which ", "other "} {
		if strings.HasSuffix(before, word) {
			return true
		}
	}
	return false
}

// manies count without a number, as "thousands" does in English.
var manies = words(map[string]string{
	"de": "dutzende dutzenden hunderte hunderten tausende tausenden", "fr": "centaines milliers douzaines",
	"es": "cientos miles docenas", "ru": "десятки сотни",
})
