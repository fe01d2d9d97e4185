package main

import (
	"context"
	"fmt"
	"os"

	"github.com/sashabaranov/go-openai"
)

// An endpoint is the base URL of an OpenAI-compatible server.
type endpoint string

// atOnce is how many words go with one request.
const atOnce = 256

// embed returns the vectors of words, centred.
func (e endpoint) embed(words []string) (vectors [][]float32, err error) {
	config := openai.DefaultConfig("")
	config.BaseURL = string(e)
	client := openai.NewClientWithConfig(config)
	for start := 0; start < len(words); start += atOnce {
		answer, err := client.CreateEmbeddings(context.Background(), openai.EmbeddingRequest{
			Input: words[start:min(start+atOnce, len(words))], Model: "e5-query",
		})
		if err != nil {
			return nil, fmt.Errorf("words from %d on: %w", start, err)
		}
		for _, d := range answer.Data {
			vectors = append(vectors, d.Embedding)
		}
		fmt.Fprintf(os.Stderr, "\r%d of %d words", len(vectors), len(words))
	}
	fmt.Fprintln(os.Stderr)
	centre(vectors)
	return vectors, nil
}
