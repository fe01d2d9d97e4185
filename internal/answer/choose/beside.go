package choose

import (
	"cmp"
	"slices"

	"pilcrow/internal/claims"
)

// besideBonus is what a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that was shown for the one before, and behindBonus for standing right behind the one shown first.
// They were chosen on follow-ups of readers' questions (2026-11).
const (
	besideBonus = 0.5
	behindBonus = 0.3
)

// favour raises the scores of sentences that stand where the answer before stands, and puts the best first:
// who asks on mostly asks about what stands there.
func (b Before) favour(picks []pick) {
	for i := range picks {
		picks[i].Score += b.bonus(picks[i].From)
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

func (b Before) bonus(from source) float64 {
	switch {
	case b.shows(from):
		return besideBonus
	case b.isBehind(from):
		return behindBonus
	}
	return 0
}

// shows reports whether a paragraph was shown.
func (b Before) shows(from source) bool {
	return slices.ContainsFunc(b.Shown, func(c claims.Citation) bool {
		return c.Document == from.Document && c.Paragraph == from.Number
	})
}

// isBehind reports whether a paragraph stands right behind the one that was shown first.
func (b Before) isBehind(from source) bool {
	return len(b.Shown) > 0 && b.Shown[0].Document == from.Document && b.Shown[0].Paragraph+1 == from.Number
}
