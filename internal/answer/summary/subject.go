package summary

import (
	"slices"

	"pilcrow/internal/answer/rank"
)

// subjects are what an overview of a text has to name, each with what naming it is worth: the words of the title, and
// in a story whom it is about. The first sentence chosen that names one takes most of that, so that those chosen name
// all of it together.
type subjects map[string]float64

// namedShare is what remains of the worth of what a sentence has named.
const namedShare = 0.4

func subjectsOf(all []sentenceVector, title string) subjects {
	named := make(subjects)
	if len(all) == 0 {
		return named
	}
	named.add(titledIn(all, title), titleBonus)
	named.add(castOf(all), castBonus)
	return named
}

// titledIn are the terms of a title that some sentence has.
func titledIn(all []sentenceVector, title string) (terms []string) {
	titled := rank.TermSet([]string{title}, all[0].From.Language)
	for _, v := range all {
		for _, w := range v.terms {
			if titled[w.term] {
				terms = append(terms, w.term)
				delete(titled, w.term)
			}
		}
	}
	return terms
}

// add shares what all of some terms are worth out among them.
func (s subjects) add(terms []string, worth float64) {
	for _, term := range terms {
		s[term] += worth / float64(len(terms))
	}
}

// in is what a sentence is worth for what it names.
func (s subjects) in(v sentenceVector) (worth float64) {
	for _, w := range v.terms {
		worth += s[w.term]
	}
	return worth
}

// without lowers the worth of what a sentence names for the first time.
func (s subjects) without(v sentenceVector, before []sentenceVector) {
	for _, w := range v.terms {
		if !slices.ContainsFunc(before, func(c sentenceVector) bool { return c.terms.has(w.term) }) {
			s[w.term] *= namedShare
		}
	}
}
