package answer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkAbroad refuses names in a sentence of another language than the text's that
// no paragraph has in any of these ways: literally, as a place or an organisation
// whose names are known, as a month, or in another alphabet with the same sounds.
// Where all nouns have capital letters, as in German, a word that is surely a
// common noun is none. Chinese has no capitals: of its names the known places are
// compared.
func checkAbroad(d *draft, g *ground) string {
	if !d.foreign {
		return ""
	}
	language := languageOf(d.text)
	named := placesIn(d.text, language)
	for _, m := range named {
		if !g.hasPlace(m.id) {
			return fmt.Sprintf("the name %q is not in the paragraph", d.text[m.start:m.end])
		}
	}
	for i, w := range d.words(language) {
		inPlace := slices.ContainsFunc(named, func(m mention) bool { return w.Start < m.end && m.start < w.End })
		lower := strings.ToLower(w.raw)
		switch {
		case inPlace:
		case monthOf(w.raw) > 0:
			if !g.inEvidence(func(_ string, e word) bool { return monthOf(e.raw) == monthOf(w.raw) }) {
				return fmt.Sprintf("the month %q is not in what supports it", w.raw)
			}
		case !w.isName(), i == 0 && openers[lower], reporting.has(language, lower):
		case !g.hasNameAbroad(w.raw) && !isCommonNoun(w.raw, language, i == 0):
			return fmt.Sprintf("the name %q is not in the paragraph", w.raw)
		}
	}
	return ""
}

// hasNameAbroad tells whether a paragraph has a name as another language writes it.
func (g *ground) hasNameAbroad(name string) bool {
	return slices.ContainsFunc(g.sources, func(s *source) bool { return s.nameAbroad(name) != "" }) || isInitialism(name, g)
}

// nameAbroad returns the term of a name that another language writes like this:
// "Lesothos", "Afrika", "Мафетенг"; "" if there is none.
func (s *source) nameAbroad(name string) string {
	said := soundsOf(name)
	for _, w := range words(s.Text, s.whole.terms) {
		if !w.isName() {
			continue
		}
		theirs := soundsOf(w.raw)
		if said == theirs || said == theirs+"s" {
			return w.Text
		}
		rest, ok := strings.CutPrefix(said, theirs)
		if ok && isCyrillic(name) != isCyrillic(w.raw) && len(theirs) > 3 && len(rest) <= 2 { // the ending of a case
			return w.Text
		}
	}
	return ""
}

func isCyrillic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}

// soundsOf writes a name in Latin letters, without what transliterations differ in.
func soundsOf(name string) string {
	return sounds.Replace(cyrillic.Replace(plainLetters(name)))
}

var (
	cyrillic = strings.NewReplacer("а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ж", "j", "з", "z", "и", "i", "к", "c", "л", "l",
		"м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "ch", "ш", "sh",
		"щ", "sh", "ъ", "", "ы", "i", "ь", "", "э", "e", "ю", "u", "я", "a")
	sounds = strings.NewReplacer("th", "t", "y", "i", "w", "v", "zh", "j")
)

// commonEndings end nouns of languages in which these have a capital letter only at
// the start of a sentence.
var commonEndings = map[string][]string{
	"fr": {"tion", "tions", "ment", "ments", "té", "tés", "isme", "ance", "ence", "eurs", "istes"},
	"es": {"ción", "ciones", "miento", "mientos", "dad", "dades", "ismo", "ancia", "encia", "ores", "istas"},
	"ru": {"ость", "ости", "ение", "ения", "ание", "ания", "ство", "ства", "ция", "ции"},
	"en": {"tion", "tions", "ment", "ments", "ness", "ity", "ism", "ance", "ence"},
}

// isCommonNoun tells whether a word with a capital letter is surely no name.
func isCommonNoun(word, language string, first bool) bool {
	if language == "de" {
		return isGermanNoun(word)
	}
	lower := strings.ToLower(word)
	return first && slices.ContainsFunc(commonEndings[language], func(ending string) bool {
		return strings.HasSuffix(lower, ending) && len(lower) > len(ending)+2
	})
}
