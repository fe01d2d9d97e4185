package mend

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
)

// spellings are parts of words as British and as American English write them.
var spellings = []struct{ british, american string }{
	{"our", "or"}, {"ise", "ize"}, {"isi", "izi"}, {"isa", "iza"}, {"yse", "yze"}, {"ysi", "yzi"},
	{"ence", "ense"}, {"tise", "tice"}, {"tre", "ter"}, {"bre", "ber"}, {"ogue", "og"}, {"mme", "m"},
	{"lled", "led"}, {"lling", "ling"}, {"ller", "ler"}, {"llor", "lor"}, {"oe", "e"}, {"ae", "e"},
	{"grey", "gray"}, {"oul", "ol"}, {"dgement", "dgment"},
}

// leastVariant is how many letters a word has that is spelt in two ways.
const leastVariant = 5

// Respelt returns the word of the text that is an English one as it is spelt on the other side of
// the Atlantic.
func (v *Vocabulary) Respelt(word, language string) (form string, ok bool) {
	word = fold(word)
	if language != "en" || utf8.RuneCountInString(word) < leastVariant {
		return "", false
	}
	for _, s := range spellings {
		for _, way := range [][2]string{{s.british, s.american}, {s.american, s.british}} {
			at := strings.LastIndex(word, way[0])
			if isOther := len(way[1]) > len(way[0]) && at >= 0 && strings.HasPrefix(word[at:], way[1]); at <= 0 || isOther {
				continue
			}
			if form, ok = v.inflected(word[:at]+way[1]+word[at+len(way[0]):], language); ok {
				return form, true
			}
		}
	}
	return "", false
}

// inflected returns the most frequent form that the text has of a folded word.
func (v *Vocabulary) inflected(word, language string) (form string, ok bool) {
	wanted, most, stops := analysis.Stem(word, language), 0, lang.StopWords(language)
	for candidate, e := range v.words {
		if candidate[0] == word[0] && !stops[candidate] && analysis.Stem(candidate, language) == wanted && (e.count > most || e.count == most && candidate < form) {
			form, most = candidate, e.count
		}
	}
	return v.form(form), most > 0
}
