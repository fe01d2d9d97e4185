package rank

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// mostReranked is how many sentences are looked at for other words.
const mostReranked = 20

// rerank puts picks in the order of their scores, to which those of the first ones add what they say in other words.
func (q Query) rerank(picks []Pick) {
	byScore := func(a, b Pick) int { return cmp.Compare(b.Score, a.Score) }
	slices.SortStableFunc(picks, byScore)
	for i := range picks[:min(len(picks), mostReranked)] {
		p := &picks[i]
		p.Akin = q.akin(*p)
		p.Score, p.Near = p.Score+Weights.Akin*p.Akin, p.Near+Weights.Akin*p.Akin
	}
	slices.SortStableFunc(picks, byScore)
}

// akinFrom is the cosine from which on the meanings of two words are alike by more than chance, and akinUsual
// by how much the nearest word of a sentence lies above it that does not say what a word of a question does.
const akinFrom, akinUsual = 0.2, 0.06

// akin returns how much of a question a sentence says in other words: the mean, over the words of the question that
// say something, of how near in meaning the nearest word of the sentence is, as a cosine above what is usual. A
// word counts 0 that the sentence has itself, or what stands around it, and so does one whose meaning is not known
// as a whole, or that is the unit of what is wanted.
func (q Query) akin(p Pick) float64 {
	said := meanings(p.From.Text, p.Terms)
	around := TermSet([]string{p.From.Heading, p.From.Lead, p.Label.Of(p.From.Text)}, p.From.Language)
	n, akin := 0, 0.0
	for _, t := range distinct(retrieval.Terms(q.Text, p.From.Language)) {
		n++
		word := strings.ToLower(q.Text[t.Start:t.End])
		if p.Has(t.Text) || p.HangsOn(t.Text) || around[t.Text] || p.Fits > 0 && isUnit(word) || !wordvec.IsWord([]byte(word)) {
			continue
		}
		sought, nearest := meaningOf(q.Text, []retrieval.Term{t}), 0.0
		for _, m := range said {
			nearest = max(nearest, sought.likeness(m)-akinFrom)
		}
		akin += nearest - akinUsual*sought.certainty()
	}
	return akin / float64(max(n, 1))
}

// isUnit reports whether a word names a measure or a time, as "year" in "in which year": what is wanted says it.
func isUnit(word string) bool { return lang.UnitAfter("1 "+word, 1) != "" }

// meanings are those of single words of s.
func meanings(s string, terms []retrieval.Term) (all []meaning) {
	for _, t := range distinct(terms) {
		all = append(all, meaningOf(s, []retrieval.Term{t}))
	}
	return all
}

// distinct returns the terms that say something, each once.
func distinct(terms []retrieval.Term) (once []retrieval.Term) {
	seen := make(map[string]bool)
	for _, t := range terms {
		if !t.Stop && !seen[t.Text] {
			seen[t.Text] = true
			once = append(once, t)
		}
	}
	return once
}
