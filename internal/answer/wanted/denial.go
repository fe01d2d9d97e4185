package wanted

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// existing finds in a question for yes or no what is asked for, of which it wants to know whether there is one.
var existing = lang.Forms{
	"en": lazyregexp.New(`(?i)^(?:and |but |so )?(?:(?:is|are|was|were|will)(?:n['’]t)? there(?: be)?|(?:do|does|did) (?:it|they|you|we|i) have) (.+)`),
	"de": lazyregexp.New(`(?i)^(?:und |aber )?(?:gibt?(?: es|['’]?s)|gab es|habt ihr|haben sie) (.+)`),
	"fr": lazyregexp.New(`(?i)^(?:et |mais )?(?:est-ce qu['’]il y a|y a[ -]t[ -]il|il y a|y a|avez[ -]vous) (.+)`),
	"es": lazyregexp.New(`(?i)^¿?(?:y |pero )?(?:hay|existen?|tienen?) (.+)`),
	"ru": lazyregexp.New(`(?i)^(?:а |и |но )?(?:есть|имеется|имеются|будет|будут) (?:ли )?(.+)`),
	"zh": lazyregexp.New(`有没有(.+?)[吗呢？?]*$|有(.+?)[吗？?]+$`),
}

// Denies reports whether a sentence says that there is none of what a question for yes or no asks for: "There is no
// fine." for "is there a fine if I am late?".
func Denies(question, said, language string) bool {
	form := existing[language]
	if form == nil {
		return false
	}
	m := form().FindStringSubmatch(question)
	if m == nil {
		return false
	}
	asked := strings.Join(m[1:], "")
	if lang.IsDense(asked) {
		return deniesDense(asked, said, language)
	}
	return deniesWords(soughtIn(asked, language), said, language)
}

// soughtIn are the terms of what is asked for at the beginning of asked: behind its article, up to the next function word.
func soughtIn(asked, language string) map[string]bool {
	things := make(map[string]bool)
	for _, t := range retrieval.Terms(asked, language) {
		if t.Stop && len(things) > 0 {
			break
		}
		if !t.Stop && !lang.IsFiller(language, t.Text) {
			things[t.Text] = true
		}
	}
	return things
}

// mostToDenial is how many words a negation stands before what is denied, at most.
const mostToDenial = 3

// behindDenied is how German denies behind what it denies: "Eine Gebühr gibt es nicht."
var behindDenied = lazyregexp.New(`^ (?:gibt|gab) es (?:\pL+ )?nicht\PL`)

// deniesWords reports whether a sentence has some things side by side, and before them a word that denies.
func deniesWords(things map[string]bool, said, language string) bool {
	terms := retrieval.Terms(said, language)
	for first, last := range runs(terms, things) {
		denies := func(t retrieval.Term) bool { return lang.Negates(language, wordOf(said, t)) }
		if slices.ContainsFunc(terms[max(0, first-mostToDenial):first], denies) || behindDenied().MatchString(said[terms[last].End:]+" ") {
			return true
		}
	}
	return false
}

// deniesDense is [deniesWords] for writing without spaces.
func deniesDense(asked, said, language string) bool {
	before, _, ok := strings.Cut(said, asked)
	for range mostToDenial {
		r, size := utf8.DecodeLastRuneInString(before)
		if ok && (r == '无' || lang.Negates(language, string(r))) {
			return true
		}
		before = before[:len(before)-size]
	}
	return false
}
