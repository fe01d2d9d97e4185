package openai_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// thinking is a server whose model thinks for so many tokens before it answers; cut is
// what comes if a request leaves it less.
func thinking(t *testing.T, tokens int, cut reply) *openaitest.Server {
	cut.Finish = "length"
	return openaitest.New(t, openaitest.Func(func(r openaitest.Request) reply {
		if max(r.MaxTokens, r.MaxCompletionTokens) < tokens {
			return cut
		}
		return say("ok")
	}))
}

func limits(s *openaitest.Server) (all []int) {
	for _, r := range s.Requests() {
		all = append(all, max(r.MaxTokens, r.MaxCompletionTokens))
	}
	return all
}

// thoughts are the ways in which a completion shows that thoughts used it up.
var thoughts = map[string]reply{
	"nothing comes":               {},
	"counted in the total":        {Usage: &openaitest.Usage{PromptTokens: 12, TotalTokens: 612}},
	"counted as completion":       {Pieces: []string{"The"}, Usage: &openaitest.Usage{PromptTokens: 12, CompletionTokens: 600}},
	"in a field (DeepSeek, vLLM)": {Lines: []string{`data: {"choices":[{"delta":{"reasoning_content":"` + strings.Repeat("hm ", 600) + `"}}]}`}},
	"in a field (OpenRouter)":     {Lines: []string{`data: {"choices":[{"delta":{"reasoning":"` + strings.Repeat("hm ", 600) + `"}}]}`}},
	"in tags":                     {Pieces: []string{"<think>" + strings.Repeat("hm ", 600)}},
	"in tags, then a word or two": {Pieces: []string{"<think>" + strings.Repeat("hm ", 600), "</think>The ferry"}},
	"in a channel":                {Pieces: []string{"<|channel|>analysis<|message|>" + strings.Repeat("hm ", 600)}},
	"whole, not streamed":         {Plain: true, Usage: &openaitest.Usage{PromptTokens: 12, TotalTokens: 612}},
}

// A completion that thoughts have used up gets more room, then and from then on, and
// the operator is told why and what to set.
func TestThoughtsGetRoom(t *testing.T) {
	for name, cut := range thoughts {
		t.Run(name, func(t *testing.T) {
			s := thinking(t, 1500, cut)
			var learnt []string
			e := endpoint(s)
			e.MaxTokens = 600
			e.OnLearn = func(_ context.Context, what string) { learnt = append(learnt, what) }
			c := client(t, e)
			for range 2 {
				text, err := c.Choose(t.Context(), jsonPrompt, "choice", json.RawMessage(schema)) // may always begin anew
				if text != "ok" || err != nil {
					t.Fatalf("got %q, %v", text, err)
				}
			}
			if diff := cmp.Diff([]int{600, 2400, 2400}, limits(s)); diff != "" || !c.Thinks() {
				t.Errorf("thinks is %v, limits (-want +got):\n%s", c.Thinks(), diff)
			}
			if len(learnt) != 1 || !strings.Contains(learnt[0], "model.max_tokens") || !strings.Contains(learnt[0], "2400") || !strings.Contains(learnt[0], "model.reasoning_effort") {
				t.Errorf("told: %q", learnt)
			}
			e.Thinks = true // another client begins with what this one has learnt
			if _, err := generate(client(t, e)); err != nil || limits(s)[3] != 2400 {
				t.Errorf("%v, limits %v", err, limits(s))
			}
		})
	}
}

func TestRoomIsBounded(t *testing.T) {
	tests := map[string]struct {
		change func(*openai.Endpoint)
		want   []int
		says   string
	}{
		"tried once":             {nil, []int{600, 2400}, "thoughts used up the longest completion of 2400 tokens"},
		"by the context":         {func(e *openai.Endpoint) { e.ContextTokens = 1500 }, []int{600, 1478}, "of 1478 tokens"},
		"no room in the context": {func(e *openai.Endpoint) { e.ContextTokens = 610 }, []int{600}, "model.context_tokens"},
		"by the settings":        {func(e *openai.Endpoint) { e.MaxCompletionTokens = 1000 }, []int{1000}, "of 1000 tokens"},
		"of a reasoning model":   {func(e *openai.Endpoint) { e.Model = "gpt-5-mini" }, []int{2600, 10400}, "of 10400 tokens"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := thinking(t, 1<<20, reply{})
			e := endpoint(s)
			e.MaxTokens = 600
			if tt.change != nil {
				tt.change(&e)
			}
			_, err := generate(client(t, e))
			if kindOf(err) != llm.CutShort {
				t.Fatalf("got %v, want cut short", err)
			}
			checkErrorText(t, err.Error(), tt.says)
			if diff := cmp.Diff(tt.want, limits(s)); diff != "" {
				t.Errorf("limits (-want +got):\n%s", diff)
			}
		})
	}
}

// A server that has not so much room is asked for less.
func TestRoomIsTakenBack(t *testing.T) {
	s := openaitest.New(t, openaitest.Func(func(r openaitest.Request) reply {
		if r.MaxTokens+12 > 2000 {
			return openaitest.JSON(400, `{"error":{"message":"'max_tokens' or 'max_completion_tokens' is too large: 2400. This model's maximum context length is 2000 tokens and your request has 12 input tokens.","type":"BadRequestError","code":400}}`)
		}
		if r.MaxTokens < 1000 {
			return reply{Finish: "length"}
		}
		return say("ok")
	}))
	e := endpoint(s)
	e.MaxTokens = 600
	c := client(t, e)
	if text, err := generate(c); text != "ok" || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
	if got := limits(s); len(got) != 3 || got[2] < 1900 || got[2] > 1988 {
		t.Errorf("limits %v", got)
	}
}

// A completion that is plainly too long is no sign of thoughts, and neither is a
// shorter limit of the server's own.
func TestLongAnswersAreNotThoughts(t *testing.T) {
	for name, cut := range map[string]reply{
		"long":                    {Pieces: []string{strings.Repeat("The ferry was old. ", 100)}},
		"a limit of the server's": {Pieces: []string{"The ferry was old and"}, Usage: &openaitest.Usage{PromptTokens: 12, CompletionTokens: 5, TotalTokens: 17}},
	} {
		t.Run(name, func(t *testing.T) {
			s := thinking(t, 1<<20, cut)
			e := endpoint(s)
			e.MaxTokens = 600
			if _, err := generate(client(t, e)); kindOf(err) != llm.CutShort || len(s.Requests()) != 1 {
				t.Errorf("%v after %d requests", err, len(s.Requests()))
			}
		})
	}
}
