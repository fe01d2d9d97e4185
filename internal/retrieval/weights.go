package retrieval

import "math"

// weights are the coefficients of the linear score, learned by a softmax over
// the paragraphs of each question (development sets squad2, covidqa and XQuAD
// en, de, ru, zh, ar, each of equal weight, 2026-11) and scaled to the sum 1.
var weights = evidence{
	bm25:     0.251,
	sentence: 0.106,
	terms:    0.072,
	names:    0.170,
	pairs:    0.080,
	grams:    0.113,
	dense:    0.209,
}

// share is the weighted share of the query that the evidence for a paragraph
// carries: 0 for none, 1 for all of it. It ranks the paragraphs of one query.
func (s *scratch) share(paragraph uint32) float64 {
	e, q := &s.evidence[paragraph], &s.query
	share := weights.bm25*e.bm25/q.termWeight + weights.sentence*e.sentence/q.termWeight +
		weights.terms*e.terms/float32(len(q.terms)) + weights.names*e.names/q.termWeight +
		weights.grams*e.grams/q.gramWeight + weights.dense*e.dense/q.gramWeight
	if q.pairWeight > 0 {
		share += weights.pairs * e.pairs / q.pairWeight
	}
	return float64(share)
}

// score turns a share into the chance that the paragraph is about the question,
// which can be compared between queries and texts. A logistic regression gave
// the coefficients: questions of squad2 and covidqa against their own article
// and as many against another one (2026-11). Besides the share it looks at what
// the corpus lacks altogether, and it asks for more of a short question.
func (q *query) score(share float64) float64 {
	lacking, lackingNames := 0.0, 0.0
	for _, t := range q.terms {
		if !t.known {
			lacking++
			if t.name {
				lackingNames++
			}
		}
	}
	n := float64(len(q.terms))
	logit := -4.3 + 8.8*share - 2.0*lacking/n - 1.4*min(lackingNames, 2) + 1.4*math.Log(n)
	return 1 / (1 + math.Exp(-logit))
}
