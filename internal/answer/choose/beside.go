package choose

import (
	"cmp"
	"slices"

	"pilcrow/internal/claims"
)

// shownBonus is what a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that was shown for the one before, and nextBonus for standing next to one.
// They were chosen on follow-ups of readers' questions (2026-11).
const (
	shownBonus = 0.6
	nextBonus  = 0.3
	// allNamed is what a sentence has of the words for something that has all of them, but for rounding.
	allNamed = 0.999
)

// favour raises the scores of sentences that stand where the answer before stands, and puts the best first:
// who asks on mostly asks about what stands there. Of something else that is named, a sentence has to have all words, if any has.
func (b Before) favour(picks []pick) {
	isNamed := func(p pick) bool { return p.InWords+p.InLabel+p.InOther >= allNamed }
	namesOne := b.NamesOther && slices.ContainsFunc(picks, isNamed)
	for i := range picks {
		if !namesOne || isNamed(picks[i]) {
			picks[i].Score += b.bonus(picks[i].From)
		}
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

func (b Before) bonus(from source) float64 {
	switch {
	case b.shows(from):
		return shownBonus
	case b.isBeside(from):
		return nextBonus
	}
	return 0
}

// shows reports whether a paragraph was shown.
func (b Before) shows(from source) bool { return b.showsWithin(0, from) }

// isBeside reports whether a paragraph was shown, or stands next to one that was.
func (b Before) isBeside(from source) bool { return b.showsWithin(1, from) }

// showsWithin reports whether a paragraph was shown that stands at most so far from another one.
func (b Before) showsWithin(distance int, from source) bool {
	return slices.ContainsFunc(b.Shown, func(c claims.Citation) bool {
		return c.Document == from.Document && max(c.Paragraph-from.Number, from.Number-c.Paragraph) <= distance
	})
}
