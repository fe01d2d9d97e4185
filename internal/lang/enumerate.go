package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
)

// Enumerates reports whether a sentence goes through several things: "A, B and C", "first …;
// second …; or third …", "(a) … (b) …".
func Enumerates(language, s string) bool {
	if strings.Contains(s, "、") || numbering().MatchString(s) {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;，；", r) })
	if len(parts) < 2 {
		return false
	}
	last := strings.Fields(parts[len(parts)-1])
	for i, w := range last {
		w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }))
		if i <= longestCoordinated && coordinating.has(language, w) && (i > 0 || len(parts) > 2) {
			return true
		}
	}
	return false
}

// longestCoordinated is how many words the last but one of several things may have.
const longestCoordinated = 8

var numbering = lazyregexp.New(`(?s)\((?:a|i|1)\).+\((?:b|ii|2)\)`)

var coordinating = words(map[string]string{
	"en": "and or",
	"de": "und oder sowie",
	"fr": "et ou",
	"es": "y e o u",
	"it": "e ed o",
	"ru": "и или",
})

// Announces reports whether a sentence points to what follows it: "These are your ingredients.",
// "folgende", "以下".
func Announces(language, s string) bool { return announcing.in(language, s) }

var announcing = phrases{
	"en": {" following", " as follows", " below", " these are ", " here are ", " here is ", " two things.", " three things.", " four things.", " five things.", " two reasons.", " three reasons."},
	"de": {" folgend", " wie folgt", " unten", " das sind ", " hier sind "},
	"fr": {" suivant", " ci-dessous", " voici "},
	"es": {" siguiente", " a continuación", " abajo", " estos son ", " estas son "},
	"ru": {" следующ", " ниже", " вот "},
	"zh": {"以下", "如下", "下列"},
}

// Promises reports whether a sentence says that there are several things, and leaves it to the next
// one to name them: "It has a number of uses.", "There are two kinds."
func Promises(language, s string) bool {
	return !Enumerates(language, s) && (promising.in(language, s) || PromisedKinds(language, s) > 0)
}

var promising = phrases{
	"en": {" a number of ", " several ", " various ", " many different "},
	"de": {" mehrere", " verschiedene", " eine reihe "},
	"fr": {" plusieurs ", " différents ", " différentes ", " divers ", " diverses ", " un certain nombre "},
	"es": {" varios ", " varias ", " diversos ", " diversas ", " diferentes ", " una serie "},
	"ru": {" несколько ", " различны", " ряд "},
	"zh": {"几种", "几个", "多种", "若干", "各种"},
}

// OpensSeries reports whether a sentence tells the first of several things that the sentences behind it go
// on with: "First, the hull is scraped." "Firstly, …", "Erstens …", "首先".
func OpensSeries(language, s string) bool {
	said := strings.ToLower(strings.TrimSpace(s))
	for _, first := range firsts[language] {
		rest, ok := strings.CutPrefix(said, first)
		if r, _ := utf8.DecodeRuneInString(rest); ok && (language == "zh" || !unicode.IsLetter(r)) {
			return true
		}
	}
	return false
}

var firsts = phrases{
	"en": {"first,", "first:", "firstly", "first of all", "first there", "the first is", "one is", "to begin with"},
	"de": {"erstens", "zuerst", "zunächst", "zum einen", "als erstes", "der erste ist", "die erste ist", "das erste ist"},
	"fr": {"premièrement", "d'abord", "tout d'abord", "en premier lieu", "le premier est", "la première est"},
	"es": {"primero,", "primero:", "en primer lugar", "primeramente", "el primero es", "la primera es"},
	"ru": {"во-первых", "сначала", "первый", "первая", "первое"},
	"zh": {"首先", "第一", "其一", "一是"},
}
