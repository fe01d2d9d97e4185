package openai

import (
	"encoding/json"
	"math"
	"unicode"

	api "github.com/sashabaranov/go-openai"
)

// Usage is what one completion took, in tokens.
type Usage struct {
	PromptTokens     int
	CompletionTokens int  // thoughts included
	CachedTokens     int  // those of the prompt that the server had kept from an earlier one
	Estimated        bool // the server did not say, or the stream was left early: by the characters
}

// counts are how servers write usage, each in its own words.
type counts struct {
	Prompt     count `json:"prompt_tokens"`
	Completion count `json:"completion_tokens"`
	Total      count `json:"total_tokens"`
	Details    struct {
		Cached count `json:"cached_tokens"`
	} `json:"prompt_tokens_details"`
	DeepSeek  count `json:"prompt_cache_hit_tokens"`
	Gemini    count `json:"cached_content_token_count"`
	Anthropic count `json:"cache_read_input_tokens"`
}

// usage is nil if nothing was counted. Where thoughts are in the total only (Gemini),
// they are completion too.
func (c *counts) usage() *Usage {
	if c == nil || c.Prompt+c.Completion == 0 {
		return nil
	}
	return &Usage{
		PromptTokens:     int(c.Prompt),
		CompletionTokens: int(max(c.Completion, c.Total-c.Prompt)),
		CachedTokens:     int(max(c.Details.Cached, c.DeepSeek, c.Gemini, c.Anthropic)),
	}
}

// A count is a number of tokens. What is none, or none that can be, is 0.
type count float64

// UnmarshalJSON never fails.
func (n *count) UnmarshalJSON(data []byte) error {
	var value float64
	if json.Unmarshal(data, &value) == nil && value >= 0 && value < 1e9 {
		*n = count(value)
	}
	return nil
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

// asciiTokens are the tokens of each character of ASCII.
var asciiTokens = func() (tokens [unicode.MaxASCII + 1]float64) {
	for r := range tokens {
		tokens[r] = ofASCII(rune(r))
	}
	return tokens
}()

func ofASCII(r rune) float64 {
	switch {
	case r == ' ' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return perASCII
	case '0' <= r && r <= '9':
		return perDigit
	}
	return perSign
}

func tokensOf(r rune) float64 {
	if r <= unicode.MaxASCII {
		return asciiTokens[r]
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

func (s *size) plus(other size) {
	s.chars, s.tokens, s.messages = s.chars+other.chars, s.tokens+other.tokens, s.messages+other.messages
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
