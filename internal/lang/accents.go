package lang

import (
	"slices"
	"strings"
	"unicode"
)

// accented are words that only one language writes with these accents, though others have their letters.
var accented = map[string][]string{
	"es": strings.Fields("qué cuál cuáles quién quiénes cómo cuándo dónde adónde cuánto cuánta cuántos cuántas"),
}

// ownMarks are marks that only one language writes.
var ownMarks = map[string]string{"es": "¿¡"}

// ownSpellings counts for each language the words and the marks that it alone writes so.
func ownSpellings(s string) map[string]int {
	counts := make(map[string]int)
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for language, words := range accented {
			if slices.Contains(words, word) {
				counts[language]++
			}
		}
	}
	for language, marks := range ownMarks {
		if strings.ContainsAny(s, marks) {
			counts[language]++
		}
	}
	return counts
}
