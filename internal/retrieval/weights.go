package retrieval

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

// score is the weighted share of the query that the evidence for a paragraph
// carries: 0 for none, 1 for all of it.
func (s *scratch) score(paragraph uint32) float64 {
	e, q := &s.evidence[paragraph], &s.query
	score := weights.bm25*e.bm25/q.termWeight + weights.sentence*e.sentence/q.termWeight +
		weights.terms*e.terms/float32(len(q.terms)) + weights.names*e.names/q.termWeight +
		weights.grams*e.grams/q.gramWeight + weights.dense*e.dense/q.gramWeight
	if q.pairWeight > 0 {
		score += weights.pairs * e.pairs / q.pairWeight
	}
	return float64(score)
}
