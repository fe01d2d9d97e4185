package openai

import (
	"encoding/json"
	"strings"

	"pilcrow/internal/answer"
)

// A chunk is a line of a stream, or a whole completion that was not streamed.
// Only what is used is decoded, so that oddities elsewhere (a fractional
// "created", missing choices) do no harm.
type chunk struct {
	Choices []struct {
		Delta, Message delta
		FinishReason   looseText `json:"finish_reason"`
	}
	Usage *struct {
		PromptTokens     float64 `json:"prompt_tokens"`
		CompletionTokens float64 `json:"completion_tokens"`
	}
}

type delta struct {
	Content          looseText
	Refusal          looseText
	Reasoning        looseText // vLLM, OpenRouter
	ReasoningContent looseText `json:"reasoning_content"` // DeepSeek, llama.cpp, older vLLM
}

// A looseText is a string, or the text parts of an array (Mistral puts thoughts
// in others). Any other value is no text.
type looseText string

// UnmarshalJSON never fails. Invalid UTF-8 becomes U+FFFD.
func (t *looseText) UnmarshalJSON(data []byte) error {
	var s string
	if json.Unmarshal(data, &s) == nil {
		*t = looseText(s)
		return nil
	}
	var parts []struct{ Type, Text string }
	_ = json.Unmarshal(data, &parts)
	var text strings.Builder
	for _, p := range parts {
		if p.Type == "text" {
			text.WriteString(p.Text)
		}
	}
	*t = looseText(text.String())
	return nil
}

// ending says what a finish_reason means: nil if the completion is whole.
func ending(reason string) error {
	switch strings.ToLower(reason) {
	case "stop", "eos", "eos_token", "end_turn", "stop_sequence":
		return nil
	case "length", "max_tokens", "model_length":
		return failure(answer.CutShort, "the completion reached its longest length")
	case "content_filter", "safety", "recitation", "prohibited_content", "blocklist", "sensitive":
		return failure(answer.Filtered, "the server's content filter ended the completion")
	case "error", "abort", "network_error", "insufficient_system_resource":
		return failure(answer.ServerError, "the server broke off the completion (%s)", oneLine(reason))
	case "":
		return failure(answer.Broken, "the stream ended without a finish_reason")
	}
	return failure(answer.Broken, "the completion ended for an unknown reason (%s)", oneLine(reason))
}
