package retrieval

import "math"

// maxQueryBytes bounds the work of one search: more of a query is not read. It is
// far more than a person asks, and the ranking gains nothing from it.
const maxQueryBytes = 4096

// A weighted feature of a query.
type weighted struct {
	id     uint32  // number in the dictionary
	known  bool    // whether the corpus has it at all
	weight float32 // its inverse document frequency
	name   bool    // a term that names something: see isName
	single bool    // a term of one character
	slip   bool    // a name that the corpus lacks, and one letter away from a term that it has
	spread float64 // share of the paragraphs that have it
	key    uint64
}

// A query is a question taken apart.
type query struct {
	extract extractor
	terms   []weighted // distinct, as pairs and grams are
	pairs   []weighted
	grams   []weighted

	termWeight float32 // sum over terms, those that the corpus lacks included
	pairWeight float32
	gramWeight float32
}

// read takes text apart into q, without weights.
func (q *query) read(text string) {
	text = text[:min(len(text), maxQueryBytes)]
	q.extract.extract(text)
	q.terms = distinct(q.terms[:0], q.extract.terms)
	q.pairs = distinct(q.pairs[:0], q.extract.pairs)
	q.grams = distinct(q.grams[:0], q.extract.grams)
	q.markTerms(text)
}

// distinct appends the different features among keys.
func distinct(dst []weighted, keys []uint64) []weighted {
	for _, key := range keys {
		if find(dst, key) < 0 {
			dst = append(dst, weighted{key: key})
		}
	}
	return dst
}

// weigh adds up the weights of q once the terms and the n-grams have theirs.
func (q *query) weigh() {
	q.weighPairs()
	q.termWeight, q.pairWeight, q.gramWeight = sum(q.terms), sum(q.pairs), sum(q.grams)
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

// weighPairs gives each pair the mean weight of its two terms: how often the pair
// itself occurs says little in a short text.
func (q *query) weighPairs() {
	terms := q.extract.terms
	for i := 1; i < len(terms); i++ {
		pair := find(q.pairs, hashPair(terms[i-1], terms[i]))
		if pair < 0 {
			continue // the same term twice
		}
		a, b := find(q.terms, terms[i-1]), find(q.terms, terms[i])
		q.pairs[pair].weight = (q.terms[a].weight + q.terms[b].weight) / 2
	}
}

// markTerms looks at the words a second time: only queries need to know so much.
func (q *query) markTerms(text string) {
	a := q.extract.analyzer
	for a.start(text); a.next(); {
		w := &a.words.word
		if w.script == syllabic || len(w.folded) == 1 {
			eachRun(w.folded, 1, func(term []byte) { q.mark(term, func(f *weighted) { f.single = true }) })
		}
		if a.isName() {
			a.terms(w, func(term []byte) { q.mark(term, func(f *weighted) { f.name = true }) })
		}
	}
}

func (q *query) mark(term []byte, mark func(*weighted)) {
	if i := find(q.terms, hash(termKind, term)); i >= 0 {
		mark(&q.terms[i])
	}
}

func find(features []weighted, key uint64) int {
	for i := range features {
		if features[i].key == key {
			return i
		}
	}
	return -1
}

func sum(features []weighted) float32 {
	total := float32(0)
	for _, f := range features {
		total += f.weight
	}
	return total
}
