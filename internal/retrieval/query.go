package retrieval

import (
	"math"
	"slices"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// maxQueryBytes bounds the work of one search: more of a query is not read. It is
// far more than a person asks, and the ranking gains nothing from it.
const maxQueryBytes = 4096

// A weighted feature of a query.
type weighted struct {
	key    uint64
	weight float32 // its inverse document frequency
	known  bool    // whether the corpus has it at all
	name   bool    // a term that names something: see [analysis.Token]
	single bool    // a term of one character
	sign   bool    // a term that is a sign
	slip   bool    // a name that the corpus lacks, and one letter away from a term that it has
	spread float64 // share of the paragraphs that have it
}

// A pair of adjacent terms of a query.
type pair struct {
	first, second int32 // in terms
}

// A query is a question taken apart. All lists have each feature once.
type query struct {
	analyzer *analysis.Analyzer
	terms    []weighted
	pairs    []pair
	grams    []uint64 // keys

	pairWeights []float32
	gramWeights []float32

	termWeight float32 // sum over terms, those that the corpus lacks included
	pairWeight float32
	gramWeight float32

	sum      wordvec.Sum
	pieces   []uint16
	vector   wordvec.Vector // of its words
	length   float32
	headed   float32 // share of the paragraphs with a heading that says something
	coverage float32 // how much of it the word vectors know: 0 for half of its letters or less
}

// read takes text apart into q, without weights.
func (q *query) read(text string) {
	q.reset()
	last := int32(-1) // the term before
	q.analyzer.Each(text, func(t *analysis.Token) {
		if q.analyzer.IsStop(t) {
			return
		}
		var letters, known uint16
		q.pieces, letters, known = appendPieces(q.pieces[:0], t)
		q.sum.Add(q.pieces, int(letters), int(known))
		term := int32(q.addTerm(t))
		if !t.Sign {
			q.addPair(last, term)
			last = term
		}
		analysis.EachGram(t, q.addGram)
	})
	q.vector = q.sum.Vector()
	q.length = q.vector.Length()
	q.coverage = float32(max(0, 2*q.sum.Coverage()-1))
}

// readGrams takes the n-grams of text only.
func (q *query) readGrams(text string) {
	q.reset()
	q.analyzer.Each(text, func(t *analysis.Token) {
		if !q.analyzer.IsStop(t) {
			analysis.EachGram(t, q.addGram)
		}
	})
}

func (q *query) reset() {
	q.terms, q.pairs, q.grams, q.sum = q.terms[:0], q.pairs[:0], q.grams[:0], wordvec.Sum{}
}

func (q *query) addTerm(t *analysis.Token) int {
	single := t.Script == lang.Syllabic && utf8.RuneCount(t.Unit) == 1 || len(t.Unit) == 1
	key := analysis.TermKey(q.analyzer.Term(t))
	i := find(q.terms, key)
	if i < 0 {
		i = len(q.terms)
		q.terms = append(q.terms, weighted{key: key})
	}
	f := &q.terms[i]
	f.name, f.single, f.sign = f.name || t.Name, f.single || single, t.Sign
	return i
}

func (q *query) addPair(first, second int32) {
	if first < 0 || first == second {
		return
	}
	if p := (pair{first, second}); !slices.Contains(q.pairs, p) {
		q.pairs = append(q.pairs, p)
	}
}

func (q *query) addGram(key uint64) {
	if !slices.Contains(q.grams, key) {
		q.grams = append(q.grams, key)
	}
}

// weigh adds up the weights of q once the terms and the n-grams have theirs. A pair
// has the mean weight of its two terms: how often it occurs itself says little in a
// short text.
func (q *query) weigh() {
	q.pairWeights = q.pairWeights[:0]
	for _, p := range q.pairs {
		q.pairWeights = append(q.pairWeights, (q.terms[p.first].weight+q.terms[p.second].weight)/2)
	}
	q.termWeight = 0
	for i := range q.terms {
		q.termWeight += q.terms[i].weight
	}
	q.pairWeight, q.gramWeight = sum(q.pairWeights), sum(q.gramWeights)
}

// idf is the inverse document frequency of Robertson and Spärck Jones in the
// form that is never negative, as in Lucene. A feature that occurs nowhere weighs
// as much as the rarest: a question about something else then scores low
// everywhere.
func idf(paragraphs, frequency int) float32 {
	n, f := float64(paragraphs), float64(frequency)
	return float32(math.Log(1 + (n-f+0.5)/(f+0.5)))
}

// familiarity is how frequent the n-grams of q are, from 0 to 1. rarest is the
// weight of one that occurs nowhere.
func (q *query) familiarity(rarest float32) float64 {
	if len(q.grams) == 0 || rarest == 0 {
		return 0
	}
	return 1 - float64(q.gramWeight/(float32(len(q.grams))*rarest))
}

func find(features []weighted, key uint64) int {
	for i := range features {
		if features[i].key == key {
			return i
		}
	}
	return -1
}

func sum(weights []float32) float32 {
	total := float32(0)
	for _, w := range weights {
		total += w
	}
	return total
}

// likeness is how near in meaning the words of a paragraph are: the cosine of their
// vectors and those of q, as far as the table of vectors knows the words of q.
func (q *query) likeness(s *segment, number int) float32 {
	if q.coverage == 0 {
		return 0
	}
	length := float32(s.lengths[number]) * lengthScale
	return max(0, q.coverage*wordvec.Cosine(&q.vector, s.vector(number), q.length, length))
}
