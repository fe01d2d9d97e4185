package openai_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// long is a prompt of about so many English words of 4 letters.
func long(words int) []llm.Message {
	return []llm.Message{{Role: "system", Content: "Answer."}, {Role: "user", Content: strings.Repeat("word ", words)}}
}

// counting is a server that counts a token for each so many characters, and reads
// no more than its context.
func counting(t *testing.T, perToken float64, context int) *openaitest.Server {
	return openaitest.New(t, openaitest.Func(func(r openaitest.Request) reply {
		read := min(int(float64(len(r.Prompt()))/perToken), context)
		return reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: read, CompletionTokens: 1}}
	}))
}

func gauged(t *testing.T, s *openaitest.Server, context int) *openai.Client {
	e := endpoint(s)
	e.ContextTokens, e.MaxTokens = context, 100
	return client(t, e)
}

// mostWords is the longest prompt that fits, in words.
func mostWords(c *openai.Client) int { return mostWordsIn(c, 1) }

func mostWordsIn(c *openai.Client, share float64) int {
	words := 0
	for step := 1 << 16; step > 0; step /= 2 {
		if c.Fits(long(words+step), share) {
			words += step
		}
	}
	return words
}

func ask(t *testing.T, c *openai.Client, words int) error {
	t.Helper()
	return c.Generate(t.Context(), long(words), func(string) error { return nil })
}

func TestFitsIsCalibrated(t *testing.T) {
	c := gauged(t, counting(t, 5, 1<<20), 2000) // a token a word
	before := mostWords(c)
	if before < 1200 || before > 1500 { // 1.3 a word, as estimated, and a margin
		t.Errorf("at first %d words fit", before)
	}
	for range 3 {
		if err := ask(t, c, 500); err != nil {
			t.Fatal(err)
		}
	}
	if after := mostWords(c); after < 1650 || after > 1850 {
		t.Errorf("after three counts %d words fit, want nearly 1900", after)
	}
}

// A share is one of the room that is left beside the completion.
func TestFitsInAShare(t *testing.T) {
	c := gauged(t, counting(t, 5, 1<<20), 2100) // 2,000 tokens beside the completion, a token a word
	for range 3 {
		if err := ask(t, c, 500); err != nil {
			t.Fatal(err)
		}
	}
	all := mostWords(c)
	for _, share := range []float64{0.75, 0.5, 0.1} {
		if got, want := mostWordsIn(c, share), int(share*float64(all)); got < want-20 || got > want+20 {
			t.Errorf("in %v of the room %d words fit, of %d in all", share, got, all)
		}
	}
	if c.Fits(long(1), 0) {
		t.Error("a prompt fits into nothing")
	}
}

func TestFitsWithoutAContext(t *testing.T) {
	if c := gauged(t, openaitest.New(t), 0); !c.Fits(long(1_000_000), 0.01) {
		t.Error("nothing is known, and yet it does not fit")
	}
}

// What a server refuses or drops for its length is what it reads at once.
func TestContextIsLearnt(t *testing.T) {
	tests := map[string]struct {
		reply openaitest.Script
		want  int
	}{
		"56 OpenAI":          {openaitest.TooLong(), 8192},
		"56 llama.cpp":       {openaitest.TooLongLlamaCpp(400), 4096},
		"56 in words":        {openaitest.ErrorText(500, "the context size (2048 tokens) is exceeded"), 2048},
		"56 Anthropic":       {openaitest.ErrorText(400, "prompt is too long: 213462 tokens > 200000 maximum"), 200000},
		"56 at the limit":    {reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: 4096}}, 4096},
		"56 far below":       {reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: 3640}}, 3640},
		"56 hardly anything": {reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: 120}}, 0},
		"56 empty":           {reply{}, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := openaitest.New(t, tt.reply)
			c := gauged(t, s, 0)
			if err := ask(t, c, 10_000); kindOf(err) != llm.TooLong || len(s.Requests()) != 1 {
				t.Errorf("got %v after %d requests, want too long after one", err, len(s.Requests()))
			}
			if got := c.ContextTokens(); got != tt.want {
				t.Errorf("the context is %d, want %d", got, tt.want)
			}
			if tt.want > 0 && (c.Fits(long(tt.want), 1) || !c.Fits(long(tt.want/2-100), 1)) {
				t.Errorf("of %d tokens, fits: %d words", tt.want, mostWords(c))
			}
		})
	}
}

// A server that cuts prompts without a word is found out by its own earlier counts.
func TestCutPromptIsNoticed(t *testing.T) {
	for _, context := range []int{2048, 1900} {
		t.Run(fmt.Sprint(context), func(t *testing.T) {
			c := gauged(t, counting(t, 5, context), 0)
			if err := ask(t, c, 1000); err != nil {
				t.Fatal(err)
			}
			if err := ask(t, c, 4000); kindOf(err) != llm.TooLong {
				t.Errorf("4000 words read as %d tokens: %v", context, err)
			}
			if err := ask(t, c, 1500); err != nil {
				t.Errorf("a prompt that fits: %v", err)
			}
		})
	}
}

// An empty completion to a short prompt is no sign of its length.
func TestEmptyCompletionToAShortPrompt(t *testing.T) {
	if err := ask(t, gauged(t, openaitest.New(t, reply{}), 0), 10); kindOf(err) != llm.Broken {
		t.Errorf("got %v, want broken", err)
	}
}

// A count that is mistaken for a cut leaves room for the rules and a paragraph.
func TestMistakenCutLeavesRoom(t *testing.T) {
	c := gauged(t, openaitest.New(t, reply{Pieces: []string{"ok"}, Usage: &openaitest.Usage{PromptTokens: 600}}), 4096)
	if err := ask(t, c, 2000); kindOf(err) != llm.TooLong {
		t.Fatalf("got %v, want too long", err)
	}
	if most := mostWords(c); most < 650 || most > 800 { // 1024 tokens
		t.Errorf("%d words fit", most)
	}
}

// A server that does not count what it had kept has cut nothing.
func TestCountWithoutWhatWasCached(t *testing.T) {
	usage := &openaitest.Usage{PromptTokens: 1200, CompletionTokens: 1}
	s := openaitest.New(t, openaitest.Func(func(openaitest.Request) reply { return reply{Pieces: []string{"ok"}, Usage: usage} }))
	c := gauged(t, s, 0)
	if err := ask(t, c, 1000); err != nil {
		t.Fatal(err)
	}
	usage = &openaitest.Usage{PromptTokens: 20, CompletionTokens: 1, Details: &openaitest.Details{CachedTokens: 1180}}
	if err := ask(t, c, 1000); err != nil {
		t.Error(err)
	}
	usage = &openaitest.Usage{PromptTokens: 20, CompletionTokens: 1}
	if err := ask(t, c, 1000); kindOf(err) != llm.TooLong {
		t.Errorf("20 tokens of 1000 words: %v", err)
	}
}
