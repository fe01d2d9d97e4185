package lang

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
)

var joined = strings.NewReplacer("-", " ", "_", " ")

// ContentWords are the words of s that say something, in small letters without accents.
func ContentWords(s string) map[string]bool {
	words := make(map[string]bool)
	stops := StopWords(Detect(s))
	var sc Scanner
	for sc.Reset(joined.Replace(s)); sc.Next(); {
		if w := string(sc.Word.Folded); !stops[w] && len(w) > 1 {
			words[w] = true
		}
	}
	return words
}

// SameWords reports whether two pieces of text are the same but for signs, case and accents, and say something.
func SameWords(a, b string) bool {
	words := foldedWords(a)
	return words != "" && words == foldedWords(b)
}

func foldedWords(s string) string {
	var words strings.Builder
	for sc := (Scanner{text: s}); sc.Next(); {
		words.Write(sc.Word.Folded)
		words.WriteByte(' ')
	}
	return words.String()
}

// IsDense reports whether s begins in writing in which a character says as much as two.
func IsDense(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x2E80
}

// HasLetter reports whether s has a letter.
func HasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// StartsWithDigit reports whether s begins with one of 0 to 9.
func StartsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// EndsInQuestion reports whether s ends in a question mark.
func EndsInQuestion(s string) bool { return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") }

// Quotes are the marks around what is quoted, on either side.
const Quotes = `"“”„«»「」『』`

// IsQuestion reports whether a sentence asks, by itself or at the end of what somebody says. One that
// tells what somebody asked does not: "He asked: “Where is it?”"
func IsQuestion(s string) bool {
	s = strings.TrimSpace(s)
	said := strings.TrimRight(s, Quotes)
	return EndsInQuestion(said) && (said == s || !strings.ContainsAny(strings.TrimLeft(said, Quotes), Quotes))
}

// AsksWhether reports whether a sentence tells that somebody asked for yes or no: "He asked if it floats."
func AsksWhether(language, s string) bool { return askingWhether.Match(language, s) }

var askingWhether = Forms{
	"en": lazyregexp.New(`(?i)\b(?:asked|asks|wondered|wonders|inquired|enquired|(?:wanted|wants|wished|wishes) to know) (?:\w+ ){0,3}?(?:whether|if) `),
	"de": lazyregexp.New(`(?i)\b(?:fragte?n?|fragt|erkundigte|wollten? wissen|will wissen)\b[^.]{0,40}, ob `),
	"fr": lazyregexp.New(`(?i)\b(?:demande|demanda|demandait|demandé) (?:\S+ ){0,3}?(?:si |s['’]ils? )`),
	"es": lazyregexp.New(`(?i)\b(?:pregunta|preguntó|preguntaba|preguntado) (?:\S+ ){0,3}?si `),
}

// leastForm is how much of a longer word another has to begin with to be a form of it.
const leastForm = 3

// IsFormOf reports whether a term is one of some, or begins like one.
func IsFormOf(term string, some []string) bool {
	term = unmarked(term)
	return slices.ContainsFunc(some, func(other string) bool {
		other = unmarked(other)
		return term == other || len(term) >= leastForm && strings.HasPrefix(other, term) || len(other) >= leastForm && strings.HasPrefix(term, other)
	})
}

// unmarked is the number of a version without the letter before it.
func unmarked(term string) string {
	if rest, ok := strings.CutPrefix(term, "v"); ok && StartsWithDigit(rest) {
		return rest
	}
	return term
}

// IsInternational reports whether a word means the same in all languages: a name, a number, code.
func IsInternational(word string) bool {
	return IsCode(word) || StartsUpper(word)
}

// HasWord reports whether s has a word as it is written, but for its case if that is all the
// difference.
func HasWord(s, word string) bool {
	return slices.ContainsFunc(wordsOf(s), func(other string) bool { return strings.EqualFold(other, word) })
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !IsWordRune(r) && r != '_' && r != '-' })
}
