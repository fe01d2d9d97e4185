package answer

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
)

// bareScanned is how many paragraphs are looked through for what is asked for without a further word.
const bareScanned = 200

// bareKinds are what a question may want that has no word to search for: "When is it?", "How much?"
var bareKinds = []intent.Wants{intent.Moment, intent.Frequency, intent.Price, intent.Age, intent.AgeThen, intent.Extent, intent.Where, intent.Address}

// offerBare offers to a question without a word to search for the paragraphs that have what it wants: "When is it?" those
// with a time. What "it" is cannot be told.
func (r *run) offerBare() {
	picks := r.holding()
	if len(picks) == 0 {
		r.abstain(EmptyQuestion)
		return
	}
	r.orderPassages(picks)
	r.offerNearest()
}

// holding returns the sentences at the beginning of the text that have what is asked for, as they
// are read; none if the question does not say what.
func (r *run) holding() []pick {
	if !slices.Contains(bareKinds, r.intent.Wants) {
		return nil
	}
	return r.telling(bareScanned, func(said, language string) bool {
		return !lang.IsQuestion(said) && wanted.Holds(r.intent.Wants, r.question, said, language)
	})
}

// telling returns the sentences of the first paragraphs that tell something.
func (r *run) telling(most int, tells func(said, language string) bool) (picks []pick) {
	for paragraph := range r.readThrough(most) {
		from := source{Paragraph: r.take(paragraph)}
		for i, s := range from.Sentences {
			if tells(s.Of(paragraph.Text), from.Language) {
				picks = append(picks, pick{Stretch: s, From: from, Index: i})
			}
		}
	}
	return picks
}
