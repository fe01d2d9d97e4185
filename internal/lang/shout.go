package lang

import (
	"strings"
	"unicode"
)

// leastShouted is how many letters in capitals are somebody's way to write, and not one or two words that are written so,
// and leastTitled how many of the words that only join others begin with a capital where all do.
const leastShouted, leastTitled = 12, 2

// Unshouted returns a question in small letters if it is all in capitals, or if each of its words begins with one ("Who May
// Open The Door?"): no name can be told from them.
func Unshouted(question string) string {
	if isShouted(question) || isTitled(question) {
		return strings.ToLower(question)
	}
	return question
}

// isShouted reports whether a question has capitals only.
func isShouted(question string) bool {
	capitals := 0
	for _, r := range question {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals >= leastShouted
}

// isTitled reports whether each word of a question begins with a capital, also those that stand between others and are
// written so in no language.
func isTitled(question string) bool {
	language, joining := Detect(strings.ToLower(question)), 0
	for i, word := range strings.Fields(question) {
		first := strings.IndexFunc(word, unicode.IsLetter)
		switch {
		case first < 0:
		case !StartsUpper(word[first:]):
			return false
		case i > 0 && onlyJoins(language, strings.ToLower(word[first:])):
			joining++
		}
	}
	return joining >= leastTitled
}

// onlyJoins reports whether a word in small letters only joins others in a language.
func onlyJoins(language, word string) bool {
	return StopWords(language)[word] || IsFunctionWord(language, word)
}
