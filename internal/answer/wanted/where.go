package wanted

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// placeReach is how many terms behind "in" may stand before what names a place: "in the very old mill".
const placeReach = 3

// mailBox finds an address of mail.
var mailBox = lazyregexp.New(`[\w.-]+@[\w-]+(?:\.[\w-]+)+`)

// hasPlace reports whether a sentence may say where something is: it has an address, or a word for a
// place, or something that the question has not behind a preposition of place.
func hasPlace(question, s, language string) bool {
	if asked := wordsOf(question); len(asked) > 1 && lang.IsCopula(language, asked[1]) { // "where is it?", not "where do I send it?"
		s = mailBox().ReplaceAllString(s, " ")
	}
	if !lang.KnowsPlaces(language) || strings.ContainsAny(s, "@/\\") || strings.Contains(s, "www.") {
		return true
	}
	if lang.IsDense(s) {
		return lang.NamesPlace(language, s)
	}
	asked := make(map[string]bool)
	for _, t := range retrieval.Terms(question, language) {
		asked[t.Text] = true
	}
	left := 0 // terms that may still name the place
	for _, t := range retrieval.Terms(s, language) {
		word := strings.ToLower(s[t.Start:t.End])
		switch {
		case lang.NamesPlace(language, word):
			return true
		case lang.Locates(language, word):
			left = placeReach
		case left > 0 && !t.Stop && !asked[t.Text] && !lang.StartsWithDigit(word) && !lang.NamesTime(language, word):
			return true
		default:
			left--
		}
	}
	return false
}
