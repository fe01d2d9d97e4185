package choose

import (
	"cmp"
	"slices"

	"pilcrow/internal/claims"
)

// besideBonus is what a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that was shown for the one before. It was chosen on follow-ups of readers' questions (2026-11).
const besideBonus = 0.5

// favour raises the scores of sentences that stand where the answer before stands, and puts the best first:
// who asks on mostly asks about what stands there.
func (b Before) favour(picks []pick) {
	for i := range picks {
		if b.shows(picks[i].From) {
			picks[i].Score += besideBonus
		}
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

// shows reports whether a paragraph was shown.
func (b Before) shows(from source) bool {
	return slices.ContainsFunc(b.Shown, func(c claims.Citation) bool {
		return c.Document == from.Document && c.Paragraph == from.Number
	})
}
