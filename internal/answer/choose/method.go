package choose

import (
	"maps"
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
)

// aimedOdds are the log-odds of an answer to how to do something that says what for.
const aimedOdds = 0.8

// aimFirst puts the best sentence first that says that something serves for what is asked how to do, if it has
// not much less of the question: "To start a new page, press Enter."
func (c *chooser) aimFirst(ranked []pick) []pick {
	if c.Intent.Wants != intent.Method {
		return ranked
	}
	i := slices.IndexFunc(ranked, c.aims)
	if i < 0 || ranked[i].Score < ranked[0].Score-formReach {
		return ranked
	}
	ranked = slices.Concat(ranked[i:i+1], ranked[:i], ranked[i+1:])
	c.noteEvidence(ranked, nil)
	c.addOdds(aimedOdds)
	return ranked
}

// aims reports whether a sentence has a clause for what it is to be done, and the question has at least half of
// its words.
func (c *chooser) aims(p pick) bool {
	language := p.From.Language
	asked, shared := rank.TermSet([]string{c.Subject}, language), 0
	aim := rank.TermSet([]string{lang.Aim(language, p.Of(p.From.Text))}, language)
	maps.DeleteFunc(aim, func(term string, _ bool) bool { return lang.IsFiller(language, term) })
	for term := range aim {
		if asked[term] {
			shared++
		}
	}
	return shared > 0 && 2*shared >= len(aim)
}
