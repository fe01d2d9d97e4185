package lang

import (
	"strconv"
	"strings"
	"unicode/utf8"
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
	var total, current float64
	n := Number{Start: i, End: i}
	for count := 0; ; count++ {
		start := words.nextWord(s, n.End, count > 0, current >= 100 || current >= 20 && words.language != "en" || current == 0 && total > 0)
		word := leadingLetters(s[start:])
		lower := strings.ToLower(word)
		value, ordinal, known := words.valueOf(lower)
		scale, isScale := words.scales[lower]
		switch {
		case isScale && scale == 100 && current < 100:
			current = max(current, 1) * 100
		case isScale && current == 0 && total > 0 && total < scale: // "dos mil millones"
			total *= scale
		case isScale:
			total, current = total+max(current, 1)*scale, 0
		case known && words.language == "fr" && int(current)%100 == 4 && value == 20: // "quatre-vingts"
			current += 76
		case known && words.language == "fr" && int(current)%100 == 10 && value >= 7 && value <= 9: // "dix-sept"
			current += value
		case known && (count == 0 || fits(current, total, value)):
			current += value
		case count > 0:
			return words.finish(n, total+current, s)
		default:
			n.End = start + max(len(word), 1)
			if at := strings.IndexFunc(word, isHanDigit); at > 0 { // Chinese has no spaces between words
				n.End = start + at
			}
			if at := strings.Index(word, hanPercent); at > 0 {
				n.End = min(n.End, start+at)
			}
			if one := strings.TrimSuffix(lower, "s"); one != lower && words.scales[one] > 0 || manies.has(words.language, lower) {
				n.Value = lower // "thousands of people"
			}
			return n
		}
		n.End, n.Ordinal = start+len(word), ordinal
	}
}

// nextWord returns where the next word of a number may start: behind a space or a
// hyphen, and an "and" if the number so far may have one.
func (words numerals) nextWord(s string, end int, inside, mayJoin bool) int {
	if !inside {
		return end
	}
	start := end + len(s[end:]) - len(strings.TrimLeft(s[end:], " -\u00a0"))
	if w := leadingLetters(s[start:]); start > end && words.and != "" && mayJoin && strings.EqualFold(w, words.and) {
		after := start + len(w)
		if next := after + len(s[after:]) - len(strings.TrimLeft(s[after:], " -")); next > after {
			return next
		}
	}
	return start
}

// fits reports whether value can follow in the same number: "twenty" "one", "hundred" "five".
func fits(current, total, value float64) bool {
	last := int(current) % 100
	switch {
	case current == 0:
		return total > 0
	case last == 0:
		return value < 100
	case last == 60 || last == 80: // French "soixante-dix", "quatre-vingt-douze"
		return value > 0 && value < 20
	}
	return last >= 20 && last%10 == 0 && value > 0 && value < 10
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

// frenchOrdinal reads "trentième".
func frenchOrdinal(word string) (value float64, ordinal, ok bool) {
	base, ok := strings.CutSuffix(word, "ième")
	if !ok {
		return 0, false, false
	}
	for _, ending := range []string{"", "e"} {
		if v, ok := frenchCardinals()[base+ending]; ok {
			return v, true, true
		}
	}
	return 0, false, false
}

// russianOrdinal reads "тридцатого".
func russianOrdinal(word string) (value float64, ordinal, ok bool) {
	for _, ending := range []string{"ого", "ому", "ыми", "ый", "ая", "ое", "ой", "ом", "ую", "ые", "ых", "ым"} {
		if stem, cut := strings.CutSuffix(word, ending); cut {
			if v, ok := russianStems()[stem]; ok {
				return v, true, true
			}
		}
	}
	return 0, false, false
}

// germanNumber reads a number that is one word, as "zweihunderteinundzwanzig".
func germanNumber(word string) (value float64, ordinal, ok bool) {
	if v, ok := german(word); ok {
		return v, false, true
	}
	for _, ending := range []string{"sten", "ster", "stes", "stem", "ste", "ten", "ter", "tes", "tem", "te"} {
		if base, cut := strings.CutSuffix(word, ending); cut {
			if v, ok := german(base); ok && v > 3 {
				return v, true, true
			}
		}
	}
	return 0, false, false
}

func german(word string) (float64, bool) {
	if v, ok := germanSmall()[word]; ok {
		return v, true
	}
	for _, scale := range []struct {
		name  string
		value float64
	}{{"tausend", 1000}, {"hundert", 100}} {
		before, after, found := strings.Cut(word, scale.name)
		if !found {
			continue
		}
		times, rest := 1.0, 0.0
		okTimes, okRest := true, true
		if before != "" {
			times, okTimes = german(before)
		}
		if after = strings.TrimPrefix(after, "und"); after != "" {
			rest, okRest = german(after)
		}
		return times*scale.value + rest, okTimes && okRest && rest < scale.value
	}
	if unit, ten, found := strings.Cut(word, "und"); found && utf8.RuneCountInString(ten) > 5 {
		u, t := germanSmall()[unit], germanSmall()[ten]
		return u + t, u > 0 && u < 10 && t >= 20
	}
	return 0, false
}
