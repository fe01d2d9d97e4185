package mend

import (
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
)

// An ending of declined and conjugated words, folded, with how many letters are left of a word.
type ending struct {
	letters string
	least   int
}

// endings are those by language, longest first. The search's terms are the first letters of
// words outside English, and tell short words apart by their endings: "neue" and "neuen".
var endings = map[string][]ending{
	"de": {{"en", 3}, {"em", 3}, {"er", 3}, {"es", 3}, {"st", 4}, {"e", 3}, {"n", 4}, {"s", 4}, {"t", 4}},
	"fr": {{"es", 4}, {"s", 4}, {"e", 4}, {"x", 4}},
	"es": {{"as", 4}, {"os", 4}, {"es", 4}, {"a", 4}, {"o", 4}, {"s", 4}},
}

// stem returns what the forms of a folded word have in common.
func stem(word, language string) string {
	if base, ok := lang.Bases(language)[word]; ok {
		word = base
	}
	if language == "en" {
		for _, t := range analysis.Terms(word, language) {
			return t.Text
		}
	}
	for _, e := range endings[language] {
		if rest, ok := strings.CutSuffix(word, e.letters); ok && len(rest) >= e.least {
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
	wanted, most, stops := stem(word, language), 0, lang.StopWords(language)
	for candidate, e := range v.words {
		if candidate[0] == word[0] && !stops[candidate] && stem(candidate, language) == wanted && (e.count > most || e.count == most && candidate < form) {
			form, most = candidate, e.count
		}
	}
	return v.form(form), most > 0
}
