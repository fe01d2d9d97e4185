package lang

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed places.tsv
var placesFile string

// A Place is a country, a continent, a capital or an organisation that bears other names
// in other languages, where a text names it: s[Start:End].
type Place struct {
	Start, End int
	ID         int
}

// placeLanguages are the columns of the file.
var placeLanguages = []string{"en", "de", "fr", "es", "ru", "zh"}

// A gazetteer knows the names of places by language, and finds them by their key.
type gazetteer struct {
	names []map[string][]string
	byKey map[string]map[string][]int
}

var places = sync.OnceValue(func() gazetteer {
	g := gazetteer{byKey: make(map[string]map[string][]int)}
	for _, language := range placeLanguages {
		g.byKey[language] = make(map[string][]int)
	}
	for line := range strings.SplitSeq(placesFile, "\n") {
		columns := strings.Split(line, "\t")
		if len(columns) != len(placeLanguages) {
			continue
		}
		names := make(map[string][]string)
		for i, language := range placeLanguages {
			names[language] = strings.Split(columns[i], "/")
			for _, name := range names[language] {
				key := placeKey(language, name)
				g.byKey[language][key] = append(g.byKey[language][key], len(g.names))
			}
		}
		g.names = append(g.names, names)
	}
	return g
})

// PlaceNames returns what a place is called in a language, the usual name first; none if
// the language has no names here.
func PlaceNames(id int, language string) []string { return places().names[id][language] }

// placeKey is the first word of a name without its ending, or its first character.
func placeKey(language, name string) string {
	if language == "zh" {
		return string([]rune(name)[:1])
	}
	first, _, _ := strings.Cut(name, " ")
	letters := []rune(plainLetters(first))
	return string(letters[:min(4, len(letters))])
}

// plainLetters folds case, accents and what languages write differently: "Afrika"
// and "África" are "africa".
func plainLetters(s string) string {
	var plain []byte
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			plain = letterOf(r).appendFolded(plain)
		}
	}
	return spellings.Replace(string(plain))
}

var spellings = strings.NewReplacer("k", "c", "ph", "f")

// Places returns the places that a text in a language names, by the longest name. Endings
// of cases and of the people count: "Chinas", "Chinesen", "Китая".
func Places(s, language string) []Place {
	var found []Place
	byKey := places().byKey[language]
	if language == "zh" {
		for i, r := range s {
			found = append(found, longest(s, language, i, byKey[string(r)])...)
		}
		return found
	}
	for sc := (Scanner{text: s}); sc.Next(); {
		end := sc.Word.End
		start := end - len(WithoutElision(s[sc.Word.Start:end]))
		if StartsUpper(s[start:]) {
			found = append(found, longest(s, language, start, byKey[placeKey(language, s[start:end])])...)
		}
	}
	return found
}

// longest returns the places of ids with the longest name that stands at s[i:].
func longest(s, language string, i int, ids []int) []Place {
	var best []Place
	for _, id := range ids {
		for _, name := range PlaceNames(id, language) {
			size := nameLength(s[i:], name, language)
			if size > 0 && (len(best) == 0 || i+size > best[0].End) {
				best = []Place{{i, i + size, id}}
			}
		}
	}
	return best
}

// nameLength returns how many bytes of s the name takes at its start, 0 if s does
// not start with it.
func nameLength(s, name, language string) int {
	if language == "zh" {
		if strings.HasPrefix(s, name) {
			return len(name)
		}
		return 0
	}
	at := 0
	for part := range strings.FieldsSeq(name) {
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " \n\u00a0"))
		end := at + wordLength(s[at:])
		if !hasEnding(plainLetters(s[at:end]), plainLetters(part), language) {
			return 0
		}
		at = end
	}
	return at
}

func wordLength(s string) int {
	for i, r := range s {
		if !IsWordRune(r) && r != '-' && r != '’' && r != '\'' {
			return i
		}
	}
	return len(s)
}

// vowels are what a name may lose before an ending, in the alphabets of placeEndings.
const vowels = "aeiouyьяаоеи"

// placeEndings may follow the root of a name.
var placeEndings = map[string][]string{
	"de": {"s", "er", "ern", "ers", "erin", "ese", "esen", "aner", "anern", "ner", "nern"},
	"ru": {"а", "я", "у", "ю", "е", "и", "ы", "ом", "ем", "еи", "ои", "ою", "ии", "ию", "ия", "их", "ых", "ими"},
	"en": {"s", "n", "an", "ian", "ese", "ans", "ians", "ish"},
	"fr": {"s"}, "es": {"s"},
}

// hasEnding reports whether word is name, perhaps with an ending in place of its
// last vowel or vowels.
func hasEnding(word, name, language string) bool {
	if word == name {
		return true
	}
	root := strings.TrimRight(name, vowels)
	_, last := utf8.DecodeLastRuneInString(name)
	shorter := name[:max(len(root), len(name)-last)]
	for _, stem := range []string{name, shorter, root} {
		ending, ok := strings.CutPrefix(word, stem)
		if ok && len([]rune(stem)) > 3 && (slices.Contains(placeEndings[language], ending) || ending == "") {
			return true
		}
	}
	return false
}
