package lang

import (
	_ "embed"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// trigramTable says how often languages use groups of three letters, the edges of words
// counted as one ("_"): n in the column of a language is one in 2^(n/2). Its lines are in the
// order of their bytes, below a line with the languages, so that it is searched as it stands.
// It was counted by bench/trigrams on messages of some 80 programs and the pages of a site in
// each language.
//
//go:embed trigrams.tsv
var trigramTable string

// trigrams returns the languages of the table, and its lines.
func trigrams() (languages []string, lines string) {
	head, lines, _ := strings.Cut(trigramTable, "\n")
	return strings.Split(head, "\t")[1:], lines
}

// costsOf returns the columns of a trigram.
func costsOf(gram, lines string) string { return LookUp(strings.ReplaceAll(gram, " ", "_"), lines) }

// LookUp returns what stands behind a key and a tab in lines that are in the order of their bytes, "" if the key is
// not there.
func LookUp(key, lines string) string {
	for lines != "" {
		begin := strings.LastIndexByte(lines[:len(lines)/2], '\n') + 1
		line, after, _ := strings.Cut(lines[begin:], "\n")
		switch name, value, _ := strings.Cut(line, "\t"); strings.Compare(name, key) {
		case 0:
			return value
		case -1:
			lines = after
		case 1:
			lines = lines[:begin]
		}
	}
	return ""
}

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

// What a trigram costs, in bits, that a language does not have, what a function word of a language is worth, and what
// more one that no other language writes so.
const (
	noTrigram    = 14
	functionWord = 4
	ownSpelling  = 8
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
	languages, lines := trigrams()
	words, _ := countFunctionWords(s)
	own := ownSpellings(s)
	bits, letters := make([]float64, len(languages)), false
	for i, language := range languages {
		bits[i] = before[language] + functionWord*float64(words[language]) + ownSpelling*float64(own[language])
	}
	for gram := range Trigrams(s) {
		letters = true
		addCosts(bits, costsOf(gram, lines))
	}
	best, most := "", 0.0
	for i, language := range languages {
		if bits[i] > most && (letters || before[language] > 0) {
			best, most = language, bits[i]
		}
	}
	return best
}

// addCosts adds to the bits of each language what a trigram speaks for it, by its columns in the table.
func addCosts(bits []float64, columns string) {
	i := 0
	for column := range strings.SplitSeq(columns, "\t") {
		if halves, err := strconv.Atoi(column); err == nil {
			bits[i] += noTrigram - min(float64(halves)/2, noTrigram)
		}
		i++
	}
}

func dropLatin(r rune) rune {
	if unicode.Is(unicode.Latin, r) {
		return -1
	}
	return r
}

// hasFunctionWords reports whether s has one of a language that is written in Latin letters.
func hasFunctionWords(s string) bool {
	languages, _ := trigrams()
	words, _ := countFunctionWords(s)
	return slices.ContainsFunc(languages, func(language string) bool { return words[language] > 0 })
}
