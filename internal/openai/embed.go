package openai

import (
	"context"
	"fmt"
	"math"

	api "github.com/sashabaranov/go-openai"

	"pilcrow/internal/answer/llm"
)

// EmbedBatch is how many texts are sent in one request for embeddings.
const EmbedBatch = 64

// Embed returns one unit vector per text, in order, all of one dimension. It
// implements [dense.Embedder]. Texts go out in batches of [EmbedBatch];
// vectors that are missing, doubled, of another dimension, zero or not finite
// are errors, and so are texts of which the server read only the beginning
// (see [Client.Generate]). The errors wrap an [llm.Error].
func (c *Client) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	var vectors [][]float32
	for i, text := range texts {
		if text == "" {
			return nil, fmt.Errorf("openai: embed: text %d is empty", i+1)
		}
	}
	for start := 0; start < len(texts); start += EmbedBatch {
		batch := texts[start:min(start+EmbedBatch, len(texts))]
		err := c.call(ctx, func(ctx context.Context) (begun bool, err error) {
			got, err := c.embedBatch(ctx, batch)
			if err == nil {
				vectors = append(vectors, got...)
			}
			return false, err
		})
		if err != nil {
			return nil, fmt.Errorf("openai: embed texts %d to %d: %w", start+1, start+len(batch), err)
		}
		if got, want := len(vectors[start]), len(vectors[0]); got != want {
			return nil, fmt.Errorf("openai: embed: %w", failure(llm.Broken, "vectors of dimension %d and %d", want, got))
		}
	}
	return vectors, nil
}

// embedBatch makes one request.
func (c *Client) embedBatch(ctx context.Context, texts []string) ([][]float32, error) {
	resp, err := c.api.CreateEmbeddings(ctx, api.EmbeddingRequestStrings{
		Input: texts,
		Model: api.EmbeddingModel(c.endpoint.EmbeddingModel),
	})
	if err != nil {
		return nil, c.redact.failed(ctx, err, llm.Broken)
	}
	if len(resp.Data) != len(texts) {
		return nil, failure(llm.Broken, "%d vectors for %d texts", len(resp.Data), len(texts))
	}
	vectors := make([][]float32, len(texts))
	for _, d := range resp.Data {
		if d.Index < 0 || d.Index >= len(texts) || vectors[d.Index] != nil {
			return nil, failure(llm.Broken, "the index %d of a vector makes no sense", d.Index)
		}
		if vectors[d.Index], err = unit(d.Embedding); err != nil {
			return nil, err
		}
		if got, want := len(d.Embedding), len(resp.Data[0].Embedding); got != want {
			return nil, failure(llm.Broken, "vectors of dimension %d and %d", want, got)
		}
	}
	var all size
	for _, text := range texts {
		all.add(text)
	}
	if all.hardlyRead(resp.Usage.PromptTokens) {
		return nil, failure(llm.TooLong, "the server read %d tokens of texts of %d characters: it dropped the rest; raise its context length or use shorter paragraphs",
			resp.Usage.PromptTokens, all.chars)
	}
	return vectors, nil
}

// unit returns v at length 1.
func unit(v []float32) ([]float32, error) {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	// JSON has no NaN and no infinity, and 1e39 does not decode as float32: sum is finite.
	if sum == 0 {
		return nil, failure(llm.Broken, "a vector is empty or zero")
	}
	norm := math.Sqrt(sum)
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = float32(float64(x) / norm)
	}
	return out, nil
}
