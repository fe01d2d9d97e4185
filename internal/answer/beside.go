package answer

import (
	"cmp"
	"slices"
)

// What a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that the answer before cites, in the one before or behind it, or in one of those that
// were shown as the nearest where there was no answer. They were chosen on follow-ups of readers'
// questions (2026-11).
const (
	citedBonus  = 0.5
	besideBonus = 0.3
	shownBonus  = 0.35
)

// besideFirst adds to the scores of sentences what they have for standing by the answer before:
// who asks on mostly asks about what stands there.
func (r *run) besideFirst(picks []pick) {
	before := r.history[len(r.history)-1]
	for i := range picks {
		picks[i].Score += bonusBeside(picks[i].From, before)
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

// bonusBeside is what the sentences of a paragraph have for standing by the answer before.
func bonusBeside(from source, before Turn) (bonus float64) {
	if slices.ContainsFunc(before.Nearest, func(c Citation) bool { return c.Document == from.Document && c.Paragraph == from.Number }) {
		bonus = shownBonus
	}
	for _, c := range before.Cited {
		if c.Document != from.Document {
			continue
		}
		switch from.Number - c.Paragraph {
		case 0:
			return citedBonus
		case 1, -1:
			bonus = besideBonus
		}
	}
	return bonus
}
