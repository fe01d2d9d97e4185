package answer

import (
	"math"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
)

// The log-odds that a comparison has for an answer that names both things: more if they are two
// entries of a list or table.
const (
	pairOdds  = 0.6
	entryOdds = 1
)

// comparing returns, where two things are compared, what names both: two entries of one list or
// table, the best sentences that name both, or one of each in one paragraph or section. It notes
// the evidence of them.
func (r *run) comparing(ranked []pick) []pick {
	pair := r.intent.Pair
	if r.intent.Wants != intent.Comparison || len(pair[0]) == 0 {
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
	each := sideways(named)
	slices.SortFunc(each, rank.ReadingOrder)
	switch {
	case len(each) > 0 && rank.IsItem(each[0].Kind):
		return r.compared(ranked, each, entryOdds) // what mentions both beside does not speak against entries for them
	case len(both) > 0:
		return r.compared(ranked, both, pairOdds)
	}
	return r.compared(ranked, each, pairOdds)
}

// sideways returns the best two sentences of two things that stand side by side, entries first; else
// the best of each, if they are of one section.
func sideways(named [2][]pick) (each []pick) {
	for _, p := range named[0] {
		other, ok := nearest(p, named[1])
		if !ok || len(each) > 0 && !rank.IsItem(p.Kind) {
			continue
		}
		if each = []pick{p, other}; rank.IsItem(p.Kind) {
			break
		}
	}
	if len(each) == 0 && len(named[0]) > 0 && len(named[1]) > 0 && ofSection(named[0][0], named[1][0]) {
		return []pick{named[0][0], named[1][0]}
	}
	return each
}

// nearest returns the sentence beside p that stands nearest to it in its paragraph, else the best
// one: what is compared is said one after the other.
func nearest(p pick, others []pick) (best pick, ok bool) {
	least := 0
	for _, q := range others {
		if !isBeside(p, q) {
			continue
		}
		distance := max(p.Index-q.Index, q.Index-p.Index)
		if p.From.Paragraph != q.From.Paragraph {
			distance = math.MaxInt
		}
		if !ok || distance < least {
			best, least, ok = q, distance, true
		}
	}
	return best, ok
}

// compared notes the evidence of the sentences that compare two things, and returns them, if they
// have about as much of the question as the best one.
func (r *run) compared(ranked, both []pick, odds float64) []pick {
	if !slices.ContainsFunc(both, func(p pick) bool { return p.Score >= ranked[0].Score-formReach }) {
		return nil
	}
	among := slices.Concat(both, slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool {
		return slices.ContainsFunc(both, p.Is) || rank.IsItem(both[0].Kind) && !rank.IsItem(p.Kind)
	}))
	r.noteEvidence(among, func(s source) bool { return slices.ContainsFunc(both, s.Contains) })
	r.addOdds(odds)
	return both
}

// mostBoth is how many sentences that name both things are shown.
const mostBoth = 2

// names reports whether a sentence, or the label that it hangs on, has one thing: of its words
// that the other has not the one that stands nearest to it, and at least half.
func names(p pick, thing, other []string) bool {
	language, has, all := p.From.Language, 0, 0
	others, label := termSet(other, language), map[string]bool{}
	if p.Label.End > 0 {
		label = termSet([]string{p.Label.Of(p.From.Text)}, language)
	}
	for i, word := range thing {
		for term := range termSet([]string{word}, language) {
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

// ofSection reports whether two sentences stand below the same heading.
func ofSection(p, other pick) bool {
	return p.From.Document == other.From.Document && p.From.Heading == other.From.Heading && p.From.Heading != ""
}

// isBeside reports whether another sentence stands in the same paragraph, or as an entry in the
// same section.
func isBeside(p, other pick) bool {
	return p.From.Paragraph == other.From.Paragraph || ofSection(p, other) && rank.IsItem(p.Kind) && p.Kind == other.Kind
}
