package openai

import (
	"cmp"
	"errors"
	"sync"

	"pilcrow/internal/answer/llm"
)

const (
	perMessage  = 5    // tokens that a chat template puts around a message, at most
	calibration = 0.25 // weight of the newest count
	farBelow    = 0.6  // of what was to be expected: a part of the prompt was not read
	farAbove    = 1.1  // of a context length: so much was to be expected, and no chance hit
	margin      = 1.05 // of an estimate, before a prompt is held to be too long
	leastPrompt = 1024 // tokens: the rules and a paragraph
	smallestCut = 512  // tokens: what is said to be less is no context length
	leastCount  = 100  // tokens: no server reads less, so what says so does not count, or counts something else
)

// A gauge learns from a server's replies how it counts tokens, and how many it
// reads at once.
type gauge struct {
	mu    sync.Mutex
	ratio float64 // tokens counted for one estimated, on average; 0 before the first count
	said  int     // tokens of prompt and completion that the server said it reads; 0 if it did not
	seen  int     // the fewest tokens that it read of a prompt that it seems to have cut; 0 if it cut none

	long string // the last long text that was measured: that of all questions is always the same
	size size   // of it
}

// longText is from how many bytes on a text's size is kept.
const longText = 8 << 10

// measured is the size of a text. Of one and the same string it is known at once.
func (g *gauge) measured(text string) (s size) {
	if len(text) < longText {
		s.add(text)
		return s
	}
	g.mu.Lock()
	known, at := g.long, g.size
	g.mu.Unlock()
	if text == known { // compares addresses first
		return at
	}
	s.add(text)
	g.mu.Lock()
	defer g.mu.Unlock()
	g.long, g.size = text, s
	return s
}

// tokens estimates what the server will count.
func (g *gauge) tokens(s size) float64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.expected(s)
}

func (g *gauge) expected(s size) float64 {
	if g.ratio == 0 {
		return s.tokens
	}
	return s.tokens * g.ratio
}

// context is how many tokens prompt and completion may have, 0 if nobody knows.
// What was only seen may be mistaken: it never leaves less than leastPrompt beside
// the completion.
func (g *gauge) context(configured, completion int) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	limit := configured
	if g.said > 0 && (limit == 0 || g.said < limit) {
		limit = g.said
	}
	if seen := max(g.seen, completion+leastPrompt); g.seen > 0 && (limit == 0 || seen < limit) {
		limit = seen
	}
	return limit
}

// learn takes a server's count of a prompt, and reports whether the server has read
// it to its end. No count, no verdict. Some servers leave out of it what they had kept
// from an earlier prompt.
func (g *gauge) learn(s size, used *Usage) (whole bool) {
	counted := used.PromptTokens
	if counted <= 0 {
		return true
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if used.CachedTokens > 0 && g.cut(s, counted) {
		counted += used.CachedTokens
	}
	if g.cut(s, counted) {
		if counted >= smallestCut && (g.seen == 0 || counted < g.seen) {
			g.seen = counted
		}
		return false
	}
	if s.tokens > 0 {
		now := float64(counted) / s.tokens
		if g.ratio == 0 {
			g.ratio = now
		}
		g.ratio += calibration * (now - g.ratio)
	}
	return true
}

// cut reports whether a count is too low for a prompt. Even plain English has more
// than a token to 6 characters: fewer than 60 % of that, or of what this server's
// earlier counts lead one to expect, and a part was dropped. A power of two, where
// more was to be expected, is a context length. Ollama does so without a word:
// 33,600 characters were 4,096 tokens.
func (g *gauge) cut(s size, counted int) bool {
	expected := g.expected(s)
	atLimit := counted >= smallestCut && counted&(counted-1) == 0 && expected > farAbove*float64(counted)
	return s.hardlyRead(counted) || atLimit || g.ratio > 0 && float64(counted) < farBelow*expected
}

// hardlyRead reports whether a count is too low for texts of any language.
func (s size) hardlyRead(counted int) bool { return counted >= leastCount && counted*10 < s.chars }

// heed takes what the server said when it refused a prompt for its length.
func (g *gauge) heed(err error) {
	var said *refusal
	if !errors.As(err, &said) || said.kind() != llm.TooLong || said.context < smallestCut {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.said = said.context
}

// Fits reports whether a prompt takes at most this share of what the model's context has
// room for beside the completion, as far as is known: by [Endpoint.ContextTokens], by what
// the server has said, and by an estimate of the prompt's tokens that the server's counts of
// earlier prompts calibrate.
func (c *Client) Fits(prompt []llm.Message, share float64) bool {
	context := c.context()
	return context == 0 || margin*c.Tokens(prompt) <= share*float64(context-c.endpoint.MaxTokens)
}

// Tokens estimates how many tokens the server counts in a prompt.
func (c *Client) Tokens(prompt []llm.Message) float64 {
	var s size
	for _, m := range prompt {
		s.plus(c.gauge.measured(m.Content))
	}
	return c.gauge.tokens(s) + float64(perMessage*s.messages)
}

func (c *Client) context() int {
	return c.gauge.context(c.endpoint.ContextTokens, c.endpoint.MaxTokens)
}

// ContextTokens is what the server reads at once, in tokens: as it said when it
// refused a prompt, or else as it read of one that it cut. 0 means that it did
// neither.
func (c *Client) ContextTokens() int {
	c.gauge.mu.Lock()
	defer c.gauge.mu.Unlock()
	return cmp.Or(c.gauge.said, c.gauge.seen)
}
