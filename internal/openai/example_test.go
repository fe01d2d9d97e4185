package openai_test

import (
	"context"
	"fmt"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
)

func ExampleNew() {
	client, err := openai.New(openai.Endpoint{
		BaseURL: "http://localhost:11434", // Ollama
		Model:   "qwen3:4b",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(client)

	// Ollama need not run for this: an empty prompt is refused before it is sent.
	err = client.Generate(context.Background(), []llm.Message{{Role: "user"}}, func(piece string) error {
		fmt.Print(piece)
		return nil
	})
	fmt.Println(err)
	// Output:
	// qwen3:4b at http://localhost:11434/v1
	// model bad_request: message 1 is empty
}
