package retrieval

// BM25's two constants, for paragraphs and for sentences: k1 bounds what a
// repeated term adds, b is how much length counts (grid over the development
// sets, 2026-11; the best differ by set, and by less than a point).
const (
	paragraphK1, paragraphB = 0.9, 0.4
	sentenceK1, sentenceB   = 0.6, 0.3
)

// evidence is what a query finds in one paragraph.
type evidence struct {
	bm25          float32 // over the paragraph
	sentence      float32 // BM25 of the best sentence
	terms         float32 // distinct terms of the query
	names         float32 // weight of the terms that name something
	pairs         float32 // weight of the pairs
	grams         float32 // weight of the n-grams
	sentenceGrams float32 // weight of the n-grams in the best sentence
}

// A scratch is the working memory of one search. Between searches all evidence is zero.
type scratch struct {
	query    query
	evidence []evidence // by paragraph
	touched  []uint32   // paragraphs with evidence
	bm25     []float32  // by sentence
	grams    []float32  // by sentence
	reached  []uint32   // sentences with bm25 or grams
	ranked   []ranked
}

func (x *sentenceIndex) borrow() *scratch {
	if s, ok := x.scratch.Get().(*scratch); ok {
		return s
	}
	return &scratch{
		query:    query{extract: newExtractor(x.language, queryWords)},
		evidence: make([]evidence, len(x.held)),
		bm25:     make([]float32, len(x.sentences)),
		grams:    make([]float32, len(x.sentences)),
	}
}

// analyze takes a query apart and weighs its features.
func (x *sentenceIndex) analyze(text string, q *query) {
	q.read(text)
	for _, features := range [][]weighted{q.terms, q.pairs, q.grams} {
		for i := range features {
			f, frequency := &features[i], 0
			if f.id, f.known = x.features.id(f.key); f.known {
				frequency = int(x.frequency[f.id])
			}
			f.weight = idf(len(x.held), frequency)
			f.spread = float64(frequency) / float64(len(x.held))
		}
	}
	q.weigh()
	q.markSlips(text, func(key uint64) bool {
		_, has := x.features.id(key)
		return has
	})
}

// match collects the evidence for s.query, feature by feature.
func (x *sentenceIndex) match(s *scratch) {
	for _, f := range s.query.terms {
		x.eachParagraph(f, func(p uint32, sentences []uint32) { x.matchTerm(s, f, p, sentences) })
	}
	for _, f := range s.query.pairs {
		x.eachParagraph(f, func(p uint32, _ []uint32) { s.at(p).pairs += f.weight })
	}
	for _, f := range s.query.grams {
		x.eachParagraph(f, func(p uint32, sentences []uint32) { s.matchGram(f.weight, p, sentences) })
	}
	for _, number := range s.reached {
		e := &s.evidence[x.sentences[number].paragraph]
		e.sentence = max(e.sentence, s.bm25[number])
		e.sentenceGrams = max(e.sentenceGrams, s.grams[number])
		s.bm25[number], s.grams[number] = 0, 0
	}
}

// eachParagraph calls visit for each paragraph that has f, with the sentences
// that have it, once per occurrence.
func (x *sentenceIndex) eachParagraph(f weighted, visit func(paragraph uint32, sentences []uint32)) {
	if !f.known {
		return
	}
	list := x.postings[x.offsets[f.id]:x.offsets[f.id+1]]
	for len(list) > 0 {
		p, n := x.sentences[list[0]].paragraph, 1
		for n < len(list) && x.sentences[list[n]].paragraph == p {
			n++
		}
		visit(p, list[:n])
		list = list[n:]
	}
}

func (x *sentenceIndex) matchTerm(s *scratch, f weighted, paragraph uint32, sentences []uint32) {
	e, weight := s.at(paragraph), f.weight
	e.terms++
	if f.name {
		e.names += weight
	}
	e.bm25 += weight * saturate(len(sentences), paragraphK1, paragraphB, x.lengths[paragraph]/x.meanParagraph)
	for len(sentences) > 0 {
		number, n := sentences[0], run(sentences)
		s.reach(number)
		s.bm25[number] += weight * saturate(n, sentenceK1, sentenceB, x.sentences[number].length/x.meanSentence)
		sentences = sentences[n:]
	}
}

func (s *scratch) matchGram(weight float32, paragraph uint32, sentences []uint32) {
	s.at(paragraph).grams += weight
	for len(sentences) > 0 {
		s.reach(sentences[0])
		s.grams[sentences[0]] += weight
		sentences = sentences[run(sentences):]
	}
}

// run is how often the first sentence stands at the head of sentences.
func run(sentences []uint32) int {
	n := 1
	for n < len(sentences) && sentences[n] == sentences[0] {
		n++
	}
	return n
}

// saturate is BM25's factor for a term that occurs n times, divided by k1+1 so
// that it stays below 1.
func saturate(n int, k1, b, length float32) float32 {
	f := float32(n)
	return f / (f + k1*(1-b+b*length))
}

func (s *scratch) at(paragraph uint32) *evidence {
	e := &s.evidence[paragraph]
	if *e == (evidence{}) {
		s.touched = append(s.touched, paragraph)
	}
	return e
}

func (s *scratch) reach(number uint32) {
	if s.bm25[number] == 0 && s.grams[number] == 0 {
		s.reached = append(s.reached, number)
	}
}

func (s *scratch) reset() {
	for _, p := range s.touched {
		s.evidence[p] = evidence{}
	}
	s.touched, s.reached = s.touched[:0], s.reached[:0]
}
