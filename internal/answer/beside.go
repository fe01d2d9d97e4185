package answer

import (
	"cmp"
	"slices"
)

// besideBonus is what a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that the answer before cites, or in one of those that were shown as the nearest where there was none.
// It was chosen on follow-ups of readers' questions (2026-11).
const besideBonus = 0.5

// besideFirst adds to the scores of sentences what they have for standing by the answer before:
// who asks on mostly asks about what stands there.
func (r *run) besideFirst(picks []pick) {
	before := r.history[len(r.history)-1]
	for i := range picks {
		if standsBeside(picks[i].From, before) {
			picks[i].Score += besideBonus
		}
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

// standsBeside reports whether an answer before cites a paragraph, or shows it as one of the nearest.
func standsBeside(from source, before Turn) bool {
	return slices.ContainsFunc(slices.Concat(before.Cited, before.Nearest), func(c Citation) bool {
		return c.Document == from.Document && c.Paragraph == from.Number
	})
}
