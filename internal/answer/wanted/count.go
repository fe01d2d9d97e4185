package wanted

import (
	"slices"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// countReach is how far behind its number what it counts may stand, in terms: "twelve of the
// eighteen old boats".
const countReach = 5

// measureReach is how far behind its number what it measures may stand, its unit included.
const measureReach = 3

// Counts reports whether a sentence has a number that counts some things, or a number where
// what it hangs on has one of them.
func Counts(said, language string, things []string, hangs bool) bool {
	terms := retrieval.Terms(said, language)
	return hasCount(said, language, func(n lang.Number) bool {
		at := slices.IndexFunc(terms, func(t retrieval.Term) bool { return t.Start >= n.End })
		if isClock(said, n) || at < 0 && !hangs {
			return false
		}
		reach := countReach
		if unit := lang.UnitAfter(said, n.End); lang.IsTime(unit) { // "two weeks" counts weeks only
			hangs, reach = false, 1
		} else if unit != "" { // "11 grams of salt"
			hangs, reach = false, measureReach
		}
		return hangs || at >= 0 && slices.ContainsFunc(terms[at:min(len(terms), at+reach)], func(t retrieval.Term) bool { return lang.IsFormOf(t.Text, things) })
	})
}

// Measures reports whether a sentence has a number with a unit at most countReach terms from a
// word of the question.
func Measures(question, said, language string) bool {
	asked := make(map[string]bool)
	for _, t := range retrieval.Terms(question, language) {
		asked[t.Text] = !t.Stop
	}
	terms := retrieval.Terms(said, language)
	return hasCount(said, language, func(n lang.Number) bool {
		before := slices.IndexFunc(terms, func(t retrieval.Term) bool { return t.End > n.Start })
		if unitOf(said, n) == "" || before < 0 {
			return false
		}
		beside := terms[max(0, before-countReach):min(len(terms), before+countReach+1)]
		return slices.ContainsFunc(beside, func(t retrieval.Term) bool { return asked[t.Text] })
	})
}
