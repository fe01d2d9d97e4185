package answer_test

import (
	"testing"

	"pilcrow/internal/answer"
)

func TestProfileOf(t *testing.T) {
	for name, want := range map[string]answer.Profile{
		"":                                answer.Medium,
		"gpt-4o-mini":                     answer.Medium,
		"gpt-5-nano":                      answer.Medium,
		"llama3.2":                        answer.Medium,
		"llama3.2:3b":                     answer.Medium,
		"Llama-3.2-1B-Instruct":           answer.Small,
		"qwen2.5:0.5b":                    answer.Small,
		"qwen2.5-coder:1.5b-instruct-q4":  answer.Small,
		"deepseek-r1:1.5b":                answer.Small,
		"gemma3:270m":                     answer.Small,
		"HuggingFaceTB/SmolLM2-135M":      answer.Small,
		"smollm2":                         answer.Small,
		"smollm3":                         answer.Medium,
		"smollm3:3b":                      answer.Medium,
		"tinyllama":                       answer.Small,
		"tinyllama:1.1b":                  answer.Small,
		"qwen3-30b-a3b":                   answer.Medium,
		"mixtral-8x7b-instruct":           answer.Medium,
		"mixtral:8x22b":                   answer.Medium,
		"Qwen2.5-7B-Instruct-1M":          answer.Medium,
		"gemini-flash-1m":                 answer.Medium,
		"llama-70b-draft-1b":              answer.Medium,
		"x-1b-2b-7b":                      answer.Medium,
		"v1.5b2":                          answer.Medium,
		"granite-3.1-2b-instruct-q4_K_M.": answer.Small,
	} {
		if got := answer.ProfileOf(name); got != want {
			t.Errorf("ProfileOf(%q) = %s, want %s", name, got, want)
		}
	}
}
