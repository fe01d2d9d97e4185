package lang

import (
	_ "embed"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// trigramTable says how often languages use groups of three letters, the edges of words
// counted as one ("_"): those of a line make up one in 2^(n/2) each, n being its number. It
// was counted by bench/trigrams on messages of some 80 programs and the pages of a site in
// each language.
//
//go:embed trigrams.tsv
var trigramTable string

var trigrams = sync.OnceValue(func() map[string]map[string]float64 {
	all := make(map[string]map[string]float64)
	for line := range strings.Lines(trigramTable) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		halves, err := strconv.Atoi(fields[1])
		if err != nil {
			panic("lang: trigrams.tsv: " + err.Error())
		}
		if all[fields[0]] == nil {
			all[fields[0]] = make(map[string]float64)
		}
		for gram := range strings.FieldsSeq(fields[2]) {
			all[fields[0]][strings.ReplaceAll(gram, "_", " ")] = float64(halves) / 2
		}
	}
	return all
})

// Trigrams returns the groups of three letters in s, with a space for the edges of words.
func Trigrams(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if IsCode(word) {
				continue
			}
			word = strings.ToLower(word)
			runes := []rune(" " + word + " ")
			for i := range len(runes) - 2 {
				if !yield(string(runes[i : i+3])) {
					return
				}
			}
		}
	}
}

// IsCode reports whether a word is written as none of a language is, and so means the same in
// all of them: with a digit or a sign in it, or a capital behind a small letter ("OnceLock",
// "retry_after", "HTTP2").
func IsCode(word string) bool {
	runes := []rune(word)
	for i, r := range runes {
		switch {
		case unicode.IsDigit(r), r == '_' && i > 0, i > 0 && unicode.IsUpper(r) && unicode.IsLower(runes[i-1]):
			return len(runes) > 2
		}
	}
	return len(runes) > 1 && word == strings.ToUpper(word) && word != strings.ToLower(word)
}

// What a trigram costs, in bits, that a language does not have, and what a function word of
// a language is worth.
const (
	noTrigram    = 14
	functionWord = 4
)

// Guess returns the language that a short text, such as a question in a chat, is most likely
// in, by its script, its function words and its letters; before says how much likelier, in
// bits, a language was before the text was seen. It returns "" if the text has no letters and
// nothing was likely. Longer texts are for [Detect], which is surer of what it says.
func Guess(s string, before map[string]float64) string {
	if language, alone := byScript(s); alone {
		return language
	}
	if ScriptsDiffer(s, "Latin") {
		return Detect(s)
	}
	if language, alone := byScript(strings.Map(dropLatin, s)); alone && !hasFunctionWords(s) {
		return language // "OnceLock有什么用"
	}
	best, most := "", 0.0
	for _, language := range slices.Sorted(maps.Keys(trigrams())) {
		bits := before[language] + functionWord*float64(FunctionWords(s, language))
		known := trigrams()[language]
		letters := false
		for gram := range Trigrams(s) {
			letters = true
			if cost, ok := known[gram]; ok {
				bits += noTrigram - min(cost, noTrigram)
			}
		}
		if bits > most && (letters || before[language] > 0) {
			best, most = language, bits
		}
	}
	return best
}

func dropLatin(r rune) rune {
	if unicode.Is(unicode.Latin, r) {
		return -1
	}
	return r
}

// hasFunctionWords reports whether s has one of a language that is written in Latin letters.
func hasFunctionWords(s string) bool {
	for language := range trigrams() {
		if FunctionWords(s, language) > 0 {
			return true
		}
	}
	return false
}
