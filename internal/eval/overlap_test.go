package eval_test

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// overlap is a plain [retrieval.Searcher]: the score is the number of
// different words that query and paragraph share.
type overlap []text.Paragraph

// byOverlap is the Index of an [eval.Retrieval] that ignores history.
func byOverlap(_ context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
	return func(eval.Question) retrieval.Searcher { return overlap(paragraphs) }, nil
}

func (o overlap) Search(_ context.Context, query string, k int) ([]retrieval.Hit, error) {
	asked := words(query)
	if len(asked) == 0 {
		return nil, retrieval.ErrEmptyQuery
	}
	var hits []retrieval.Hit
	for _, p := range o {
		var score float64
		for word := range words(p.Text) {
			if asked[word] {
				score++
			}
		}
		if score > 0 {
			hits = append(hits, retrieval.Hit{Paragraph: p, Score: score})
		}
	}
	slices.SortStableFunc(hits, func(a, b retrieval.Hit) int { return cmp.Compare(b.Score, a.Score) })
	for i := range hits {
		hits[i].Rank = i + 1
	}
	return hits[:min(k, len(hits))], nil
}

func words(s string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		set[word] = true
	}
	return set
}
