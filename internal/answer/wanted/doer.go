package wanted

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/retrieval"
)

// doerReach is how many words stand between what was done and by whom, at most.
const doerReach = 5

// NamesDoer reports whether a sentence says by whom was done what a question tells of, in a form of its verb, or in any
// verb for making something where it asks for that: "The club was founded in 1987 by six dockers."
func NamesDoer(question, said, language string) bool {
	asked, isMaking := verbsAsked(question, language)
	terms := retrieval.Terms(said, language)
	return slices.ContainsFunc(terms, func(by retrieval.Term) bool {
		i := slices.Index(terms, by)
		if !intent.IsBy(wordOf(said, by), language) || i+1 >= len(terms) || !mayDo(said, terms[i+1], language) {
			return false
		}
		around := terms[max(0, i-doerReach):i]
		if language != "en" { // "von Ada gegründet"
			around = terms[max(0, i-doerReach):min(len(terms), i+doerReach)]
		}
		return slices.ContainsFunc(around, func(t retrieval.Term) bool {
			return asked[t.Text] && participles.Match(language, said[t.Start:t.End]) || isMaking && intent.IsMaking(wordOf(said, t), language)
		})
	})
}

// participles find what may be one: no noun ("gear must be returned by Tuesday" is about what is done to gear).
var participles = lang.Forms{
	"en": lazyregexp.New(`(?:ed|en|wn|ght|ilt|old|ung|made|led|won)$`),
	"de": lazyregexp.New(`^\p{Ll}\pL*[tn]$`),
	"fr": lazyregexp.New(`(?:é|i|u|t)e?s?$`),
	"es": lazyregexp.New(`(?:d|t|ch)[oa]s?$`),
}

// verbsAsked are the terms of a question that are no names, and whether it has a verb for making something.
func verbsAsked(question, language string) (asked map[string]bool, isMaking bool) {
	asked = make(map[string]bool)
	for _, t := range retrieval.Terms(question, language) {
		asked[t.Text] = !t.Stop && !t.Name
		isMaking = isMaking || intent.IsMaking(wordOf(question, t), language)
	}
	return asked, isMaking
}

// mayDo reports whether somebody who does something may be called so behind "by": neither a time ("by May") nor what is
// done ("by adding").
func mayDo(said string, t retrieval.Term, language string) bool {
	word := wordOf(said, t)
	isDone := language == "en" && strings.HasSuffix(word, "ing")
	return !isDone && !lang.StartsWithDigit(word) && !lang.NamesDay(language, said[t.Start:t.End]) && (lang.StartsUpper(said[t.Start:]) || lang.IsArticle(language, word) || !t.Stop)
}
