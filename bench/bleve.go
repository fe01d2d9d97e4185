package main

import (
	"context"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/config" // registers the analyzers of all languages
	"github.com/blevesearch/bleve/v2/index/scorch"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// bleveBatch is how many documents go into Bleve at once: one group at a time
// fits, and large corpora do not pile up in memory.
const bleveBatch = 1000

type bleveSearcher struct {
	index bleve.Index
	rank
}

// bleveIndex indexes with the language's analyzer, in memory, nothing stored.
// The model is "bm25" or "", which is TF-IDF, the default.
func bleveIndex(lang, model string) func(context.Context, []text.Paragraph) (retrieval.Searcher, error) {
	return func(_ context.Context, paragraphs []text.Paragraph) (retrieval.Searcher, error) {
		field := bleve.NewTextFieldMapping()
		field.Store, field.IncludeTermVectors, field.IncludeInAll, field.DocValues = false, false, false, false
		mapping := bleve.NewIndexMapping()
		mapping.DefaultAnalyzer, mapping.ScoringModel = lang, model
		if lang == "zh" || lang == "ja" || lang == "ko" {
			mapping.DefaultAnalyzer = "cjk"
		}
		mapping.DefaultMapping = bleve.NewDocumentStaticMapping()
		mapping.DefaultMapping.AddFieldMappingsAt("body", field)

		index, err := bleve.NewUsing("", mapping, scorch.Name, scorch.Name, nil)
		if err != nil {
			return nil, err
		}
		batch := index.NewBatch()
		for i, p := range paragraphs {
			if err := batch.Index(strconv.Itoa(i), map[string]string{"body": body(p)}); err != nil {
				return nil, err
			}
			if batch.Size() == bleveBatch || i == len(paragraphs)-1 {
				if err := index.Batch(batch); err != nil {
					return nil, err
				}
				batch.Reset()
			}
		}
		return bleveSearcher{index, rank{paragraphs}}, nil
	}
}

func (b bleveSearcher) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	match := bleve.NewMatchQuery(query)
	match.SetField("body")
	found, err := b.index.SearchInContext(ctx, bleve.NewSearchRequestOptions(match, k, 0, false))
	if err != nil {
		return nil, err
	}
	var hits []retrieval.Hit
	for _, d := range found.Hits {
		number, err := strconv.Atoi(d.ID)
		if err != nil {
			return nil, err
		}
		hits = b.add(hits, number, d.Score)
	}
	return hits, nil
}

func (b bleveSearcher) Close() error { return b.index.Close() }
