package retrieval

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"sync"

	"pilcrow/internal/text"
)

// A sentenceIndex is the engine of a small corpus. It lists for each feature (a
// term, a pair of adjacent terms, a character n-gram) the sentences that it
// occurs in, so that a query is scored on whole paragraphs and on their best
// sentence in one pass, without a look at the text.
type sentenceIndex struct {
	held     held
	language string // of the words in Latin letters

	features  dictionary
	frequency []uint32 // by feature: how many paragraphs have it
	offsets   []uint32 // postings[offsets[f]:offsets[f+1]] are those of feature f
	postings  []uint32 // sentence numbers in ascending order, once per occurrence

	sentences     []sentence
	lengths       []float32 // by paragraph: terms
	meanParagraph float32   // terms
	meanSentence  float32

	background func() background // measured once, before the first search
	scratch    sync.Pool         // of *scratch
}

type sentence struct {
	paragraph uint32
	length    float32 // terms
}

func (x *sentenceIndex) len() int { return len(x.held) }

func (x *sentenceIndex) paragraphs() iter.Seq2[position, text.Paragraph] {
	return func(yield func(position, text.Paragraph) bool) {
		for i, p := range x.held {
			if !yield(position(i), p) {
				return
			}
		}
	}
}

func (x *sentenceIndex) search(_ context.Context, query string, k int) ([]Hit, error) {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(query, &s.query)
	if len(s.query.terms) == 0 {
		return nil, ErrEmptyQuery
	}
	x.match(s)
	s.ranked = s.ranked[:0]
	for _, p := range s.touched {
		s.ranked = append(s.ranked, ranked{position(p), s.query.share(&s.evidence[p])})
	}
	s.reset()
	background, hits := x.background(), make([]Hit, 0, max(0, min(k, len(s.ranked))))
	for _, r := range best(s.ranked, k) {
		hits = append(hits, Hit{x.held[r.position], len(hits) + 1, s.query.chance(r.share, background)})
	}
	return hits, nil
}

func (x *sentenceIndex) explain(query string, at position) []Contribution {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(query, &s.query)
	if len(s.query.terms) == 0 {
		return nil
	}
	x.match(s)
	contributions := s.query.contributions(&s.evidence[at], x.background())
	s.reset()
	return contributions
}

func (x *sentenceIndex) bestShare(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	share := 0.0
	if x.analyze(question, &s.query); len(s.query.terms) > 0 {
		x.match(s)
		for _, p := range s.touched {
			if e := &s.evidence[p]; e.terms > 0 {
				share = max(share, s.query.share(e))
			}
		}
		s.reset()
	}
	return share
}

func (x *sentenceIndex) topic(sentence string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(sentence, &s.query)
	topic, _ := s.query.traits()
	return topic
}

func (x *sentenceIndex) familiarity(question string) float64 {
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(question, &s.query)
	return s.query.familiarity(idf(len(x.held), 0))
}

// A ranked paragraph.
type ranked struct {
	position position
	share    float64
}

// best sorts the paragraphs, best first, and returns the first k. Ties go to the
// earlier paragraph.
func best(all []ranked, k int) []ranked {
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.position, b.position))
	})
	return all[:max(0, min(k, len(all)))]
}
