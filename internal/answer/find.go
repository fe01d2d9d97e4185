package answer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"pilcrow/internal/answer/verify"
	"pilcrow/internal/claims"
	"pilcrow/internal/retrieval"
)

// Find returns the k paragraphs nearest to a query, nearest first, each with its sentence that has most of
// the query; none if the query has no word to search for. Its errors are ctx's and the search's.
func (p *Pipeline) Find(ctx context.Context, query string, k int) ([]Passage, error) {
	hits, err := p.hits(ctx, query, k)
	if err != nil {
		return nil, err
	}
	passages := Passages(hits)
	sources, sought := p.takeApart(hits), claims.New(query, "")
	for i := range passages {
		best := sought.Rests(sources[i].Paragraph, 1)
		if best.Words == 0 && len(sources[i].Sentences) > 0 {
			best.Span = sources[i].Sentences[0].Span
		}
		cited := best.Citation()
		passages[i].Best = &cited
	}
	return passages, nil
}

// Verify holds somebody's sentences against the text, each by itself: see [verify.Verifier.Verify].
// Errors are ctx's, the search's and [verify.ErrTooLong].
func (p *Pipeline) Verify(ctx context.Context, s string) ([]verify.Verdict, error) {
	v := verify.Verifier{Search: p.nearest, IsForeign: p.isForeignTo, Log: p.log()}
	if p.Judge != nil {
		v.Judge, v.Log = p.Judge, v.Log.With("model", p.Judge.Name)
	}
	return v.Verify(ctx, s)
}

// nearest returns the paragraphs nearest to a query, none if it has no word to search for.
func (p *Pipeline) nearest(ctx context.Context, query string) ([]*claims.Paragraph, error) {
	hits, err := p.hits(ctx, query, p.k())
	if err != nil {
		return nil, err
	}
	return paragraphsOf(p.takeApart(hits)), nil
}

// hits returns the k paragraphs nearest to a query, none if it has no word to search for.
func (p *Pipeline) hits(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := p.Search.Search(ctx, query, k)
	switch {
	case errors.Is(err, retrieval.ErrEmptyQuery):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("answer: search: %w", err)
	}
	return hits, nil
}

// isNear reports whether the nearest of some hits has at least a chance to be about the query.
func isNear(hits []retrieval.Hit, chance float64) bool {
	return len(hits) > 0 && hits[0].Score >= chance
}

// Passages returns hits as an answer shows them, nearest first; never nil.
func Passages(hits []retrieval.Hit) []Passage {
	passages := make([]Passage, 0, len(hits))
	for _, h := range hits {
		passages = append(passages, Passage{
			Document: h.Document, Paragraph: h.Number, Heading: h.Heading, Rank: h.Rank, Score: h.Score, Text: h.Text, Above: h.Body().Start,
		})
	}
	return passages
}

// ranked gives hits their ranks, in the order in which they stand.
func ranked(hits []retrieval.Hit) []retrieval.Hit {
	for i := range hits {
		hits[i].Rank = i + 1
	}
	return hits
}

// orderPassages puts the paragraph of the best sentence first, and the others in the order of how near they are.
func (r *run) orderPassages(picks []pick) {
	if len(picks) == 0 {
		return
	}
	near := slices.Clone(picks)
	slices.SortStableFunc(near[1:], func(a, b pick) int { return cmp.Compare(b.Near, a.Near) })
	var hits []retrieval.Hit
	var best []Citation
	seen := make(map[*claims.Paragraph]bool)
	for _, p := range near {
		if !seen[p.From.Paragraph] && len(hits) < r.k() {
			seen[p.From.Paragraph] = true
			hits = append(hits, retrieval.Hit{Paragraph: p.From.Paragraph.Paragraph, Score: p.From.Score})
			best = append(best, claims.Evidence{Paragraph: p.From.Paragraph, Span: p.Span}.Citation())
		}
	}
	r.answer.Passages = Passages(ranked(hits))
	for i := range best {
		r.answer.Passages[i].Best = &best[i]
	}
}
