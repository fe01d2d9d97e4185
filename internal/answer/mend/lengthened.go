package mend

import (
	"strings"
	"unicode"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// Unlengthened returns a question without the letters that people draw out where they chat: "heyyy", "soooo coool". A letter
// that stands in a row three times or more is written twice if that makes a word, else once; what the text has, as knows
// tells, numbers of Romans and codes are left as they are.
func Unlengthened(question string, knows func(word string) bool) string {
	words := strings.Split(question, " ")
	for i, typed := range words {
		word := strings.Trim(typed, `.,;:?!¿¡()"“”`)
		if isPlainWord(word) && word != undrawn(word, knows) && !knows(word) {
			words[i] = strings.Replace(typed, word, undrawn(word, knows), 1)
		}
	}
	return strings.Join(words, " ")
}

// undrawn returns a word without letters drawn out. A vowel twice at its end is, too, where that makes no word: "heyy".
func undrawn(word string, knows func(word string) bool) string {
	once, twice := drawnOut(word, 1), drawnOut(word, 2)
	switch {
	case once != twice && (isCommon(twice) || knows(twice)):
		return twice
	case once != word:
		return once
	case doubled().MatchString(word) && !isCommon(word):
		return word[:len(word)-1]
	}
	return word
}

// doubled finds a vowel twice at the end of a word in small letters.
var doubled = lazyregexp.New(`^[a-z]+(?:aa|ee|ii|oo|uu|yy)$`)

// leastDrawn is how often a letter stands in a row that is drawn out.
const leastDrawn = 3

// drawnOut returns a word with so many of each letter that is.
func drawnOut(word string, left int) string {
	var b strings.Builder
	letters := []rune(word)
	for i := 0; i < len(letters); {
		end := i + 1
		for end < len(letters) && unicode.ToLower(letters[end]) == unicode.ToLower(letters[i]) {
			end++
		}
		kept := end - i
		if kept >= leastDrawn {
			kept = left
		}
		b.WriteString(string(letters[i : i+kept]))
		i = end
	}
	return b.String()
}

// isPlainWord reports whether a word has letters only, in more kinds than one, and is no Roman number.
func isPlainWord(word string) bool {
	isOther := func(r rune) bool { return !unicode.IsLetter(r) || lang.IsDense(string(r)) }
	return !strings.ContainsFunc(word, isOther) && strings.Trim(strings.ToLower(word), "ivxlcdm") != "" && len([]rune(drawnOut(word, 1))) > 1
}

// isCommon reports whether a word is a common one of a language.
func isCommon(word string) bool {
	word = strings.ToLower(word)
	for _, d := range dictionaries {
		if _, ok := d().words[word]; ok {
			return true
		}
	}
	return lang.IsEnglish(word)
}
