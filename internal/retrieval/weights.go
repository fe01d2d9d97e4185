package retrieval

import "math"

// weights are the coefficients of the linear score, scaled to the sum 1, as "bot
// train" learned them on 2026-11-23 from squad2 and covidqa, each within its
// groups and as a whole, and XQuAD en, de, ru, zh and ar, each of equal weight.
var weights = evidence{
	bm25:          0.260,
	sentence:      0.045,
	terms:         0.042,
	names:         0.172,
	pairs:         0.066,
	grams:         0.170,
	sentenceGrams: 0.245,
}

// shares are what the evidence for a paragraph carries of the query, feature by
// feature, each from 0 to 1.
func (q *query) shares(e *evidence) evidence {
	s := evidence{
		bm25:          e.bm25 / q.termWeight,
		sentence:      e.sentence / q.termWeight,
		terms:         e.terms / float32(len(q.terms)),
		names:         e.names / q.termWeight,
		grams:         e.grams / q.gramWeight,
		sentenceGrams: e.sentenceGrams / q.gramWeight,
	}
	if q.pairWeight > 0 {
		s.pairs = e.pairs / q.pairWeight
	}
	return s
}

// share is their weighted sum: 0 for nothing of the query, 1 for all of it. It
// ranks the paragraphs of one query.
func (q *query) share(e *evidence) float64 {
	s := q.shares(e)
	return float64(weights.bm25*s.bm25 + weights.sentence*s.sentence + weights.terms*s.terms + weights.names*s.names +
		weights.grams*s.grams + weights.sentenceGrams*s.sentenceGrams + weights.pairs*s.pairs)
}

// The coefficients of score, a logistic regression that "bot train" fitted on
// 2026-11-23: questions of squad2 and covidqa against their own article, and as
// many against another one.
const (
	logitBase         = -5.2
	logitShare        = 14.8
	logitLacking      = -1.9 // for the share of the terms that the corpus lacks
	logitLackingNames = -1.5 // for each name that it lacks, up to two
	logitLength       = 1.6  // for the logarithm of the number of terms
)

// score turns a share into the chance that the paragraph is about the question,
// which can be compared between queries and texts. Besides the share it looks at
// what the corpus lacks altogether, and it asks for more of a short question.
func (q *query) score(share float64) float64 {
	lacking, names, length := q.traits()
	logit := logitBase + logitShare*share + logitLacking*lacking + logitLackingNames*names + logitLength*length
	return 1 / (1 + math.Exp(-logit))
}

// traits are what score looks at besides the share.
func (q *query) traits() (lacking, names, length float64) {
	for _, t := range q.terms {
		if !t.known {
			lacking++
			if t.name {
				names++
			}
		}
	}
	n := float64(len(q.terms))
	return lacking / n, min(names, 2), math.Log(n)
}

// contributions takes the score of a paragraph apart.
func (q *query) contributions(e *evidence) []Contribution {
	s := q.shares(e)
	lacking, names, length := q.traits()
	all := []Contribution{
		{Name: "terms, frequent here (BM25)", Value: float64(s.bm25), Weight: logitShare * float64(weights.bm25)},
		{Name: "terms in the best sentence (BM25)", Value: float64(s.sentence), Weight: logitShare * float64(weights.sentence)},
		{Name: "terms found", Value: float64(s.terms), Weight: logitShare * float64(weights.terms)},
		{Name: "names and numbers found", Value: float64(s.names), Weight: logitShare * float64(weights.names)},
		{Name: "adjacent terms found", Value: float64(s.pairs), Weight: logitShare * float64(weights.pairs)},
		{Name: "n-grams found", Value: float64(s.grams), Weight: logitShare * float64(weights.grams)},
		{Name: "n-grams in the best sentence", Value: float64(s.sentenceGrams), Weight: logitShare * float64(weights.sentenceGrams)},
		{Name: "terms that the corpus lacks", Shared: true, Value: lacking, Weight: logitLacking},
		{Name: "names that the corpus lacks", Shared: true, Value: names, Weight: logitLackingNames},
		{Name: "length of the query (log of terms)", Shared: true, Value: length, Weight: logitLength},
		{Name: "base", Shared: true, Value: 1, Weight: logitBase},
	}
	for i := range all {
		all[i].Product = all[i].Value * all[i].Weight
	}
	return all
}
