package retrieval

import "math/bits"

// A reader reads paragraphs for evidence.
type reader struct {
	marker
	query                       *query
	meanParagraph, meanSentence float32

	evidence evidence
	sentence stretch // the one at hand
	whole    stretch // the paragraph
	last     int32   // the term met last
	lastAt   int     // and the unit that it was, counted in the sentence
}

// A stretch is what a sentence or paragraph has of the query.
type stretch struct {
	length  int
	touched bool     // whether it has anything
	found   []int32  // terms
	times   []uint32 // by term
	pairs   []uint64 // bits
	grams   []uint64 // bits
}

// begin prepares r for the candidates of a query.
func (r *reader) begin(q *query, meanParagraph, meanSentence float32) {
	r.query, r.meanParagraph, r.meanSentence = q, meanParagraph, meanSentence
	for _, s := range []*stretch{&r.sentence, &r.whole} {
		s.found = s.found[:0]
		s.times = zeros(s.times, len(q.terms))
		s.pairs = zeros(s.pairs, (len(q.pairs)+63)/64)
		s.grams = zeros(s.grams, (len(q.grams)+63)/64)
	}
}

func zeros[T uint32 | uint64](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func (s *stretch) reset() {
	for _, t := range s.found {
		s.times[t] = 0
	}
	s.length, s.touched, s.found = 0, false, s.found[:0]
	clear(s.pairs)
	clear(s.grams)
}

// read returns the evidence in paragraph number of the segment that was marked. It
// is valid until the next call.
func (r *reader) read(s *segment, number int) *evidence {
	r.evidence = evidence{}
	r.sentence.reset() // that a damaged file did not end
	r.whole.reset()
	r.lastAt = -1
	forward, length := s.paragraph(number), 0
	for i := 0; i < len(forward); i++ {
		unit := forward[i]
		switch {
		case unit < reserved:
			length++
			if n := r.of[unit]; n != 0 {
				r.meet(n-1, length)
			}
		case unit == wide:
			length++
			if i += 2; i < len(forward) {
				if of := r.place(uint32(forward[i-1])<<16 | uint32(forward[i])); of != nil && *of != 0 {
					r.meet(*of-1, length)
				}
			}
		default:
			if unit == headingEnd {
				if i++; i < len(forward) {
					r.heading(forward[i])
				}
			}
			r.endSentence(length)
			length = 0
		}
	}
	r.addUp()
	r.evidence.likeness = r.query.likeness(s, number)
	return &r.evidence
}

// meet takes a marked unit, the at-th of the sentence.
func (r *reader) meet(n uint16, at int) {
	m, s := &r.marks[n], &r.sentence
	for w := range s.grams {
		s.grams[w] |= r.grams[int(m.grams)+w]
	}
	s.touched = true
	if m.term < 0 {
		return
	}
	if s.times[m.term] == 0 {
		s.found = append(s.found, m.term)
	}
	s.times[m.term]++
	if r.lastAt == at-1 {
		for i := range r.query.pairs {
			if p := &r.query.pairs[i]; p.first == r.last && p.second == m.term {
				s.pairs[i/64] |= 1 << (i % 64)
			}
		}
	}
	r.last, r.lastAt = m.term, at
}

// heading is called at the end of a heading.
func (r *reader) heading(weight uint16) {
	named := float32(0)
	for _, t := range r.sentence.found {
		named += r.idf[t]
	}
	if named > 0 {
		r.evidence.heading = max(r.evidence.heading, min(1, named/(float32(weight)*headingScale)))
	}
}

// endSentence adds a sentence, or the heading, to the paragraph.
func (r *reader) endSentence(length int) {
	r.whole.length += length
	r.lastAt = -1
	s, e := &r.sentence, &r.evidence
	if !s.touched {
		return
	}
	bm25, relative := float32(0), float32(length)/r.meanSentence
	for _, t := range s.found {
		bm25 += r.query.terms[t].weight * saturate(int(s.times[t]), sentenceK1, sentenceB, relative)
		if r.whole.times[t] == 0 {
			r.whole.found = append(r.whole.found, t)
		}
		r.whole.times[t] += s.times[t]
	}
	e.sentence = max(e.sentence, bm25)
	_, pairs := merge(r.whole.pairs, s.pairs, r.query.pairWeights)
	all, grams := merge(r.whole.grams, s.grams, r.query.gramWeights)
	e.pairs += pairs
	e.grams += grams
	e.sentenceGrams = max(e.sentenceGrams, all)
	s.reset()
}

// merge adds the bits of a sentence to those of the paragraph. It returns what they
// weigh, and what those weigh that are new.
func merge(whole, sentence []uint64, weights []float32) (all, added float32) {
	for w, b := range sentence {
		old := whole[w]
		whole[w] |= b
		for ; b != 0; b &= b - 1 {
			i := bits.TrailingZeros64(b)
			weight := weights[w*64+i]
			all += weight
			if old>>i&1 == 0 {
				added += weight
			}
		}
	}
	return all, added
}

// addUp completes the evidence once the whole paragraph is read.
func (r *reader) addUp() {
	relative := float32(r.whole.length) / r.meanParagraph
	for _, t := range r.whole.found {
		f := &r.query.terms[t]
		if f.name {
			r.evidence.names += f.weight
		}
		r.evidence.bm25 += f.weight * saturate(int(r.whole.times[t]), ParagraphK1, ParagraphB, relative)
	}
}
