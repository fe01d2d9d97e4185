package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"pilcrow/internal/answer"
)

// Choose implements [answer.Chooser].
func (c *watchedChoice) Choose(ctx context.Context, prompt []answer.Message, schema json.RawMessage) (string, error) {
	c.said, c.err = c.Chooser.Choose(ctx, prompt, schema)
	return c.said, c.err
}

const (
	codeWord        = "marlin-4711"
	contextCheck    = "context"
	smallestContext = 1024 // tokens: no server has less, and less is of no use
	wholePrompt     = 0.8  // of the estimate: fewer tokens, and a part was not read
)

// context sends a prompt that fills the context as the settings have it, and asks
// for what stands in its first line: servers cut long prompts without a word. If
// it was not read, shorter ones are tried until one is, so that it is known how
// much the server reads.
func (t *selfTest) context(ctx context.Context) error {
	configured := t.model.ContextTokens
	whole, seen, err := t.reads(ctx, configured)
	if err != nil {
		return t.failed(contextCheck, err)
	}
	if whole {
		t.read = configured
		t.row(true, contextCheck, "", "%s", seen)
		return nil
	}
	if t.read = cmp.Or(t.cutAt, t.client.ContextTokens()); t.read == 0 {
		t.read, err = t.most(ctx, configured/2)
	}
	switch {
	case err != nil:
		return t.failed(contextCheck, err)
	case t.read > 0:
		seen += fmt.Sprintf("; it reads about %d at once", t.read)
	}
	t.row(false, contextCheck, adviceFor(answer.TooLong), "%s", seen)
	return nil
}

// most halves the context until a prompt that fills it is read; 0 if none is.
func (t *selfTest) most(ctx context.Context, tokens int) (int, error) {
	for ; tokens >= smallestContext; tokens /= 2 {
		if whole, _, err := t.reads(ctx, tokens); err != nil || whole {
			return tokens, err
		}
	}
	return 0, nil
}

// reads tells whether the server reads a prompt to its first line that fills a
// context of so many tokens. err is another failure than the prompt's length.
func (t *selfTest) reads(ctx context.Context, tokens int) (whole bool, seen string, err error) {
	prompt := t.longPrompt(tokens)
	estimate := t.client.Tokens(prompt)
	about := fmt.Sprintf("a prompt of about %.0f tokens", estimate)
	w := &watch{selfTest: t}
	err = w.Generate(ctx, prompt, func(string) error { return nil })
	var failure *answer.ModelError
	if errors.As(err, &failure) && failure.Kind == answer.CutShort {
		err = nil // it talks too much, but of a prompt that was read
	}
	recalled := strings.Contains(strings.ToLower(w.said.String()), codeWord)
	switch {
	case err != nil && failure != nil && failure.Kind == answer.TooLong:
		return false, about + " is too long: " + quoted(failure.Err.Error()), nil
	case err != nil:
		return false, "", err
	case !w.used.Estimated && float64(w.used.PromptTokens) < wholePrompt*estimate:
		t.cutAt = w.used.PromptTokens
		return false, fmt.Sprintf("the server read only %d tokens of %s", t.cutAt, about), nil
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
func (t *selfTest) longPrompt(tokens int) []answer.Message {
	const some = 100
	room := float64(tokens-t.model.MaxTokens) * 0.9 // an estimate may be a little low
	first := t.client.Tokens(quietDays(0))
	line := (t.client.Tokens(quietDays(some)) - first) / some
	return quietDays(max(0, int((room-first)/line)))
}

// quietDays is a prompt of so many lines between the code word and the question.
func quietDays(lines int) []answer.Message {
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
	return []answer.Message{{Role: "system", Content: system}, {Role: "user", Content: b.String()}}
}
