package mend

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/retrieval/analysis"
)

// endings are those of declined and conjugated words, folded, longest first, with how many
// letters are left of a word, at least. The search's terms are the first letters of words outside
// English, and tell short words apart by their endings: "neue" and "neuen".
var endings = map[string]struct {
	least int
	list  []string
}{
	"de": {3, strings.Fields("en em er es st te e n s t")},
	"fr": {4, strings.Fields("es s e x")},
	"es": {4, strings.Fields("as os es a o s")},
}

// stem returns what the forms of a folded word have in common.
func stem(word, language string) string {
	if language == "en" {
		for _, t := range analysis.Terms(word, language) {
			return t.Text
		}
	}
	of := endings[language]
	for _, ending := range of.list {
		if rest, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(rest) >= of.least {
			return rest
		}
	}
	return word
}

// Inflected returns the most frequent form that the text has of a word.
func (v *Vocabulary) Inflected(word, language string) (form string, ok bool) {
	if word = fold(word); word == "" {
		return "", false
	}
	wanted, most := stem(word, language), 0
	for candidate, e := range v.words {
		if candidate[0] == word[0] && stem(candidate, language) == wanted && (e.count > most || e.count == most && candidate < form) {
			form, most = candidate, e.count
		}
	}
	return form, most > 0
}
