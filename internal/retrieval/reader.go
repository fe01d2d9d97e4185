package retrieval

import (
	"bytes"
	"math/bits"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// A reader finds the evidence for a query in the text of a paragraph. It finds
// what the index of sentences has in its postings, and adds it up in the same
// order, so that both come to the same score.
type reader struct {
	query                       *query
	meanParagraph, meanSentence float32

	terms, pairs, grams dictionary // of the query's keys, numbered as there
	windows             [64]uint64 // which n-grams there may be: see windowSlot
	words               beginnings // which words there may be

	inSentence, inParagraph found
	evidence                evidence
}

// found are the features of the query that a stretch of text has.
type found struct {
	times []int  // by term
	pairs bitset // by pair
	grams bitset
}

func (f *found) reset(q *query) {
	f.times = append(f.times[:0], make([]int, len(q.terms))...)
	f.pairs.reset(len(q.pairs))
	f.grams.reset(len(q.grams))
}

// start prepares r for the paragraphs of one search.
func (r *reader) start(q *query, meanParagraph, meanSentence float32) {
	r.query, r.meanParagraph, r.meanSentence = q, meanParagraph, meanSentence
	for _, t := range []struct {
		ids      *dictionary
		features []weighted
	}{{&r.terms, q.terms}, {&r.pairs, q.pairs}, {&r.grams, q.grams}} {
		t.ids.reset()
		for _, f := range t.features {
			t.ids.add(f.key)
		}
	}
	r.startWindows()
	r.words = beginnings{}
	for word := range bytes.FieldsSeq(q.extract.folded) {
		r.words.add(word)
	}
}

// read returns the evidence in p. It is valid until the next call.
func (r *reader) read(p *text.Paragraph) *evidence {
	r.evidence = evidence{}
	r.inParagraph.reset(r.query)
	length := 0
	r.query.extract.known.only = &r.words
	defer func() { r.query.extract.known.only = nil }()
	r.query.extract.eachSentence(p, func(s string) { length += r.readSentence(s) })
	r.addUp(float32(length) / r.meanParagraph)
	return &r.evidence
}

// readSentence returns how many terms the sentence has.
func (r *reader) readSentence(s string) int {
	e := &r.query.extract
	e.read(s)
	r.inSentence.reset(r.query)
	r.matchTerms(e.terms)
	r.matchGrams(e)
	bm25, length := float32(0), float32(len(e.terms))/r.meanSentence
	for i, n := range r.inSentence.times {
		if n > 0 {
			bm25 += r.query.terms[i].weight * saturate(n, sentenceK1, sentenceB, length)
			r.inParagraph.times[i] += n
		}
	}
	r.inParagraph.pairs.add(r.inSentence.pairs)
	r.inParagraph.grams.add(r.inSentence.grams)
	r.evidence.sentence = max(r.evidence.sentence, bm25)
	r.evidence.sentenceGrams = max(r.evidence.sentenceGrams, r.inSentence.grams.weight(r.query.grams))
	return len(e.terms)
}

// matchTerms finds the terms of the query and those that stand side by side.
func (r *reader) matchTerms(keys []uint64) {
	last := -1 // where the last term of the query was
	for i, key := range keys {
		id, ok := r.terms.id(key)
		if !ok {
			continue
		}
		r.inSentence.times[id]++
		if last == i-1 && i > 0 {
			if pair, ok := r.pairs.id(hashPair(keys[last], key)); ok && keys[last] != key {
				r.inSentence.pairs.set(pair)
			}
		}
		last = i
	}
}

// addUp completes the evidence once the whole paragraph is read.
func (r *reader) addUp(length float32) {
	e, q := &r.evidence, r.query
	for i, n := range r.inParagraph.times {
		if n == 0 {
			continue
		}
		f := q.terms[i]
		e.terms++
		if f.name {
			e.names += f.weight
		}
		e.bm25 += f.weight * saturate(n, paragraphK1, paragraphB, length)
	}
	e.pairs = r.inParagraph.pairs.weight(q.pairs)
	e.grams = r.inParagraph.grams.weight(q.grams)
}

// startWindows enters the n-grams of the query.
func (r *reader) startWindows() {
	r.windows = [64]uint64{}
	r.query.extract.eachGram(func(window uint64, _ []byte) {
		slot := windowSlot(window)
		r.windows[slot/64] |= 1 << (slot % 64)
	})
}

// matchGrams finds the n-grams of the query in the text that e read last. It takes
// the key only of those few that the windows let through.
func (r *reader) matchGrams(e *extractor) {
	window := uint64(0)
	for i, c := range e.folded {
		if c >= utf8.RuneSelf || len(e.folded) < gramLetters {
			e.eachGram(r.matchGram)
			return
		}
		window = window<<16 | uint64(c) // as eachGram does, in half the time
		if r.mayMatch(window) && i >= gramLetters-1 {
			r.matchGram(window, e.folded[i-gramLetters+1:i+1])
		}
	}
}

func (r *reader) mayMatch(window uint64) bool {
	slot := windowSlot(window)
	return r.windows[slot/64]>>(slot%64)&1 != 0
}

func (r *reader) matchGram(window uint64, gram []byte) {
	if r.mayMatch(window) {
		if id, ok := r.grams.id(hash(gramKind, gram)); ok {
			r.inSentence.grams.set(id)
		}
	}
}

// windowSlot spreads the windows over 4096 bits (Knuth's multiplicative hash).
func windowSlot(window uint64) uint64 { return window * 0x9e3779b97f4a7c15 >> 52 }

// A bitset is a set of small numbers.
type bitset []uint64

func (b *bitset) reset(n int) { *b = append((*b)[:0], make([]uint64, (n+63)/64)...) }

func (b bitset) set(i uint32) { b[i/64] |= 1 << (i % 64) }

func (b bitset) add(c bitset) {
	for i := range b {
		b[i] |= c[i]
	}
}

// weight adds up the weights of the features in the set, in their order.
func (b bitset) weight(features []weighted) float32 {
	total := float32(0)
	for i, word := range b {
		for ; word != 0; word &= word - 1 {
			total += features[i*64+bits.TrailingZeros64(word)].weight
		}
	}
	return total
}
