package lang

import (
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
)

// A degree is an end of a scale as superlatives ask for it and as texts name it in other words: who asks
// for the greatest number is told of a maximum, or "up to 8", and who asks for the first one of the original.
type degree struct {
	asked []string // beginnings of superlatives
	said  func() *regexp.Regexp
}

var degrees = []degree{
	{strings.Fields("highest greatest largest biggest longest hottest warmest höchste größte längste heißeste wärmste"),
		lazyregexp.New(`(?i)(?:^|\PL)(?:highest|greatest|maximum|max|up to|at most|(?:no|not) more than|(?:not|never) exceed|höchste[nrsm]?|maximal|höchstens|bis zu)(?:\PL|$)`)},
	{strings.Fields("biggest greatest"), lazyregexp.New(`(?i)(?:^|\PL)(?:largest|biggest)(?:\PL|$)`)},
	{strings.Fields("first erste premi primer перв"),
		lazyregexp.New(`(?i)(?:^|\PL)(?:original|originally|initial|initially|earliest|ursprünglich\pL*|anfangs|anfänglich\pL*|zunächst|original(?:e|es|ement|mente)|initial(?:e|ement)|inicial(?:mente)?|первоначальн\pL+)(?:\PL|$)`)},
	{strings.Fields("lowest least smallest shortest fewest coldest niedrigste kleinste kürzeste geringste wenigste kälteste"),
		lazyregexp.New(`(?i)(?:^|\PL)(?:lowest|least|minimum|min|as (?:low|few|little) as|(?:no|not) (?:less|fewer) than|niedrigste[nrsm]?|minimal|mindestens)(?:\PL|$)`)},
}

// saysDegree reports whether a sentence names the end of a scale that a superlative asks for.
func saysDegree(sentence, superlative string) bool {
	return slices.ContainsFunc(degrees, func(d degree) bool {
		asks := func(beginning string) bool { return strings.HasPrefix(superlative, beginning) }
		return slices.ContainsFunc(d.asked, asks) && d.said().MatchString(sentence)
	})
}
