package retrieval

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
