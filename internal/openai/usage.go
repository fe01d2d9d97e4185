package openai

import (
	"unicode/utf8"

	api "github.com/sashabaranov/go-openai"
)

// Usage is what one completion took.
type Usage struct {
	PromptTokens     int
	CompletionTokens int
	Estimated        bool // the server did not say, or the stream was left early: a quarter of the bytes
}

// bytesPerToken is a fair mean for English, and for scripts of three bytes a
// character with somewhat less than one token each.
const bytesPerToken = 4

func tokensOf(bytes int) int { return (bytes + bytesPerToken - 1) / bytesPerToken }

// A size is how long the texts of a prompt are.
type size struct{ bytes, chars int }

func (s *size) add(text string) {
	s.bytes += len(text)
	s.chars += utf8.RuneCountInString(text)
}

func sizeOf(messages []api.ChatCompletionMessage) (s size) {
	for _, m := range messages {
		s.add(m.Content)
	}
	return s
}

// fits tells whether a server that counted so many tokens has read texts of
// this size to their end. Even plain English has more than a token to 6
// characters; fewer than 60 % of that, and part of the texts was dropped.
// Ollama does so without a word: 33,600 characters were 4,096 tokens, its
// context. No count, no verdict.
func (s size) fits(tokens int) bool {
	return tokens <= 0 || tokens*10 >= s.chars
}
