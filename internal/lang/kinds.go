package lang

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// kinds are the words for groups of things that are alike. Who asks uses one of them and the text another:
// "kinds of" nails are "types of" nails.
var kinds = words(map[string]string{
	"en": "kind kinds type types sort sorts category categories class classes variety varieties form forms",
	"de": "art arten sorte sorten typ typen kategorie kategorien klasse klassen form formen",
	"fr": "sorte sortes type types catégorie catégories genre genres espèce espèces classe classes forme formes",
	"es": "tipo tipos clase clases categoría categorías género géneros forma formas",
	"it": "tipo tipi specie categoria categorie classe classi genere generi forma forme",
	"ru": "вид вида виды видов тип типа типы типов категория категории категорий сорт сорта сортов",
})

// IsKind reports whether a word, in lower case, is one for a group of things that are alike.
func IsKind(language, word string) bool { return kinds.has(language, word) }

// Kinds are the words for groups of things that are alike.
func Kinds(language string) []string { return slices.Collect(maps.Keys(kinds()[language])) }

// reasonsAndParts are the other words for several things of which the sentences behind tell one each.
var reasonsAndParts = words(map[string]string{
	"en": "ways reasons causes methods options possibilities parts groups cases choices things",
	"de": "möglichkeiten wege gründe ursachen methoden teile gruppen fälle dinge",
	"fr": "façons manières moyens raisons causes méthodes options possibilités parties groupes cas choses",
	"es": "maneras modos razones causas métodos opciones posibilidades partes grupos casos cosas",
	"it": "modi ragioni cause metodi opzioni possibilità parti gruppi casi cose",
	"ru": "способа способов причины причин части частей группы групп случая случаев",
})

// mostKinds is up to how many kinds of things a text tells one after the other.
const mostKinds = 20

// PromisedKinds is how many kinds, ways or parts of something there are by a sentence, 0 if it says none:
// "There are two kinds of knots." Of "the two kinds" the text has told before.
func PromisedKinds(language, s string) int {
	for _, n := range Numbers(s, language) {
		count, err := strconv.Atoi(n.Value)
		if err != nil || n.Ordinal || count < 2 || count > mostKinds || isKnown(language, s[:n.Start]) {
			continue
		}
		if rest := s[n.End:]; language == "zh" && (strings.HasPrefix(rest, "种") || strings.HasPrefix(rest, "类")) || leadsToKinds(language, rest) {
			return count
		}
	}
	return 0
}

// isKnown reports whether what stands before a number ends in an article or a demonstrative pronoun.
func isKnown(language, before string) bool {
	words := strings.Fields(strings.ToLower(before))
	return len(words) > 0 && (articles.has(language, words[len(words)-1]) || demonstrative.has(language, words[len(words)-1]))
}

// leadsToKinds reports whether one of the first two words is one for kinds, ways or parts.
func leadsToKinds(language, s string) bool {
	sc := Scanner{text: s}
	for range 2 {
		if !sc.Next() {
			return false
		}
		word := strings.ToLower(s[sc.Word.Start:sc.Word.End])
		if kinds.has(language, word) || reasonsAndParts.has(language, word) {
			return true
		}
	}
	return false
}
