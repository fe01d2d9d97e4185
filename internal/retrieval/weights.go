package retrieval

// BM25's two constants, for paragraphs and for sentences: k1 bounds what a
// repeated term adds, b is how much length counts (grid over the development
// sets, 2026-11; the best differ by set, and by less than a point).
const (
	ParagraphK1, ParagraphB = 0.9, 0.4
	sentenceK1, sentenceB   = 0.6, 0.3
)

// evidence is what a paragraph has of a query.
type evidence struct {
	bm25          float32 // over the paragraph
	sentence      float32 // BM25 of the best sentence
	names         float32 // weight of the terms that name something
	pairs         float32 // weight of the pairs
	grams         float32 // weight of the n-grams
	sentenceGrams float32 // weight of the n-grams in the best sentence
	heading       float32 // share of the heading that the query names
	likeness      float32 // of its meaning: see query.likeness
}

// saturate is BM25's factor for a term that occurs n times, divided by k1+1 so
// that it stays below 1.
func saturate(n int, k1, b, length float32) float32 {
	f := float32(n)
	return f / (f + k1*(1-b+b*length))
}

// weights are the coefficients of the linear score, with the sum 1. They are small
// whole numbers: of such mixtures this one gains on the development sets on average
// and loses on none against the weights before the word vectors (2026-11, see
// docs/design.md). Mixtures that were fitted with one family of sets held out gain
// more on the others and lose up to two points on that one, and so do the weights
// that bench/learn learns by gradient descent.
var weights = evidence{
	bm25:          7. / 27,
	sentence:      2. / 27,
	names:         2. / 27,
	pairs:         3. / 27,
	grams:         2. / 27,
	sentenceGrams: 4. / 27,
	heading:       3. / 27,
	likeness:      4. / 27,
}

// shares are what the evidence for a paragraph carries of the query, feature by
// feature, each from 0 to 1.
func (q *query) shares(e *evidence) evidence {
	s := evidence{heading: e.heading, likeness: e.likeness}
	if q.termWeight > 0 {
		s.bm25, s.sentence, s.names = e.bm25/q.termWeight, e.sentence/q.termWeight, e.names/q.termWeight
	}
	if q.gramWeight > 0 {
		s.grams, s.sentenceGrams = e.grams/q.gramWeight, e.sentenceGrams/q.gramWeight
	}
	if q.pairWeight > 0 {
		s.pairs = e.pairs / q.pairWeight
	}
	return s
}

// share is their weighted sum: 0 for nothing of the query, 1 for all of it. It
// ranks the paragraphs of one query.
func (q *query) share(e *evidence) float32 {
	s := q.shares(e)
	return (weights.bm25*s.bm25 + weights.sentence*s.sentence + weights.names*s.names +
		weights.pairs*s.pairs + weights.grams*s.grams + weights.sentenceGrams*s.sentenceGrams +
		weights.heading*s.heading + weights.likeness*s.likeness) / q.possible()
}

// possible is what the weighted sum can come to: some texts have no headings, the
// word vectors know nothing of some languages, and a single word has no pairs.
func (q *query) possible() float32 {
	sum := 1 - weights.heading*(1-q.headed) - weights.likeness*(1-q.coverage)
	if q.pairWeight == 0 {
		sum -= weights.pairs
	}
	return sum
}
