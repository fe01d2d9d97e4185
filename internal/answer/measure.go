package answer

import (
	"slices"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// withMeasure returns what is searched for with the nouns by which the paragraphs that are near
// call the measure that is asked for ("How hot is it?": the temperature): an adjective is not
// searched for, as the text may have a number and a unit in its place.
func (r *run) withMeasure(subject string, near []retrieval.Hit) string {
	for _, noun := range lang.MeasuresAsked(r.question) {
		if slices.ContainsFunc(near, func(h retrieval.Hit) bool { return r.has(h, noun) }) {
			subject += " " + noun
		}
	}
	return subject
}
