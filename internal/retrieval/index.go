package retrieval

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"

	"pilcrow/internal/text"
)

// An Index is an inverted index of paragraphs, in memory and never changed once
// made. It lists for each feature (a term, a pair of adjacent terms, a character
// n-gram) the sentences that it occurs in, so that a query is scored on whole
// paragraphs and on their best sentence in one pass. It is a [Searcher].
type Index struct {
	paragraphs []text.Paragraph
	language   string // of the words in Latin letters

	features  dictionary
	frequency []uint32 // by feature: how many paragraphs have it
	offsets   []uint32 // postings[offsets[f]:offsets[f+1]] are those of feature f
	postings  []uint32 // sentence numbers in ascending order, once per occurrence

	sentences     []sentence
	lengths       []float32 // by paragraph: terms
	meanParagraph float32   // terms
	meanSentence  float32

	scratch sync.Pool // of *scratch
}

type sentence struct {
	paragraph uint32
	length    float32 // terms
}

// Len returns how many paragraphs the index has.
func (x *Index) Len() int { return len(x.paragraphs) }

// Search implements [Searcher]. A score is the chance that the paragraph is about
// the question, from 0 to 1.
func (x *Index) Search(ctx context.Context, query string, k int) ([]Hit, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s := x.borrow()
	defer x.scratch.Put(s)
	x.analyze(query, &s.query)
	if len(s.query.terms) == 0 {
		return nil, ErrEmptyQuery
	}
	x.match(s)
	return x.best(s, k), nil
}

// best returns the k best of the paragraphs that matched and forgets the match.
func (x *Index) best(s *scratch, k int) []Hit {
	s.ranked = s.ranked[:0]
	for _, p := range s.touched {
		s.ranked = append(s.ranked, ranked{p, s.share(p)})
	}
	s.reset()
	slices.SortFunc(s.ranked, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.paragraph, b.paragraph))
	})
	hits := make([]Hit, 0, max(0, min(k, len(s.ranked))))
	for _, r := range s.ranked[:cap(hits)] {
		hits = append(hits, Hit{x.paragraphs[r.paragraph], len(hits) + 1, s.query.score(r.share)})
	}
	return hits
}

// idf is the inverse document frequency of Robertson and Spärck Jones in the
// form that is never negative, as in Lucene.
func (x *Index) idf(frequency uint32) float32 {
	n, f := float64(len(x.paragraphs)), float64(frequency)
	return float32(math.Log(1 + (n-f+0.5)/(f+0.5)))
}
