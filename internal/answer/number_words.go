package answer

import (
	"strconv"
	"strings"
)

var (
	scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
	small  = numberWords(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen twenty`, 0, 1)
	tens     = numberWords("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
	ordinals = numberWords(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`, 1, 1)
	ordinalTens = numberWords("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10)
)

func numberWords(list string, first, step float64) map[string]float64 {
	values := make(map[string]float64)
	for i, w := range strings.Fields(list) {
		values[w] = first + float64(i)*step
	}
	return values
}

// wordsAt reads the number that starts at s[i:] with a word, or passes over the
// word: then number is empty.
func wordsAt(s string, i int) (number string, end int) {
	var total, current float64
	count := 0
	for end = i; ; count++ {
		start := end
		if count > 0 { // between the words of a number: a space or a hyphen, perhaps "and"
			start += len(s[end:]) - len(strings.TrimLeft(s[end:], " -\u00a0"))
			if w := leadingLetters(s[start:]); start > end && strings.EqualFold(w, "and") && (current >= 100 || current == 0 && total > 0) {
				start += len(w)
				start += len(s[start:]) - len(strings.TrimLeft(s[start:], " "))
			}
		}
		word := leadingLetters(s[start:])
		lower := strings.ToLower(word)
		value, known := wordValue(lower)
		scale, isScale := scales[lower]
		switch {
		case isScale && scale == 100:
			current = max(current, 1) * 100
		case isScale:
			total, current = total+max(current, 1)*scale, 0
		case known && (count == 0 || fits(current, total, value)):
			current += value
		case count > 0:
			return withPercent(total+current, s, i, end)
		default:
			if _, plural := scales[strings.TrimSuffix(lower, "s")]; plural {
				return lower, start + len(word)
			}
			return "", start + max(len(word), 1)
		}
		end = start + len(word)
	}
}

// fits tells whether value can follow in the same number: "twenty" "one", "hundred" "five".
func fits(current, total, value float64) bool {
	switch {
	case current == 0:
		return total > 0
	case current >= 100:
		return value < 100
	}
	return current >= 20 && int(current)%10 == 0 && value > 0 && value < 10
}

func wordValue(word string) (float64, bool) {
	for _, values := range []map[string]float64{small, tens, ordinals, ordinalTens} {
		if v, ok := values[word]; ok {
			return v, true
		}
	}
	return 0, false
}

func withPercent(value float64, s string, start, end int) (string, int) {
	if value == 1 && strings.EqualFold(s[start:end], "one") && isPronoun(s, start, end) {
		return "one", end
	}
	return withUnit(strconv.FormatFloat(value, 'f', -1, 64), s, end)
}

// isPronoun tells whether "one" in s[start:end] counts nothing.
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
