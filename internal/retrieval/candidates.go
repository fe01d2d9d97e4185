package retrieval

import (
	"context"
	"slices"
)

// rerankDepth is how many candidates are read at least. Of the paragraphs that
// answer a question, 95% are among the first 50 by BM25 even in a corpus of a
// million, and reading 200 found no more of them.
const rerankDepth = 50

// analyze takes a query apart, finds the postings of its terms, and weighs its
// features. N-grams weigh as if the sample were the corpus.
func (x *paragraphIndex) analyze(text string, s *wideScratch) {
	q := &s.query
	q.read(text)
	lacking := false
	s.lists, s.weights = s.lists[:0], s.weights[:0]
	for i := range x.parts {
		for _, term := range q.terms {
			s.lists = append(s.lists, x.parts[i].postings(term.key))
		}
	}
	for t := range q.terms {
		frequency := 0
		for i := range x.parts {
			frequency += x.parts[i].frequencyIn(s.lists[i*len(q.terms)+t])
		}
		q.terms[t].known = frequency > 0
		q.terms[t].spread = float64(frequency) / float64(max(1, x.totals.paragraphs))
		lacking = lacking || frequency == 0
		q.terms[t].weight = idf(x.totals.paragraphs, frequency)
		s.weights = append(s.weights, q.terms[t].weight)
	}
	for g := range q.grams {
		frequency := 0
		for i := range x.parts {
			frequency += x.parts[i].sampled(q.grams[g].key)
		}
		q.grams[g].weight = idf(x.totals.sample, frequency)
	}
	q.weigh()
	q.markSlips(text, x.has)
	if lacking {
		x.respell(text[:min(len(text), maxQueryBytes)], s)
	}
}

// has tells whether a live paragraph has a term.
func (x *paragraphIndex) has(key uint64) bool {
	return slices.ContainsFunc(x.parts, func(p part) bool { return p.frequencyIn(p.postings(key)) > 0 })
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

// find collects the n best paragraphs by BM25: one part after the other, and in
// it one term after the other over all its postings.
func (x *paragraphIndex) find(ctx context.Context, s *wideScratch, n int) error {
	s.candidates.reset(max(1, min(n, x.totals.paragraphs)))
	for i := range x.parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		if x.parts[i].sum(s.weights, s.lists[i*len(s.weights):], &s.scores) {
			s.candidates.collect(i, &x.parts[i], &s.scores)
		}
	}
	return nil
}

// sum adds up the scores of all paragraphs and tells whether there are any.
func (s *segment) sum(weights []float32, lists []list, scores *[segmentParagraphs]uint32) bool {
	any := false
	for i, weight := range weights {
		l := lists[i]
		if l.from == l.to {
			continue
		}
		if !any {
			clear(scores[:])
			any = true
		}
		// The sum stays below 2³²: a query has at most 2048 terms of 14·256·255.
		factor := uint32(weight*256 + 0.5)
		impacts := s.impacts[l.from:l.to]
		for j, number := range s.numbers[l.from:l.to] {
			scores[number%segmentParagraphs] += factor * uint32(impacts[j])
		}
	}
	return any
}

// candidates are the best paragraphs so far: a heap, the worst on top.
type candidates struct {
	all []candidate
	n   int // how many are wanted
}

// A candidate has the score in its upper half and the complement of the position
// in the lower, so that the greater is the better.
type candidate uint64

func newCandidate(score uint32, p position) candidate {
	return candidate(score)<<32 | candidate(^p)
}

func (c candidate) position() position { return ^position(c) }

func (c *candidates) reset(n int) { c.all, c.n = c.all[:0], n }

// collect takes the live paragraphs of part i that are better than the worst.
func (c *candidates) collect(i int, p *part, scores *[segmentParagraphs]uint32) {
	floor := c.floor()
	for number, score := range scores[:p.texts.len()] {
		if score > floor && !p.dead.has(number) {
			c.add(newCandidate(score, at(i, number)))
			floor = c.floor()
		}
	}
}

// floor is the score that a paragraph must exceed. One of equal score comes later
// than those that are there, and is worse.
func (c *candidates) floor() uint32 {
	if len(c.all) < c.n {
		return 0
	}
	return uint32(c.all[0] >> 32)
}

func (c *candidates) add(new candidate) {
	if len(c.all) < c.n {
		c.all = append(c.all, new)
		if len(c.all) == c.n {
			slices.Sort(c.all) // a sorted list is a heap
		}
		return
	}
	c.all[0] = new
	for i := 0; ; {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(c.all); child++ {
			if c.all[child] < c.all[least] {
				least = child
			}
		}
		if least == i {
			return
		}
		c.all[i], c.all[least] = c.all[least], c.all[i]
		i = least
	}
}
