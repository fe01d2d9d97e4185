package retrieval

import "math"

// The coefficients of chance, a logistic regression that bench/learn fitted on
// 2026-11-28: questions of squad2, covidqa and XQuAD en, de, ru, zh and ar, each
// against its own article and against another one, each set of equal weight. The
// base is 0.3 lower than fitted, so that a gate of 0.28 lets 95 % of the questions
// about the text pass, as it did before the word vectors.
const (
	logitBase         = -2.60
	logitShare        = 1.45  // for each spread that the share lies above the background's mean
	logitTopic        = 3.13  // for the share of the paragraphs that have the query's most frequent term
	logitOwnTopic     = -1.40 // for that of the corpus's own sentences: in many articles there is no such term
	logitLackingNames = -1.29 // for each name that the corpus lacks, also with a slip of the pen, up to two
)

// traits are what the corpus knows of a query apart from any paragraph. A term
// that most paragraphs have weighs nothing when they are ranked, but it says that
// the question is about this text: it is what the text is about. A single
// character, such as one of a Chinese word, says nothing.
func (q *query) traits() (topic, lackingNames float64) {
	for _, t := range q.terms {
		if !t.single {
			topic = max(topic, t.spread)
		}
		if t.name && !t.known && !t.slip {
			lackingNames++
		}
	}
	return topic, min(lackingNames, 2)
}

// chance turns the share of a paragraph into the chance that it is about the
// question, which can be compared between queries and texts: the share is
// measured by what questions about other things find here, and the topic by what
// the corpus's own sentences have.
func (q *query) chance(share float64, b background) float64 {
	topic, names := q.traits()
	logit := logitBase + logitShare*(share-b.mean)/b.spread + logitTopic*topic + logitOwnTopic*b.topic +
		logitLackingNames*names
	return 1 / (1 + math.Exp(-logit))
}

// contributions takes the chance of a paragraph apart.
func (q *query) contributions(e *evidence, b background) []Contribution {
	s, slope := q.shares(e), logitShare/b.spread/float64(q.possible())
	topic, names := q.traits()
	all := []Contribution{
		{Name: "terms, frequent here (BM25)", Value: float64(s.bm25), Weight: slope * float64(weights.bm25)},
		{Name: "terms in the best sentence (BM25)", Value: float64(s.sentence), Weight: slope * float64(weights.sentence)},
		{Name: "names and numbers found", Value: float64(s.names), Weight: slope * float64(weights.names)},
		{Name: "adjacent terms found", Value: float64(s.pairs), Weight: slope * float64(weights.pairs)},
		{Name: "n-grams found", Value: float64(s.grams), Weight: slope * float64(weights.grams)},
		{Name: "n-grams in the best sentence", Value: float64(s.sentenceGrams), Weight: slope * float64(weights.sentenceGrams)},
		{Name: "its heading is named", Value: float64(s.heading), Weight: slope * float64(weights.heading)},
		{Name: "words of like meaning", Value: float64(s.likeness), Weight: slope * float64(weights.likeness)},
		{Name: "what questions about other things find", Shared: true, Value: -b.mean / b.spread, Weight: logitShare},
		{Name: "paragraphs with its most frequent term", Shared: true, Value: topic, Weight: logitTopic},
		{Name: "the same for the corpus's own sentences", Shared: true, Value: b.topic, Weight: logitOwnTopic},
		{Name: "names that the corpus lacks", Shared: true, Value: names, Weight: logitLackingNames},
		{Name: "base", Shared: true, Value: 1, Weight: logitBase},
	}
	for i := range all {
		all[i].Product = all[i].Value * all[i].Weight
	}
	return all
}
