package assembly

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pilcrow/config"
	"pilcrow/internal/openai"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense"
	"pilcrow/internal/terminal"
	"pilcrow/internal/text"
)

// Searchers returns the index by words, and the searcher for answers, which adds vectors
// if an embeddings model is configured.
func (a *App) Searchers(c config.Config, texts *text.Corpus) (Explainer, retrieval.Searcher, error) {
	if a.far != nil {
		return a.far.Search, a.far.Search, nil
	}
	index, err := a.Index(a.Ctx, texts)
	if err != nil || c.Embeddings.Name == "" {
		return index, index, err
	}
	searcher, err := a.dense(c, texts, index)
	return index, searcher, err
}

// An Explainer is a searcher that says why.
type Explainer interface {
	retrieval.Searcher
	Explain(query string, h retrieval.Hit) []retrieval.Contribution
}

// Index makes the index, with progress if it takes long, unless --index named one.
func (a *App) Index(ctx context.Context, texts *text.Corpus) (*retrieval.Index, error) {
	if a.file != nil {
		return a.file, nil
	}
	progress := terminal.NewProgress(a.Err, "indexing")
	defer progress.Clear()
	return retrieval.Builder{Progress: progress.Show, Titles: titles(texts)}.Build(ctx, texts.Paragraphs())
}

// titles are those of several documents; a single one has nothing to be told from.
func titles(texts *text.Corpus) map[string]string {
	if len(texts.Documents) < 2 {
		return nil
	}
	titles := make(map[string]string)
	for _, d := range texts.Documents {
		titles[d.Meta.Slug] = d.Meta.Title
	}
	return titles
}

// dense embeds what has no vector yet. If the server is away, the search by words goes on
// alone, and the log says why.
func (a *App) dense(c config.Config, texts *text.Corpus, index *retrieval.Index) (retrieval.Searcher, error) {
	client, err := openai.New(openai.Endpoint{
		BaseURL: c.Embeddings.BaseURL, AllowHTTP: c.Model.AllowHTTP, APIVersion: versionOf(c),
		Key: c.Embeddings.Key.Reveal(), Model: c.Embeddings.Name, Timeouts: timeouts(c.Model),
	})
	if err != nil {
		return nil, fmt.Errorf("embeddings: %w", err)
	}
	path, err := vectorsPath(c.Embeddings)
	if err != nil {
		return nil, err
	}
	log := a.Log(c)
	progress := terminal.NewProgress(a.Err, "embedding")
	d := &dense.Searcher{
		Lexical: index, Paragraphs: slices.Collect(index.Paragraphs()), Embedder: client, Model: c.Embeddings.Name, Path: path,
		Progress: progress.Show,
		OnFailure: func(ctx context.Context, err error) {
			log.WarnContext(ctx, "searched by words only: no vectors", "model", c.Embeddings.Name, "error", err)
		},
	}
	err = d.Prepare(a.Ctx)
	progress.Clear()
	if err != nil {
		log.Warn("the paragraphs are not all embedded", "model", c.Embeddings.Name, "error", err)
	}
	return d, a.Ctx.Err()
}

// versionOf is the version of the embeddings' server: the model's, if it is the same.
func versionOf(c config.Config) string {
	if c.Embeddings.BaseURL == c.Model.BaseURL {
		return c.Model.APIVersion
	}
	return ""
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
