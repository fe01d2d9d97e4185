package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pilcrow/config"
	"pilcrow/internal/openai"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// searchers index the texts: by words, and what answers are searched with, which
// adds vectors if an embeddings model is configured.
func (a *app) searchers(c config.Config, texts *text.Corpus) (*retrieval.Index, retrieval.Searcher, error) {
	index, err := a.index(a.ctx, texts)
	if err != nil || c.Embeddings.Name == "" {
		return index, index, err
	}
	searcher, err := a.dense(c, texts, index)
	return index, searcher, err
}

// index makes the index, with progress if it takes long, unless --index named one.
func (a *app) index(ctx context.Context, texts *text.Corpus) (*retrieval.Index, error) {
	if a.file != nil {
		return a.file, nil
	}
	progress := newProgress(a.err, "indexing")
	defer progress.clear()
	return retrieval.Builder{Progress: progress.show}.Build(ctx, texts.Paragraphs())
}

// dense embeds what has no vector yet. That the server is away is no reason to
// stop: the search by words goes on, and the log says why it does so alone.
func (a *app) dense(c config.Config, texts *text.Corpus, index *retrieval.Index) (retrieval.Searcher, error) {
	client, err := openai.New(openai.Endpoint{
		BaseURL: c.Embeddings.BaseURL, Key: c.Embeddings.Key.Reveal(), Model: c.Embeddings.Name, Timeouts: timeouts(c.Model),
	})
	if err != nil {
		return nil, fmt.Errorf("embeddings: %w", err)
	}
	path, err := vectorsPath(c.Embeddings)
	if err != nil {
		return nil, err
	}
	log := a.log(c)
	progress := newProgress(a.err, "embedding")
	d := &retrieval.Dense{
		Lexical: index, Paragraphs: slices.Collect(index.Paragraphs()), Embedder: client, Model: c.Embeddings.Name, Path: path,
		Progress: progress.show,
		OnFailure: func(ctx context.Context, err error) {
			log.WarnContext(ctx, "searched by words only: no vectors", "model", c.Embeddings.Name, "error", err)
		},
	}
	err = d.Prepare(a.ctx)
	progress.clear()
	if err != nil {
		log.Warn("the paragraphs are not all embedded", "model", c.Embeddings.Name, "error", err)
	}
	return d, a.ctx.Err()
}

func vectorsPath(e config.Embeddings) (string, error) {
	if e.Cache != "" {
		return e.Cache, nil
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no place for the vectors: name a file in embeddings.cache: %w", err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "pilcrow"), 0o700); err != nil {
		return "", fmt.Errorf("no place for the vectors: %w", err)
	}
	return filepath.Join(dir, "pilcrow", "vectors"), nil
}
