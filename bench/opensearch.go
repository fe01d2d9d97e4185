package main

import (
	"cmp"
	"context"
	"slices"
	"time"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/opensearch"
	"pilcrow/internal/text"
)

// clusterEngines are OpenSearch alone, by BM25 over our terms, and OpenSearch with our ranking.
// The paragraphs are loaded once: the second engine finds them there.
func clusterEngines(url string, sample int) []engine {
	ranked := func(ctx context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error) {
		t, err := loadCluster(ctx, url, sample, paragraphs)
		if err != nil {
			return nil, err
		}
		return t.Search, nil
	}
	alone := func(ctx context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error) {
		t, err := loadCluster(ctx, url, sample, paragraphs)
		if err != nil {
			return nil, err
		}
		return candidatesOnly{t.Index}, nil
	}
	return []engine{{name: "opensearch, our ranking", index: ranked}, {name: "opensearch alone", index: alone}}
}

func loadCluster(ctx context.Context, url string, sample int, paragraphs []text.Paragraph) (*opensearch.Text, error) {
	slow, err := opensearch.New(ctx, opensearch.Settings{URLs: []string{url}, Timeout: 5 * time.Minute})
	if err != nil {
		return nil, err
	}
	_, err = opensearch.Loader{
		Cluster: slow, Name: "bench", Sample: sample, Each: eachDocument(paragraphs),
		Attach: func([]*text.Document) ([]byte, error) { return []byte("[]"), nil },
	}.Load(ctx)
	if err != nil {
		return nil, err
	}
	return openCluster(ctx, url, "bench")
}

// eachDocument visits paragraphs document by document.
func eachDocument(paragraphs []text.Paragraph) func(visit func(*text.Document) error) error {
	sorted := slices.Clone(paragraphs)
	slices.SortStableFunc(sorted, func(a, b text.Paragraph) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Number, b.Number))
	})
	return func(visit func(*text.Document) error) error {
		for rest := sorted; len(rest) > 0; {
			n := 1
			for n < len(rest) && rest[n].Document == rest[0].Document {
				n++
			}
			if err := visit(&text.Document{Meta: text.Meta{Slug: rest[0].Document}, Paragraphs: rest[:n]}); err != nil {
				return err
			}
			rest = rest[n:]
		}
		return nil
	}
}

// candidatesOnly has the paragraphs as the cluster ranks them.
type candidatesOnly struct{ *opensearch.Index }

func (c candidatesOnly) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	w := retrieval.Wanted{N: k}
	for _, t := range retrieval.Terms(query, "en") {
		if !t.Stop {
			w.Terms = append(w.Terms, t.Text)
		}
	}
	if len(w.Terms) == 0 {
		return nil, retrieval.ErrEmptyQuery
	}
	packed, _, err := c.Find(ctx, w)
	if err != nil {
		return nil, err
	}
	these := make([]retrieval.Reference, len(packed))
	for i, p := range packed {
		if these[i], err = p.Reference(); err != nil {
			return nil, err
		}
	}
	found, err := c.Fetch(ctx, these)
	hits := make([]retrieval.Hit, len(found))
	for i, p := range found {
		hits[i] = retrieval.Hit{Paragraph: p, Rank: i + 1, Score: 1 / float64(i+1)}
	}
	return hits, err
}
