package answer

import (
	"cmp"
	"slices"

	"pilcrow/internal/answer/intent"
)

// What a sentence has, of a question that goes on with the conversation, for standing in a
// paragraph that the answer before cites, or in the one before or behind it. Both were chosen on
// follow-ups of readers' questions (2026-11).
const (
	citedBonus  = 0.5
	besideBonus = 0.3
)

// besideFirst adds to the scores of sentences what they have for standing by the answer before:
// who asks on mostly asks about what stands there.
func (r *run) besideFirst(picks []pick) {
	cited := r.history[len(r.history)-1].Cited
	for i := range picks {
		picks[i].Score += bonusBeside(picks[i].From, cited)
	}
	slices.SortStableFunc(picks, func(a, b pick) int { return cmp.Compare(b.Score, a.Score) })
}

// bonusBeside is what the sentences of a paragraph have for standing by what was cited.
func bonusBeside(from source, cited []Citation) (bonus float64) {
	for _, c := range cited {
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

// doubtPerson takes from a follow-up that asks for a person what it has for going on with the
// conversation, if nobody new is named: "who paid for it?"
func (r *run) doubtPerson(ranked []pick) {
	if r.followsUp && r.intent.Wants == intent.Person && ranked[0].Fits == 0 {
		r.addOdds(-followUpOdds)
	}
}
