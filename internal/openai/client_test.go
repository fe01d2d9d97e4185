package openai_test

import (
	stdcmp "cmp"
	"context"
	"net/http"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/retrieval/dense"
)

var (
	_ llm.Generator  = (*openai.Client)(nil)
	_ dense.Embedder = (*openai.Client)(nil)
)

// sent is what the dialect decides.
type sent struct {
	MaxTokens, MaxCompletionTokens int
	Temperature                    bool
	Usage                          bool
	Effort                         string
}

func sentTo(s *openaitest.Server) (all []sent) {
	for _, r := range s.Requests() {
		all = append(all, sent{r.MaxTokens, r.MaxCompletionTokens, r.Temperature != nil, r.StreamOptions.IncludeUsage, r.ReasoningEffort})
	}
	return all
}

func TestRefusedParametersAreLearnt(t *testing.T) {
	ok := say("ok")
	tests := map[string]struct {
		model, effort string
		most          int
		scripts       scripts
		want          []sent // in two calls
	}{
		"none": {scripts: scripts{ok}, want: []sent{{800, 0, true, true, ""}, {800, 0, true, true, ""}}},
		"64 max_tokens renamed": {scripts: scripts{openaitest.ParamRefused("max_tokens", "max_completion_tokens"), ok},
			want: []sent{{800, 0, true, true, ""}, {0, 800, true, true, ""}, {0, 800, true, true, ""}}},
		"64 both refused": {scripts: scripts{openaitest.ParamRefused("max_tokens", ""), openaitest.Detail(422, "max_completion_tokens: extra inputs are not permitted"), ok},
			want: []sent{{800, 0, true, true, ""}, {0, 800, true, true, ""}, {0, 0, true, true, ""}, {0, 0, true, true, ""}}},
		"64 temperature": {scripts: scripts{openaitest.ErrorText(400, "Unsupported value: 'temperature' does not support 0.1"), ok},
			want: []sent{{800, 0, true, true, ""}, {800, 0, false, true, ""}, {800, 0, false, true, ""}}},
		"64 stream_options (Gemini)": {scripts: scripts{openaitest.ErrorArray(400, `Unknown name "stream_options": cannot find field`), ok},
			want: []sent{{800, 0, true, true, ""}, {800, 0, true, false, ""}, {800, 0, true, false, ""}}},
		"64 thinking (Ollama)": {effort: "low", scripts: scripts{openaitest.ErrorText(400, `"llama3" does not support thinking`), ok},
			want: []sent{{800, 0, true, true, "low"}, {800, 0, true, true, ""}, {800, 0, true, true, ""}}},
		"reasoning model":           {model: "gpt-5-mini", scripts: scripts{ok}, want: []sent{{0, 2800, false, true, ""}, {0, 2800, false, true, ""}}},
		"GPT-6":                     {model: "gpt-6.1-sol", scripts: scripts{ok}, want: []sent{{0, 2800, false, true, ""}, {0, 2800, false, true, ""}}},
		"max_completion_tokens set": {most: 2000, scripts: scripts{ok}, want: []sent{{0, 2000, true, true, ""}, {0, 2000, true, true, ""}}},
		"max_completion_tokens set, and refused": {most: 2000, scripts: scripts{openaitest.ErrorText(400, "max_completion_tokens: unknown field"), ok},
			want: []sent{{0, 2000, true, true, ""}, {2000, 0, true, true, ""}, {2000, 0, true, true, ""}}},
		"64 reasoning_effort refused (Groq)": {effort: "low", scripts: scripts{openaitest.ErrorText(400, "`reasoning_effort` is not supported with this model"), ok},
			want: []sent{{800, 0, true, true, "low"}, {800, 0, true, true, ""}, {800, 0, true, true, ""}}},
		"OpenRouter": {model: "openai/o3-mini", scripts: scripts{ok}, want: []sent{{0, 2800, false, true, ""}, {0, 2800, false, true, ""}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.scripts...)
			e := endpoint(s)
			e.Model, e.ReasoningEffort, e.MaxCompletionTokens = stdcmp.Or(tt.model, e.Model), tt.effort, tt.most
			e.Temperature = 0.1
			c := client(t, e)
			for range 2 {
				if text, err := generate(c); text != "ok" || err != nil {
					t.Fatal(text, err)
				}
			}
			e.Refused = c.Refused() // another client begins with what this one has learnt
			if _, err := generate(client(t, e)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(append(tt.want, tt.want[len(tt.want)-1]), sentTo(s)); diff != "" {
				t.Errorf("requests (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTemperatureIsNeverNearZero(t *testing.T) {
	for set, want := range map[float32]float32{0: 0, 1e-30: 0.01, 0.7: 0.7} {
		s := openaitest.New(t, say("ok"))
		e := endpoint(s)
		e.Temperature = set
		if _, err := generate(client(t, e)); err != nil {
			t.Fatal(err)
		}
		if got := s.Requests()[0].Temperature; got == nil || float32(*got) != want {
			t.Errorf("%g became %v, want %g", set, got, want)
		}
	}
}

func TestUsage(t *testing.T) {
	said := openai.Usage{PromptTokens: 40, CompletionTokens: 2}
	guess := openai.Usage{PromptTokens: 12, CompletionTokens: 1, Estimated: true}
	counted := &openaitest.Usage{PromptTokens: 40, CompletionTokens: 2}
	cached := openai.Usage{PromptTokens: 40, CompletionTokens: 2, CachedTokens: 32}
	// counts is a stream that ends with a usage in some server's words.
	counts := func(usage string) scripts {
		return scripts{reply{Lines: []string{openaitest.Chunk("half", ""), `data: {"choices":[{"delta":{},"finish_reason":"stop"}],"usage":` + usage + `}`}, Ending: openaitest.Cut}}
	}
	tests := map[string]struct {
		scripts scripts
		want    []openai.Usage
	}{
		"told":                                {scripts{reply{Pieces: []string{"half"}, Usage: counted}}, []openai.Usage{said}},
		"not streamed":                        {scripts{reply{Pieces: []string{"half"}, Usage: counted, Plain: true}}, []openai.Usage{said}},
		"missing":                             {scripts{reply{Pieces: []string{"half"}, Usage: &openaitest.Usage{}}}, []openai.Usage{guess}},
		"cut":                                 {scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Cut}}, []openai.Usage{guess}},
		"told, but cut":                       {scripts{openaitest.FailingWithin(`data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":1}}`, "half")}, []openai.Usage{guess}},
		"held":                                {scripts{reply{Pieces: []string{"half"}, Ending: openaitest.Held}}, []openai.Usage{guess}},
		"thoughts cost":                       {scripts{reply{Lines: []string{`data: {"choices":[{"delta":{"reasoning":"abcd"}}]}`}, Pieces: []string{"half"}, Ending: openaitest.Cut}}, []openai.Usage{{PromptTokens: 12, CompletionTokens: 2, Estimated: true}}},
		"cached":                              {scripts{reply{Pieces: []string{"half"}, Usage: &openaitest.Usage{PromptTokens: 40, CompletionTokens: 2, Details: &openaitest.Details{CachedTokens: 32}}}}, []openai.Usage{cached}},
		"cached (DeepSeek)":                   {counts(`{"prompt_tokens":40,"completion_tokens":2,"prompt_cache_hit_tokens":32,"prompt_cache_miss_tokens":8}`), []openai.Usage{cached}},
		"cached (Gemini)":                     {counts(`{"prompt_tokens":40,"completion_tokens":2,"cached_content_token_count":32}`), []openai.Usage{cached}},
		"cached (Anthropic)":                  {counts(`{"prompt_tokens":40,"completion_tokens":2,"cache_read_input_tokens":32}`), []openai.Usage{cached}},
		"thoughts in the total only (Gemini)": {counts(`{"prompt_tokens":40,"completion_tokens":2,"total_tokens":142}`), []openai.Usage{{PromptTokens: 40, CompletionTokens: 102}}},
		"refused":                             {scripts{openaitest.TooLong()}, nil},
		"two attempts":                        {scripts{reply{Pieces: []string{" "}, Ending: openaitest.Cut}, reply{Pieces: []string{"half"}, Usage: counted}}, []openai.Usage{guess, said}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []openai.Usage
			e := endpoint(openaitest.New(t, tt.scripts...))
			e.OnUsage = func(_ context.Context, u openai.Usage) { got = append(got, u) }
			if name == "held" {
				hangsUp(&e)
			}
			_, _ = generate(client(t, e)) // how it ends is not the question here
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("usage (-want +got):\n%s", diff)
			}
		})
	}
}

// Thoughts without an opening tag lose one completion, and only one.
func TestThoughtsThatAreOnlyClosed(t *testing.T) {
	thoughts := say("The user asks", " about doctors.</think>180", " doctors")
	s := openaitest.New(t, thoughts, thoughts, say("180 doctors"), say("180 doctors"), say("</think>180 doctors"))
	c := client(t, endpoint(s))
	if _, err := generate(c); kindOf(err) != llm.Broken {
		t.Errorf("first: got %v, want broken", err)
	}
	for range 3 { // the second of them takes two attempts
		if text, err := generate(c); text != "180 doctors" || err != nil {
			t.Errorf("got %q, %v", text, err)
		}
	}
	if got := len(s.Requests()); got != 5 {
		t.Errorf("%d requests, want 5", got)
	}
}

func TestPromptIsChecked(t *testing.T) {
	s := openaitest.New(t)
	for _, bad := range [][]llm.Message{nil, {{Role: "user"}}, {{Role: "tool", Content: "x"}}} {
		if err := client(t, endpoint(s)).Generate(t.Context(), bad, nil); kindOf(err) != llm.BadRequest {
			t.Errorf("%v: got %v, want bad request", bad, err)
		}
	}
}

func TestHeadersAndKey(t *testing.T) {
	s := openaitest.New(t, say("ok"))
	e := endpoint(s)
	e.Header = http.Header{"api-key": {"azure-value"}}
	if _, err := generate(client(t, e)); err != nil {
		t.Fatal(err)
	}
	h := s.Requests()[0].Header
	if h.Get("Api-Key") != "azure-value" || h.Get("Authorization") != "Bearer "+testKey {
		t.Errorf("headers: %v", h)
	}
}

func TestModels(t *testing.T) {
	s := openaitest.New(t)
	s.On("/models", openaitest.JSON(200, `{"data":[{"id":"b"},{"id":"a"}]}`), openaitest.KeyRefused(testKey))
	c := client(t, endpoint(s))
	got, err := c.Models(t.Context())
	if diff := cmp.Diff([]string{"a", "b"}, got); diff != "" || err != nil {
		t.Errorf("%v, (-want +got):\n%s", err, diff)
	}
	_, err = c.Models(t.Context())
	if kindOf(err) != llm.KeyRefused {
		t.Fatalf("got %v, want key refused", err)
	}
	checkErrorText(t, err.Error(), "openai: list models: ")
}

// Neither many calls at once nor broken streams leave goroutines behind.
func TestConcurrentCallsLeaveNothingBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	t.Run("calls", func(t *testing.T) {
		whole := client(t, endpoint(openaitest.New(t, say("ok"))))
		e := endpoint(openaitest.New(t, reply{Pieces: []string{"ok"}, Ending: openaitest.Held}))
		hangsUp(&e)
		held := client(t, e)
		var wg sync.WaitGroup
		for i := range 40 {
			wg.Go(func() {
				if text, err := generate([]*openai.Client{whole, held}[i%2]); text != "ok" || err != nil {
					t.Errorf("got %q, %v", text, err)
				}
			})
		}
		wg.Wait()
	})
	for deadline := time.Now().Add(time.Minute); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			buf := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
		}
	}
}
