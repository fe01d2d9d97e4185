package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// loadedEngines search what "bot index" has made of files, in a cluster and in an index file ("": none).
func loadedEngines(ctx context.Context, url, name, file string) ([]engine, error) {
	var all []engine
	if file != "" {
		x, err := retrieval.Open(file)
		if err != nil {
			return nil, err
		}
		all = append(all, opened("ours", x))
	}
	t, err := openCluster(ctx, url, name)
	if err != nil {
		return nil, err
	}
	return append(all, opened("opensearch, our ranking", t.Search), opened("opensearch alone", candidatesOnly{t.Index})), nil
}

// opened has its paragraphs already.
func opened(name string, s retrieval.Searcher) engine {
	return engine{name: name, index: func(context.Context, []text.Paragraph) (retrieval.Searcher, error) { return numbered{s}, nil }}
}

// numbered gives paragraphs names of their own but for the first of a document: see [writeTexts].
type numbered struct{ retrieval.Searcher }

func (n numbered) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := n.Searcher.Search(ctx, query, k)
	seen := make(map[string]bool)
	for i, h := range hits {
		if seen[h.Document] {
			hits[i].Document = fmt.Sprintf("%s-%d", h.Document, h.Number)
		}
		seen[h.Document] = true
	}
	return hits, err
}

func openCluster(ctx context.Context, url, name string) (*opensearch.Text, error) {
	dir, err := os.MkdirTemp("", "bench-sample")
	if err != nil {
		return nil, err
	}
	fast, err := opensearch.New(ctx, opensearch.Settings{URLs: []string{url}, Timeout: time.Minute})
	if err != nil {
		return nil, err
	}
	return fast.Open(ctx, name, dir)
}
