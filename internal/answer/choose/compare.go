package choose

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
)

// pairOdds are the log-odds that a comparison has for an answer that names both things.
const pairOdds = 0.8

// comparing returns, where two things are compared, what names both: two entries of one list or
// table, else the best sentences that name both. It notes the evidence of them.
func (c *chooser) comparing(ranked []pick) []pick {
	pair := c.Intent.Pair
	if c.Intent.Wants != intent.Comparison || len(pair[0]) == 0 {
		return nil
	}
	var named [2][]pick
	var both []pick
	for _, p := range ranked {
		switch first, second := names(p, pair[0], pair[1]), names(p, pair[1], pair[0]); {
		case first && second:
			if len(both) == 0 || both[0].From.Paragraph == p.From.Paragraph {
				both = rank.With(both, p, mostBoth)
			}
		case first:
			named[0] = append(named[0], p)
		case second:
			named[1] = append(named[1], p)
		}
	}
	if entries := sideways(named); entries != nil { // what mentions both beside does not speak against them
		return c.compared(ranked, entries)
	}
	return c.compared(ranked, both)
}

// sideways returns the best two entries, as they are read, for two things that stand side by side.
func sideways(named [2][]pick) []pick {
	for _, p := range named[0] {
		if i := slices.IndexFunc(named[1], func(q pick) bool { return isBeside(p, q) }); i >= 0 {
			entries := []pick{p, named[1][i]}
			slices.SortFunc(entries, rank.ReadingOrder)
			return entries
		}
	}
	return nil
}

// compared notes the evidence of the sentences that compare two things, and returns them, if they
// have about as much of the question as the best one.
func (c *chooser) compared(ranked, both []pick) []pick {
	if !slices.ContainsFunc(both, func(p pick) bool { return p.Score >= ranked[0].Score-formReach }) {
		return nil
	}
	among := slices.Concat(both, slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool {
		return slices.ContainsFunc(both, p.Is) || rank.IsItem(both[0].Kind) && !rank.IsItem(p.Kind)
	}))
	c.noteEvidence(among, func(s source) bool { return slices.ContainsFunc(both, s.Contains) })
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

// isBeside reports whether two sentences are entries of one list or table.
func isBeside(p, other pick) bool {
	return rank.IsItem(p.Kind) && p.Kind == other.Kind && (p.From.Paragraph == other.From.Paragraph ||
		p.From.Document == other.From.Document && p.From.Heading == other.From.Heading && p.From.Heading != "")
}
