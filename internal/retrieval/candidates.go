package retrieval

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// breadth is how many paragraphs are found by BM25, and rerankDepth how many of
// them, the best with the word vectors added, are read. On squad2 they hold the
// right one as often as 256 and 50 do; among 40,000 paragraphs in all, 64 and 50
// lose a point.
const breadth, rerankDepth = 128, 40

// leastLikeness makes a hit of a paragraph that has no word of the query.
const leastLikeness = 0.1

// findCandidates collects the n best paragraphs by BM25: one part after the other,
// and in it one term after the other over all its postings. If there are no more
// than n, all are candidates, also those without a term of the query.
func (x *engine) findCandidates(ctx context.Context, s *scratch, n int) error {
	all := x.totals.paragraphs <= n
	s.found.reset(n)
	scores := borrowed.Get().(*[segmentParagraphs]uint32)
	defer borrowed.Put(scores)
	for i := range x.parts {
		if err := ctx.Err(); err != nil {
			return err
		}
		p := &x.parts[i]
		switch found := p.sum(s.weights, s.lists[i*len(s.weights):], scores); {
		case all:
			s.found.collectAll(i, p, scores)
		case found:
			s.found.collect(i, p, scores)
		}
	}
	return nil
}

// narrow keeps the n candidates that are best by BM25 and the word vectors together.
func (x *engine) narrow(s *scratch, n int) {
	q := &s.query
	s.candidates.reset(n)
	if len(s.found.all) <= n {
		s.candidates.all = append(s.candidates.all, s.found.all...)
		return
	}
	unit := weights.bm25 / (256 * 255 * max(q.termWeight, 1e-3))
	for _, c := range s.found.all {
		i, number := c.position().split()
		share := unit*float32(c>>32) + weights.likeness/2*q.likeness(x.parts[i].segment, number)
		s.candidates.add(newCandidate(math.Float32bits(share), c.position()))
	}
}

// sum adds up the scores of all paragraphs and reports whether it found any.
func (s *segment) sum(weights []float32, lists []list, scores *[segmentParagraphs]uint32) (found bool) {
	clear(scores[:s.texts.len()])
	for i, weight := range weights {
		l := lists[i]
		found = found || l.from < l.to
		// The sum stays below 2³²: a query has at most 2048 terms of 14·256·255.
		factor := uint32(weight*256 + 0.5)
		impacts := s.impacts[l.from:l.to]
		for j, number := range s.numbers[l.from:l.to] {
			scores[number%segmentParagraphs] += factor * uint32(impacts[j])
		}
	}
	return found
}

// candidates are the best paragraphs so far: a heap, the worst on top.
type candidates struct {
	all       []candidate
	n         int // how many are wanted
	positions []position
}

// A candidate has the score in its upper half and the complement of the position
// in the lower, so that the greater is the better.
type candidate uint64

func newCandidate(score uint32, p position) candidate {
	return candidate(score)<<32 | candidate(^p)
}

func (c candidate) position() position { return ^position(c) }

// share is the score if it is the bits of a float32.
func (c candidate) share() float64 { return float64(math.Float32frombits(uint32(c >> 32))) }

func (c *candidates) reset(n int) { c.all, c.n = c.all[:0], max(0, n) }

// inOrder returns the positions in ascending order.
func (c *candidates) inOrder() []position {
	c.positions = c.positions[:0]
	for _, candidate := range c.all {
		c.positions = append(c.positions, candidate.position())
	}
	slices.Sort(c.positions)
	return c.positions
}

// collectAll takes all live paragraphs of part i.
func (c *candidates) collectAll(i int, p *part, scores *[segmentParagraphs]uint32) {
	for number, score := range scores[:p.texts.len()] {
		if !p.dead.has(number) {
			c.all = append(c.all, newCandidate(score, at(i, number)))
		}
	}
}

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

// add takes a candidate if it is better than the worst.
func (c *candidates) add(new candidate) {
	if len(c.all) < c.n {
		c.all = append(c.all, new)
		if len(c.all) == c.n {
			slices.Sort(c.all) // a sorted list is a heap
		}
		return
	}
	if c.n == 0 || new < c.all[0] {
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

// best returns the candidates, best first. Of equal ones the earlier paragraph comes first.
func (c *candidates) best() []candidate {
	slices.SortFunc(c.all, func(a, b candidate) int { return cmp.Compare(b, a) })
	return c.all
}
