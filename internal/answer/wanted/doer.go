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
		for at := max(0, i-doerReach); at < min(len(terms), i+doerReach); at++ {
			isDeed := asked[terms[at].Text] && participles.Match(language, said[terms[at].Start:terms[at].End]) || isMaking && intent.IsMaking(wordOf(said, terms[at]), language)
			if isDeed && (language != "en" || isPassive(said, terms, at, i)) {
				return true
			}
		}
		return false
	})
}

// isPassive reports whether what is done at one of some English terms is done by what follows another: "was founded in
// 1987 by", "made by", and not "started in a house by".
func isPassive(said string, terms []retrieval.Term, at, by int) bool {
	return at == by-1 || at > 0 && at < by && lang.IsCopula("en", wordOf(said, terms[at-1]))
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
