package answer

import (
	"slices"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
)

// bareScanned is how many paragraphs are looked through for what is asked for without a further word.
const bareScanned = 200

// bareKinds are what may be asked for so: "When is it?", "How much?"
var bareKinds = []intent.Wants{intent.Moment, intent.Frequency, intent.Price, intent.Age, intent.AgeThen, intent.Extent, intent.Where, intent.Address}

// offerBare offers, for a question that has no word to search for but says what it asks for, the
// paragraphs that have such a thing. Of what it is asked cannot be told.
func (r *run) offerBare() {
	picks := r.holding()
	if len(picks) == 0 {
		r.abstain(EmptyQuestion)
		return
	}
	r.orderPassages(picks)
	r.abstain(Uncertain)
	r.answer.Outcome = Nearest
}

// holding returns the sentences at the beginning of the text that have what is asked for, as they
// are read; none if the question does not say what.
func (r *run) holding() (picks []pick) {
	if r.Corpus == nil || !slices.Contains(bareKinds, r.intent.Wants) {
		return nil
	}
	for paragraph := range r.readThrough(bareScanned) {
		from := source{Paragraph: r.take(paragraph)}
		for i, s := range from.Sentences {
			said := s.Of(paragraph.Text)
			if !lang.IsQuestion(said) && wanted.Holds(r.intent.Wants, r.question, said, from.Language) {
				picks = append(picks, pick{Stretch: s, From: from, Index: i})
			}
		}
	}
	return picks
}
