package lang

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsInternational reports whether a word means the same in all languages: a name, a number, code.
func IsInternational(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return IsCode(word) || unicode.IsUpper(first)
}

// HasWord reports whether s has a word as it is written, but for its case if that is all the
// difference.
func HasWord(s, word string) bool {
	return slices.ContainsFunc(wordsOf(s), func(other string) bool { return strings.EqualFold(other, word) })
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !IsWordRune(r) && r != '_' && r != '-' })
}

// leastCognate is how many letters a word has that is looked for in another language, and
// alike how many of their pairs of letters two words share to be taken for one.
const (
	leastCognate = 5
	alike        = 0.6
)

// HasCognate reports whether s has a word that is spelled much like another language's.
func HasCognate(s, word string) bool {
	if utf8.RuneCountInString(word) < leastCognate {
		return false
	}
	pairs := pairsOf(word)
	return slices.ContainsFunc(wordsOf(s), func(other string) bool {
		if utf8.RuneCountInString(other) < leastCognate {
			return false
		}
		theirs, both := pairsOf(other), 0
		for pair := range pairs {
			if theirs[pair] {
				both++
			}
		}
		return float64(2*both) >= alike*float64(len(pairs)+len(theirs))
	})
}

// spelled levels how languages spell the same sound.
var spelled = strings.NewReplacer("ph", "f", "th", "t", "k", "c", "z", "c", "y", "i", "ff", "f", "ss", "s", "mm", "m", "nn", "n", "tt", "t", "ll", "l")

func pairsOf(word string) map[string]bool {
	runes := []rune(spelled.Replace(Fold(word)))
	pairs := make(map[string]bool, len(runes))
	for i := range len(runes) - 1 {
		pairs[string(runes[i:i+2])] = true
	}
	return pairs
}
