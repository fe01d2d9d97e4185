package choose

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
)

// pairOdds are the log-odds that a comparison has for an answer that names both things.
const pairOdds = 0.8

// comparing returns, where two things are compared, the sentences of a paragraph that name both, if the best of
// them has about as much of the question as the best one, and notes the evidence of them.
func (c *chooser) comparing(ranked []pick) []pick {
	pair := c.Intent.Pair
	if c.Intent.Wants != intent.Comparison || len(pair[0]) == 0 {
		return nil
	}
	var both []pick
	for _, p := range ranked {
		isBeside := len(both) == 0 || both[0].From.Paragraph == p.From.Paragraph
		if isBeside && names(p, pair[0], pair[1]) && names(p, pair[1], pair[0]) {
			both = rank.With(both, p, mostBoth)
		}
	}
	if len(both) == 0 || both[0].Score < ranked[0].Score-formReach {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool { return slices.ContainsFunc(both, p.Is) })
	c.noteEvidence(slices.Concat(both, others), func(s source) bool { return slices.ContainsFunc(both, s.Contains) })
	c.addOdds(pairOdds)
	return both
}

// mostBoth is how many sentences that name both things are shown.
const mostBoth = 2

// names reports whether a sentence, or the label that it hangs on, has one thing: of its words
// that the other has not the one that stands nearest to it, and at least half.
func names(p pick, thing, other []string) bool {
	language, has, all := p.From.Language, 0, 0
	others, label := rank.TermSet(other, language), map[string]bool{}
	if p.Label.End > 0 {
		label = rank.TermSet([]string{p.Label.Of(p.From.Text)}, language)
	}
	for i, word := range thing {
		for term := range rank.TermSet([]string{word}, language) {
			if others[term] {
				continue
			}
			all++
			if p.Has(term) || label[term] {
				has++
			} else if i == 0 {
				return false
			}
		}
	}
	return has > 0 && has*2 >= all
}
