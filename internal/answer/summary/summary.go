// Package summary chooses the sentences that carry a text, or a part of it.
package summary

import (
	"math"
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/text"
)

// A Part is a part of a paragraph that was taken apart.
type Part struct {
	outline.Located
	From rank.Source
}

// Usual is how many sentences an overview has, unless the question says how many; usualOfStory is how many that of a
// story of some length has, all through which something happens.
const Usual, usualOfStory, longStory = 5, 7, 15

// usual is how many sentences an overview has of a part of a text, of so many paragraphs.
func usual(all []sentenceVector, paragraphs int) int {
	if paragraphs >= longStory && isStory(all) {
		return usualOfStory
	}
	return Usual
}

// What a sentence loses for those that were chosen before.
const (
	partLoss     = 0.6 // for standing in the same part of the text
	sectionLoss  = 0.3 // for standing in the same section, in another part
	likenessLoss = 0.7 // how much it loses for what they have said
)

// Of chooses the sentences that carry a part of the text: those nearest to the centroid
// of all (Radev et al., "Centroid-based summarization of multiple documents", 2004), the first
// ones and those with words of the title before others, each less for what those chosen before
// have said (Carbonell and Goldstein, "The use of MMR", 1998). No two come from one stretch of
// it, as far as there are others.
func Of(in []Part, title string, kind intent.Kind, most int) []rank.Pick {
	all := vectors(in, title)
	if most == 0 {
		most = usual(all, len(in))
	}
	if kind == intent.Overview {
		if picks := ofAbstract(in, title, most); picks != nil {
			return picks
		}
	}
	return carrying(all, title, kind, most)
}

// carrying chooses from some sentences those that carry them all.
func carrying(all []sentenceVector, title string, kind intent.Kind, most int) []rank.Pick {
	setParts(all, most)
	weigh(all, kind)
	return choose(all, subjectsOf(all, title), most)
}

// weigh gives each sentence its score: how near it is to the centroid, and what it has for its place and its words. The
// first that says something is the one that the text opens with.
func weigh(all []sentenceVector, kind intent.Kind) {
	centroid, before := centroidOf(all), 0
	for i, v := range all {
		said := v.bonusOfWords(kind)
		all[i].Score = v.terms.dot(centroid) + v.bonusOfPlace() + said
		if said >= 0 || before == 0 && !v.nothing {
			all[i].Score += v.bonusOfOpening(before)
			before++
		}
	}
}

// choose takes the best sentences, one after the other, and returns them in reading order.
func choose(all []sentenceVector, unnamed subjects, most int) []rank.Pick {
	var chosen []sentenceVector
	for len(chosen) < most && len(all) > 0 {
		best := bestOf(all, chosen, unnamed)
		unnamed.without(all[best], chosen)
		chosen = append(chosen, all[best])
		all = slices.DeleteFunc(all, all[best].repeats)
	}
	picks := make([]rank.Pick, len(chosen))
	for i, c := range chosen {
		picks[i] = c.Pick
	}
	slices.SortFunc(picks, rank.ReadingOrder)
	return picks
}

// repeated is how like another sentence one is that only repeats it.
const repeated = 0.6

// repeats reports whether a whole sentence says what another one does, or is that. What says what the thing of the title
// is repeats none.
func (v sentenceVector) repeats(other sentenceVector) bool {
	isSame := v.From.Number == other.From.Number && v.Start == other.Start
	return isSame || v.whole && !other.names && v.terms.dot(other.terms) > repeated
}

// bestOf returns the sentence that adds most to those chosen.
func bestOf(all, chosen []sentenceVector, unnamed subjects) int {
	best, bestScore := 0, math.Inf(-1)
	for i, v := range all {
		own := v.Score + unnamed.in(v)
		score := own
		for _, c := range chosen {
			score = min(score, own-likenessLoss*v.terms.dot(c.terms))
			score -= v.lossBeside(c)
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// lossBeside is what a sentence loses for standing near one that was chosen.
func (v sentenceVector) lossBeside(c sentenceVector) float64 {
	switch {
	case v.isCue() && !(v.isOfText && c.isOfText):
		return 0
	case c.part == v.part:
		return partLoss
	case v.From.Heading != "" && v.From.Heading == c.From.Heading:
		return sectionLoss
	}
	return 0
}

// centroidOf returns the direction of all sentences together.
func centroidOf(all []sentenceVector) sparse {
	together := make(map[string]float64)
	for _, v := range all {
		for _, w := range v.terms {
			together[w.term] += w.weight
		}
	}
	centroid := newSparse(together)
	centroid.normalise()
	return centroid
}

// ofAbstract chooses the sentences that carry a text from the section that is called its abstract or summary, all of it if
// that is short, behind one of what stands before it, under no heading of its own; none if it has no such section.
func ofAbstract(in []Part, title string, most int) []rank.Pick {
	lead, abstract := abstractOf(in)
	if len(abstract) == 0 {
		return nil
	}
	picks := slices.DeleteFunc(carrying(vectors(lead, title), title, intent.Overview, 1), isUnfinished)
	if all := sentencesOf(abstract); len(all) > 1 && len(all) < most && !slices.ContainsFunc(all, isUnfinished) {
		return append(picks, all...)
	}
	if from := vectors(abstract, title); len(from) >= min(most, fewestAbstract) {
		return append(picks, carrying(from, title, intent.Overview, most-len(picks))...)
	}
	return nil
}

// abstractOf returns the section of a text that is called its abstract or summary, and what stands before it that no
// heading parts from that.
func abstractOf(in []Part) (lead, abstract []Part) {
	for _, at := range in {
		switch {
		case intent.NamesSummary(outline.WithoutNumber(outline.LastHeading(at.Heading)), at.From.Language):
			abstract = append(abstract, at)
		case abstract == nil:
			lead = append(lead, at)
		}
	}
	if abstract == nil {
		return nil, nil
	}
	return slices.DeleteFunc(lead, func(at Part) bool { return !strings.HasPrefix(abstract[0].Heading, at.Heading) }), abstract
}

// isUnfinished reports whether a sentence has no end, as a line of a synopsis has none.
func isUnfinished(p rank.Pick) bool {
	said := p.Said()
	return !text.EndsSentence(said) || isSynopsis(said, p.From.Language)
}

// sentencesOf returns all sentences of a part of a text.
func sentencesOf(in []Part) (all []rank.Pick) {
	for _, at := range in {
		for i, s := range at.From.Sentences {
			if at.Has(s.Span) {
				all = append(all, at.From.Pick(i))
			}
		}
	}
	return all
}

// fewestAbstract is how many sentences of an abstract are enough of an overview.
const fewestAbstract = 3
