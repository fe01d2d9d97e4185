package modelcheck

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
)

const (
	codeWord        = "marlin-4711"
	smallestContext = 1024 // tokens: no server has less, and less is of no use
	wholePrompt     = 0.8  // of the estimate: fewer tokens, and a part was not read
)

// context sends a prompt that fills the context as the settings have it, and asks
// for what stands in its first line: servers cut long prompts without a word. If
// it was not read, shorter ones are tried until one is, so that it is known how
// much the server reads.
func (c *Check) context(ctx context.Context) error {
	configured := c.ContextTokens
	whole, seen, err := c.reads(ctx, configured)
	if err != nil {
		return c.failed(contextCheck, err)
	}
	if whole {
		c.report.ContextTokens = configured
		c.row(true, contextCheck, "", "%s", seen)
		return nil
	}
	if c.report.ContextTokens = cmp.Or(c.cutAt, c.Client.ContextTokens()); c.report.ContextTokens == 0 {
		c.report.ContextTokens, err = c.most(ctx, configured/2)
	}
	switch {
	case err != nil:
		return c.failed(contextCheck, err)
	case c.report.ContextTokens > 0:
		seen += fmt.Sprintf("; it reads about %d at once", c.report.ContextTokens)
	}
	c.row(false, contextCheck, sentence(openai.Advice(llm.TooLong)), "%s", seen)
	return nil
}

// most halves the context until a prompt that fills it is read; 0 if none is.
func (c *Check) most(ctx context.Context, tokens int) (int, error) {
	for ; tokens >= smallestContext; tokens /= 2 {
		if whole, _, err := c.reads(ctx, tokens); err != nil || whole {
			return tokens, err
		}
	}
	return 0, nil
}

// reads reports whether the server reads a prompt to its first line that fills a
// context of so many tokens. err is another failure than the prompt's length.
func (c *Check) reads(ctx context.Context, tokens int) (whole bool, seen string, err error) {
	prompt := c.longPrompt(tokens)
	estimate := c.Client.Tokens(prompt)
	about := fmt.Sprintf("a prompt of about %.0f tokens", estimate)
	w := &watch{Check: c}
	err = w.Generate(ctx, prompt, func(string) error { return nil })
	var failure *llm.Error
	if errors.As(err, &failure) && failure.Kind == llm.CutShort {
		err = nil // it talks too much, but of a prompt that was read
	}
	recalled := strings.Contains(strings.ToLower(w.said.String()), codeWord)
	switch {
	case err != nil && failure != nil && failure.Kind == llm.TooLong:
		return false, about + " is too long: " + quoted(failure.Err.Error()), nil
	case err != nil:
		return false, "", err
	case !w.used.Estimated && float64(w.used.PromptTokens) < wholePrompt*estimate:
		c.cutAt = w.used.PromptTokens
		return false, fmt.Sprintf("the server read only %d tokens of %s", c.cutAt, about), nil
	case w.used.Estimated && recalled:
		return true, "the model recalled the first line of " + about, nil
	case w.used.Estimated:
		return false, "the model did not recall the first line of " + about, nil
	case recalled:
		return true, fmt.Sprintf("the server read %d tokens of %s, and the model recalled its first line", w.used.PromptTokens, about), nil
	}
	return true, fmt.Sprintf("the server read %d tokens of %s, though the model did not recall its first line", w.used.PromptTokens, about), nil
}

// longPrompt fills a context with lines, as far as the client can tell, and leaves
// room for the completion.
func (c *Check) longPrompt(tokens int) []llm.Message {
	const some = 100
	room := float64(tokens-c.MaxTokens) * 0.9 // an estimate may be a little low
	first := c.Client.Tokens(quietDays(0))
	line := (c.Client.Tokens(quietDays(some)) - first) / some
	return quietDays(max(0, int((room-first)/line)))
}

// quietDays is a prompt of so many lines between the code word and the question.
func quietDays(lines int) []llm.Message {
	const (
		system   = "Answer with the code word that the first line of the text gives, and with nothing else."
		question = "\nWhat is the code word that the first line gives?"
	)
	var b strings.Builder
	fmt.Fprintf(&b, "The code word is %s.\n", codeWord)
	for i := range lines {
		fmt.Fprintf(&b, "Line %d: it was a quiet day at the harbour, and nothing happened.\n", i+2)
	}
	b.WriteString(question)
	return []llm.Message{{Role: "system", Content: system}, {Role: "user", Content: b.String()}}
}
