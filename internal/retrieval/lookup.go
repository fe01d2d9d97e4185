package retrieval

import "slices"

// lookup is where the segments have the terms and n-grams of a query. All lists
// have them for one part after the other.
type lookup struct {
	terms   []int32   // numbers of the terms, -1 if the part lacks one
	lists   []list    // their postings
	grams   []int32   // numbers of the n-grams, -1 likewise
	weights []float32 // of the terms, for the candidates; for one part only
}

// analyze takes a query apart, finds its terms and n-grams in all parts, and weighs
// them.
func (x *engine) analyze(text string, s *scratch) {
	text = text[:min(len(text), maxQueryBytes)]
	if lacking := x.read(text, s); lacking && x.len() > rerankDepth {
		x.respell(text, s)
	}
}

// read is [engine.analyze] without other spellings. It reports whether the corpus lacks a term.
func (x *engine) read(text string, s *scratch) (lacking bool) {
	q := &s.query
	q.read(text)
	q.headed = float32(x.totals.headed) / float32(max(1, x.len()))
	s.find(x.parts, q)
	lacking = x.weighTerms(s)
	x.weighGrams(s)
	q.weigh()
	return lacking
}

func (l *lookup) find(parts []part, q *query) {
	l.terms, l.lists, l.grams = l.terms[:0], l.lists[:0], l.grams[:0]
	for i := range parts {
		s := parts[i].segment
		for t := range q.terms {
			number, postings := int32(-1), list{}
			if n, ok := searchKeys(s.terms, q.terms[t].key); ok {
				number, postings = int32(n), s.postings(n)
			}
			l.terms, l.lists = append(l.terms, number), append(l.lists, postings)
		}
		for _, key := range q.grams {
			number := int32(-1)
			if n, ok := searchKeys(s.grams, key); ok {
				number = int32(n)
			}
			l.grams = append(l.grams, number)
		}
	}
}

// weighTerms reports whether the corpus lacks a term.
func (x *engine) weighTerms(s *scratch) (lacking bool) {
	q := &s.query
	s.weights = s.weights[:0]
	for t := range q.terms {
		f, frequency := &q.terms[t], 0
		for i := range x.parts {
			frequency += x.parts[i].frequencyIn(s.lists[i*len(q.terms)+t])
		}
		f.known = frequency > 0
		f.spread = float64(frequency) / float64(max(1, x.len()))
		if f.weight = idf(x.len(), frequency); f.sign && !f.known {
			f.weight = 0 // punctuation, as far as this corpus is concerned
		}
		lacking = lacking || !f.known
		s.weights = append(s.weights, f.weight)
	}
	return lacking
}

func (x *engine) weighGrams(s *scratch) {
	q := &s.query
	q.gramWeights = q.gramWeights[:0]
	for g := range q.grams {
		frequency := 0
		for i := range x.parts {
			if n := s.grams[i*len(q.grams)+g]; n >= 0 {
				frequency += int(x.parts[i].frequency[n])
			}
		}
		q.gramWeights = append(q.gramWeights, idf(x.len(), min(frequency, x.len())))
	}
}

// has reports whether a live paragraph has a term.
func (x *engine) has(key uint64) bool {
	return slices.ContainsFunc(x.parts, func(p part) bool { return p.frequencyOf(key) > 0 })
}

// frequency returns how many live paragraphs have a term.
func (x *engine) frequency(key uint64) int {
	n := 0
	for i := range x.parts {
		n += x.parts[i].frequencyOf(key)
	}
	return n
}

// frequencyOf returns how many live paragraphs have a term.
func (p *part) frequencyOf(key uint64) int {
	n, ok := searchKeys(p.terms, key)
	if !ok {
		return 0
	}
	return p.frequencyIn(p.postings(n))
}

// frequencyIn returns how many live paragraphs a list has.
func (p *part) frequencyIn(l list) int {
	n := int(l.to - l.from)
	if p.dead != nil {
		for _, number := range p.numbers[l.from:l.to] {
			if p.dead.has(int(number)) {
				n--
			}
		}
	}
	return n
}
