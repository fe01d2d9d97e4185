package choose

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/thesaurus"
)

// How many words of a question an instruction's aim has, at least, and what share of them: a single one is that of many.
const (
	leastAimed  = 2
	mostlyAimed = 0.5
)

// aimedFirst puts the best instruction first whose aim, or whose heading, is what is to be done, if it has not much less
// of the question: "To empty the tank, open the valve." It notes the evidence of it among its like: that others mention
// the tank, too, does not speak against it.
func (c *chooser) aimedFirst(ranked []pick) []pick {
	if c.Intent.Wants != intent.Method && c.Intent.Wants != intent.Manner || c.Before != nil {
		return ranked
	}
	aimed := slices.DeleteFunc(slices.Clone(ranked), func(p pick) bool { return p.Score < ranked[0].Score-formReach || !c.isAimed(p) })
	if len(aimed) == 0 {
		return ranked
	}
	c.noteEvidence(aimed, nil)
	return slices.Concat(aimed[:1:1], slices.DeleteFunc(slices.Clone(ranked), aimed[0].Is))
}

// isAimed reports whether a sentence tells how to do what mostly has the words of the question.
func (c *chooser) isAimed(p pick) bool {
	language, said := p.From.Language, p.Of(p.From.Text)
	return c.isMostly(lang.AimOf(language, said), language) ||
		lang.TellsHow(language, said) && c.isMostly(lang.TaskIn(language, outline.LastHeading(p.From.Heading)), language)
}

// isMostly reports whether an aim has most of the words of the question, and is not a single one, or others for them.
func (c *chooser) isMostly(aim, language string) bool {
	if aim == "" {
		return false
	}
	asked, had := rank.TermSet([]string{c.Subject}, language), 0
	of := rank.TermSet([]string{aim}, language)
	for term := range asked {
		if of[term] || slices.ContainsFunc(thesaurus.Others(term, language), func(o thesaurus.Other) bool { return of[o.Term] }) {
			had++
		}
	}
	return had >= leastAimed && float64(had) >= mostlyAimed*float64(len(asked))
}
