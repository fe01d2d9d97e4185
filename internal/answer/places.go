package answer

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pilcrow/internal/retrieval"
)

//go:embed places.tsv
var placesFile string

// A placeName is a country, a continent, a capital or an organisation that bears
// other names in other languages: its names by language.
type placeName map[string][]string

// placeLanguages are the columns of the file.
var placeLanguages = []string{"en", "de", "fr", "es", "ru", "zh"}

// places are the known names; placesBy finds them by language and first word.
var (
	places   []placeName
	placesBy = make(map[string]map[string][]int)
)

func init() {
	for line := range strings.SplitSeq(placesFile, "\n") {
		columns := strings.Split(line, "\t")
		if len(columns) != len(placeLanguages) {
			continue
		}
		p := make(placeName)
		for i, language := range placeLanguages {
			p[language] = strings.Split(columns[i], "/")
			for _, name := range p[language] {
				indexPlace(language, name, len(places))
			}
		}
		places = append(places, p)
	}
}

func indexPlace(language, name string, id int) {
	if placesBy[language] == nil {
		placesBy[language] = make(map[string][]int)
	}
	key := placeKey(language, name)
	placesBy[language][key] = append(placesBy[language][key], id)
}

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
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return spellings.Replace(b.String())
}

var spellings = strings.NewReplacer("k", "c", "ph", "f", "ß", "ss")

// A mention is a place that is named in a sentence: the bytes of its name.
type mention struct{ start, end, id int }

// placesIn finds the places that a text in a language names, the longest name
// first. Endings of cases and of the people count: "Chinas", "Chinesen", "Китая".
func placesIn(s, language string) []mention {
	var found []mention
	if language == "zh" {
		for i, r := range s {
			found = append(found, longest(s, language, i, placesBy["zh"][string(r)])...)
		}
		return found
	}
	for _, t := range retrieval.Terms(s, "") {
		if first := []rune(s[t.Start:t.End])[0]; unicode.IsUpper(first) {
			found = append(found, longest(s, language, t.Start, placesBy[language][placeKey(language, s[t.Start:t.End])])...)
		}
	}
	return found
}

// longest returns the places of ids with the longest name that stands at s[i:].
func longest(s, language string, i int, ids []int) []mention {
	var best []mention
	for _, id := range ids {
		for _, name := range places[id][language] {
			size := nameLength(s[i:], name, language)
			if size > 0 && (len(best) == 0 || i+size > best[0].end) {
				best = []mention{{i, i + size, id}}
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
		if !isWordRune(r) && r != '-' && r != '’' && r != '\'' {
			return i
		}
	}
	return len(s)
}

// placeEndings may follow the root of a name.
var placeEndings = map[string][]string{
	"de": {"s", "er", "ern", "ers", "erin", "ese", "esen", "aner", "anern", "ner", "nern"},
	"ru": {"а", "я", "у", "ю", "е", "и", "ы", "ом", "ем", "ей", "ой", "ою", "ии", "ию", "ия", "их", "ых", "ими"},
	"en": {"s", "n", "an", "ian", "ese", "ans", "ians", "ish"},
	"fr": {"s"}, "es": {"s"},
}

// hasEnding tells whether word is name, perhaps with an ending in place of its
// last vowels.
func hasEnding(word, name, language string) bool {
	if word == name {
		return true
	}
	root := strings.TrimRight(name, "aeiouyйьяаоеи")
	for _, stem := range []string{name, root} {
		ending, ok := strings.CutPrefix(word, stem)
		if ok && len([]rune(stem)) > 3 && (slices.Contains(placeEndings[language], ending) || ending == "") {
			return true
		}
	}
	return false
}

// hasPlace tells whether a paragraph names a place, or its people.
func (g *ground) hasPlace(id int) bool {
	for _, s := range g.sources {
		language := s.language
		if placesBy[language] == nil {
			language = languageOf(s.Text)
		}
		if slices.ContainsFunc(placesIn(s.Text, language), func(m mention) bool { return m.id == id }) {
			return true
		}
		for _, name := range places[id][language] {
			for _, w := range words(s.Text, s.whole.terms) {
				if w.isName() && kindred(strings.ToLower(w.raw), strings.ToLower(name)) {
					return true
				}
			}
		}
	}
	return false
}
