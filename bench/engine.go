package main

import (
	"context"
	"io"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// An engine makes paragraphs searchable.
type engine struct {
	name    string
	program string // folder of its minimal program in size
	index   func(ctx context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error)
}

// A result is what was measured of one engine.
type result struct {
	eval.Row
	size int64 // bytes of its minimal program; 0 if not weighed
}

// engines returns all engines, ours first: it is what the others are compared with.
func engines(lang string) []engine {
	return []engine{
		{"ours", "ours", ourIndex},
		{"bleve bm25", "bleve", bleveIndex(lang, "bm25")},
		{"bleve tf-idf", "bleve", bleveIndex(lang, "")},
		{"fts5", "fts5", ftsIndex(lang)},
	}
}

func ourIndex(_ context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error) {
	return retrieval.NewIndex(paragraphs), nil
}

// measure runs the questions of set against e.
func (e engine) measure(ctx context.Context, set *eval.Set, within bool) (result, error) {
	var made []retrieval.Searcher
	defer func() {
		for _, s := range made {
			if c, ok := s.(io.Closer); ok {
				c.Close()
			}
		}
	}()
	report, _, err := eval.Retrieval{
		Within: within,
		Index: func(ctx context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
			s, err := e.index(ctx, paragraphs)
			if err != nil {
				return nil, err
			}
			made = append(made, s)
			return func(eval.Question) retrieval.Searcher { return s }, nil
		},
	}.Run(ctx, set)
	for _, s := range made {
		if m, ok := s.(interface{ offHeap() int64 }); ok {
			report.Heap += m.offHeap()
		}
	}
	return result{Row: eval.Row{Name: e.name, Report: report}}, err
}

// body is what every engine indexes of a paragraph: heading and text.
func body(p text.Paragraph) string { return p.Heading + "\n" + p.Text }

// rank makes hits of numbers of paragraphs and their scores, best first.
type rank struct{ paragraphs []text.Paragraph }

func (r rank) add(hits []retrieval.Hit, number int, score float64) []retrieval.Hit {
	return append(hits, retrieval.Hit{Paragraph: r.paragraphs[number], Rank: len(hits) + 1, Score: score})
}
