package about

import (
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/text"
)

// terms returns the sentences in which the only document says under which licence it is, or where it was taken from:
// for the one those below a heading that is called so, for both those at its beginning and its end.
func (q Question) terms(kind intent.Kind, docs []*text.Document) []pick {
	if len(docs) != 1 {
		return nil
	}
	tells := wanted.TellsOrigin
	if kind == intent.Licence {
		tells = wanted.TellsLicence
		if found, ok := q.section(docs, wanted.NamesLicence); ok {
			all := q.sentences(found)
			if picks := only(all, tells); len(picks) > 0 {
				return picks
			}
			return all[:min(len(all), 1)] // "MIT"
		}
	}
	var all []pick
	for _, p := range q.Paragraphs.At(docs[0].Meta.Slug, edges(docs[0])) {
		all = append(all, q.sentencesOf(p)...)
	}
	return only(all, tells)
}

// only returns the first sentences of some that tell something.
func only(all []pick, tells func(sentence, language string) bool) (picks []pick) {
	for _, p := range all {
		if len(picks) < mostImprint && tells(said(p), p.From.Language) {
			picks = append(picks, p)
		}
	}
	return picks
}
