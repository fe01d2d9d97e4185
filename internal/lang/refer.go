package lang

import (
	"strings"
	"unicode"
)

// longestOpening is how many words stand before the first comma of a sentence, at most, where they are its opening.
const longestOpening = 6

// OpensWithReference reports whether what a sentence opens with ends with a pronoun for what was said before: "In order
// to measure it, …", "Pour cela, …". What opens with a name or a thing is the sentence itself.
func OpensWithReference(language, sentence string) bool {
	opening, _, ok := strings.Cut(sentence, ",")
	words := strings.FieldsFunc(strings.ToLower(opening), unicode.IsSpace)
	if !ok || len(words) < 2 || len(words) > longestOpening {
		return false
	}
	first := words[0]
	return StopWords(language)[first] && !IsArticle(language, first) && PointsBack(language, words[len(words)-1])
}
