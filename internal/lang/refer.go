package lang

import (
	"strings"
	"unicode"

	"pilcrow/internal/lazyregexp"
)

// DoesSo reports whether a sentence says how that is done which the one before speaks of: "You can do so by …", "Dazu
// …", "Pour ce faire, …".
func DoesSo(language, sentence string) bool { return doing.Match(language, sentence) }

// doing is how such a sentence begins.
var doing = Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:in order )?(?:\w+ ){1,3}(?:do|does|done) (?:so|this|that|it)\b|^\W*this is done\b`),
	"de": lazyregexp.New(`(?i)^\W*(?:dazu|hierzu)\s`),
	"fr": lazyregexp.New(`(?i)^\W*pour (?:ce(?:la)?(?: faire)?|ça|le faire)\b`),
	"es": lazyregexp.New(`(?i)^\W*para (?:ello|eso|esto|hacerlo)(?:\PL|$)`),
	"ru": lazyregexp.New(`(?i)^[^\pL]*для этого(?:\PL|$)`),
	"zh": lazyregexp.New(`^\PL*(?:为此|具体(?:做法|步骤))`),
}

// longestOpening is how many words stand before the first comma of a sentence, at most, where they are its opening.
const longestOpening = 6

// TurnsFromBefore reports whether a sentence has, set off by commas at its beginning, a word that limits what was said
// before or draws a conclusion from it: "We must not, however, …".
func TurnsFromBefore(language, sentence string) bool {
	parts := strings.Split(sentence, ",")
	return len(parts) > 2 && len(strings.Fields(parts[0])) <= longestOpening && Concludes(language, strings.ToLower(strings.TrimSpace(parts[1])))
}

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
