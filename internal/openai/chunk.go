package openai

import (
	"encoding/json"
	"slices"
	"strings"

	"pilcrow/internal/answer/llm"
)

// A chunk is a line of a stream, or a whole completion that was not streamed.
// Only what is used is decoded, so that oddities elsewhere (a fractional
// "created", missing choices) do no harm.
type chunk struct {
	Choices []choice
	Usage   *counts
	Groq    struct{ Usage *counts } `json:"x_groq"`
}

type choice struct {
	Delta, Message delta
	Text           looseText // as in completions of old, without roles
	FinishReason   looseText `json:"finish_reason"`
}

// decodeChunk decodes a chunk in any form.
func decodeChunk(data []byte) (chunk, error) {
	if c, ok := readChunk(data); ok {
		return c, nil
	}
	var c chunk
	if json.Unmarshal(data, &c) != nil {
		return chunk{}, failure(llm.Broken, "the stream holds a line that is no JSON, or was cut")
	}
	return c, nil
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

// endings are what finish_reasons mean, in lower case, whatever the make of the
// server. Any other is not known to end a whole answer.
var endings = []struct {
	kind    llm.FailureKind // "" is none
	says    string
	reasons []string
}{
	{"", "", []string{"stop", "eos", "eos_token", "end", "end_turn", "end_of_turn", "stop_sequence", "stop_token", "complete", "completed", "finish", "finished", "done", "finish_reason_stop"}},
	{llm.CutShort, "the completion reached its longest length",
		[]string{"length", "max_tokens", "max_output_tokens", "max_completion_tokens", "max_new_tokens", "max_length", "model_length", "token_limit", "limit", "finish_reason_max_tokens"}},
	{llm.Filtered, "the server's content filter ended the completion",
		[]string{"content_filter", "content_filtered", "safety", "recitation", "prohibited_content", "blocklist", "spii", "sensitive", "guardrail_intervened", "refusal", "error_toxic"}},
	{llm.ServerError, "the server broke off the completion",
		[]string{"error", "abort", "aborted", "cancelled", "network_error", "insufficient_system_resource", "time_limit", "timeout"}},
}

// ending says what a finish_reason means: nil if the completion is whole.
func ending(reason string) error {
	for _, e := range endings {
		switch {
		case !slices.Contains(e.reasons, strings.ToLower(reason)):
		case e.kind == "":
			return nil
		default:
			return failure(e.kind, "%s (%s)", e.says, oneLine(reason))
		}
	}
	return failure(llm.Broken, "the completion ended for an unknown reason (%s)", oneLine(reason))
}
