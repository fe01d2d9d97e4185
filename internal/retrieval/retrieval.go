// Package retrieval finds the paragraphs of a text that are nearest to a query.
//
// It needs no model and no set-up: an in-memory index with BM25 (Robertson and
// Zaragoza, "The Probabilistic Relevance Framework", 2009) and a few cheap
// features, in any language. Every ranking method is a [Searcher], and what
// improves one wraps it.
package retrieval

import (
	"context"
	"errors"

	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/text"
)

// A Hit is one found paragraph.
type Hit struct {
	text.Paragraph
	Rank  int     // 1 is best
	Score float64 // the chance, 0 to 1, that the paragraph is about the query: one threshold fits any text
}

// A Searcher returns the k best paragraphs for query, best first.
//
// Ties go to the earlier paragraph, so equal input gives equal output. Fewer
// than k hits come back if fewer match. A query without a searchable term is
// [ErrEmptyQuery]. Searchers are safe for concurrent use.
type Searcher interface {
	Search(ctx context.Context, query string, k int) ([]Hit, error)
}

// ErrEmptyQuery says that a query has no term to search for: it is empty, or
// all punctuation.
var ErrEmptyQuery = errors.New("retrieval: the query has no word to search for")

type failureKey struct{}

// WithFailure returns a context whose searches tell failed when they had to do
// without a part of what they search by, such as a server's vectors.
func WithFailure(ctx context.Context, failed func(error)) context.Context {
	return context.WithValue(ctx, failureKey{}, failed)
}

// Fail is for searchers: it tells whoever made ctx with [WithFailure].
func Fail(ctx context.Context, err error) {
	if failed, ok := ctx.Value(failureKey{}).(func(error)); ok {
		failed(err)
	}
}

// A Term is a searchable unit of a text and where it stands.
type Term = analysis.Term

// Terms returns the terms of s: see [analysis.Terms].
func Terms(s, language string) []Term { return analysis.Terms(s, language) }
