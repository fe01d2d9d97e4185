package openai

import (
	"errors"
	"sync"

	"pilcrow/internal/answer"
)

const (
	perMessage  = 5    // tokens that a chat template puts around a message, at most
	calibration = 0.25 // weight of the newest count
	farBelow    = 0.6  // of what was to be expected: a part of the prompt was not read
	margin      = 1.05 // of an estimate, before a prompt is held to be too long
	smallestCut = 512  // tokens: what is said to be less is no context length
)

// A gauge learns from a server's replies how it counts tokens, and how many it
// reads at once.
type gauge struct {
	mu    sync.Mutex
	ratio float64 // tokens counted for one estimated, on average; 0 before the first count
	most  int     // tokens of prompt and completion that the server said it reads; 0 if it did not
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
func (g *gauge) context(configured int) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	if configured == 0 || g.most > 0 && g.most < configured {
		return g.most
	}
	return configured
}

// learn takes a server's count of a prompt, and tells whether the server has read
// it to its end. No count, no verdict.
func (g *gauge) learn(s size, counted int) (whole bool) {
	if counted <= 0 {
		return true
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.cut(s, counted) {
		if counted >= smallestCut {
			g.most = counted
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

// cut tells whether a count is too low for a prompt. Even plain English has more
// than a token to 6 characters: fewer than 60 % of that, or of what this server's
// earlier counts lead one to expect, and a part was dropped. A power of two, where
// more was to be expected, is a context length. Ollama does so without a word:
// 33,600 characters were 4,096 tokens.
func (g *gauge) cut(s size, counted int) bool {
	expected := g.expected(s)
	atLimit := counted >= smallestCut && counted&(counted-1) == 0 && expected > float64(counted)
	return s.hardlyRead(counted) || atLimit || g.ratio > 0 && float64(counted) < farBelow*expected
}

// hardlyRead tells whether a count is too low for texts of any language.
func (s size) hardlyRead(counted int) bool { return counted > 0 && counted*10 < s.chars }

// heed takes what the server said when it refused a prompt for its length.
func (g *gauge) heed(err error) {
	var said *refusal
	if !errors.As(err, &said) || said.kind() != answer.TooLong || said.context < smallestCut {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.most = said.context
}

// Fits tells whether prompt and completion fit into the model's context, as far as
// is known: by [Endpoint.ContextTokens], by what the server has said, and by an
// estimate of the prompt's tokens that the server's counts of earlier prompts
// calibrate.
func (c *Client) Fits(prompt []answer.Message) bool {
	context := c.gauge.context(c.endpoint.ContextTokens)
	return context == 0 || margin*c.Tokens(prompt)+float64(c.endpoint.MaxTokens) <= float64(context)
}

// Tokens estimates how many tokens the server counts in a prompt.
func (c *Client) Tokens(prompt []answer.Message) float64 {
	var s size
	for _, m := range prompt {
		s.add(m.Content)
	}
	return c.gauge.tokens(s) + float64(perMessage*s.messages)
}

// ContextTokens is what the server has said that it reads at once, in tokens; 0 if
// it never had to.
func (c *Client) ContextTokens() int { return c.gauge.context(0) }
