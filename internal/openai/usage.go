package openai

import (
	"math"
	"unicode"

	api "github.com/sashabaranov/go-openai"
)

// Usage is what one completion took, in tokens.
type Usage struct {
	PromptTokens     int
	CompletionTokens int
	Estimated        bool // the server did not say, or the stream was left early: by the characters
}

// Tokens per character, by script. They are near the most that common tokenizers
// take, so that an estimate is rather too high than too low. Characters a token of
// XQuAD's paragraphs, as counted by OpenAI's cl100k and o200k and by Llama 2, and
// by these figures:
//
//	           cl100k  o200k  Llama 2  here
//	English      4.83   4.87     4.05  3.67
//	German       3.58   4.33     3.46  3.47
//	Russian      2.13   3.71     2.80  2.06
//	Chinese      0.88   1.31     0.75  0.87
//	Arabic       1.44   3.15     1.10  1.42
const (
	perASCII = 0.26 // letters and spaces
	perDigit = 0.6
	perSign  = 0.5
	perOther = 1.0
)

var byScript = []struct {
	tables []*unicode.RangeTable
	tokens float64
}{
	{[]*unicode.RangeTable{unicode.Latin}, 1.5}, // beyond ASCII: they tear words apart
	{[]*unicode.RangeTable{unicode.Cyrillic, unicode.Greek}, 0.52},
	{[]*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul}, 1.3},
	{[]*unicode.RangeTable{unicode.Arabic, unicode.Hebrew}, 0.8},
}

// estimate guesses how many tokens a text has.
func estimate(text string) float64 {
	tokens := 0.0
	for _, r := range text {
		tokens += tokensOf(r)
	}
	return tokens
}

func tokensOf(r rune) float64 {
	switch {
	case r == ' ' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return perASCII
	case '0' <= r && r <= '9':
		return perDigit
	case r < unicode.MaxASCII:
		return perSign
	}
	for _, s := range byScript {
		if unicode.In(r, s.tables...) {
			return s.tokens
		}
	}
	return perOther
}

// A size is how long the texts of a prompt are.
type size struct {
	chars    int
	tokens   float64 // estimated
	messages int
}

func (s *size) add(text string) {
	for _, r := range text {
		s.chars++
		s.tokens += tokensOf(r)
	}
	s.messages++
}

func sizeOf(messages []api.ChatCompletionMessage) (s size) {
	for _, m := range messages {
		s.add(m.Content)
	}
	return s
}

// whole rounds an estimate; what is there takes a token at least.
func whole(tokens float64) int {
	if tokens == 0 {
		return 0
	}
	return max(1, int(math.Round(tokens)))
}
