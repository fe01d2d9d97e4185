package main

import (
	"context"
	"encoding/json"
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
	codeWord      = "marlin-4711"
	bytesPerToken = 4 // of the plain English below; models count 3.2 to 4.2
)

// context sends a prompt nearly as long as the settings allow, and asks for what
// stands in its first line: servers cut long prompts without a word.
func (t *selfTest) context(ctx context.Context) error {
	const name = "context"
	prompt, estimate := t.longPrompt()
	w := &watch{selfTest: t}
	err := w.Generate(ctx, prompt, func(string) error { return nil })
	if err != nil {
		return t.failed(name, err)
	}
	recalled := strings.Contains(strings.ToLower(w.said.String()), codeWord)
	read := fmt.Sprintf("the server read %d tokens of a prompt of about %d", w.used.PromptTokens, estimate)
	tooLong := adviceFor(answer.TooLong)
	switch {
	case !w.used.Estimated && w.used.PromptTokens*10 < estimate*8:
		t.row(false, name, tooLong, "%s", read)
	case w.used.Estimated && recalled:
		t.row(true, name, "", "the model recalled the first line of a prompt of about %d tokens", estimate)
	case recalled:
		t.row(true, name, "", "%s, and the model recalled its first line", read)
	case !w.used.Estimated:
		t.row(true, name, "", "%s, though the model did not recall its first line", read)
	default:
		t.row(false, name, tooLong, "the model did not recall the first line of a prompt of about %d tokens", estimate)
	}
	return nil
}

// longPrompt takes three quarters, as estimated, of what the settings leave for
// a prompt: as some models count, that is nearly all.
func (t *selfTest) longPrompt() (prompt []answer.Message, tokens int) {
	size := (t.model.ContextTokens - t.model.MaxTokens) * bytesPerToken * 3 / 4
	const (
		system   = "Answer with the code word that the first line of the text gives, and with nothing else."
		question = "\nWhat is the code word that the first line gives?"
	)
	var b strings.Builder
	fmt.Fprintf(&b, "The code word is %s.\n", codeWord)
	for i := 2; b.Len()+len(system)+len(question) < size; i++ {
		fmt.Fprintf(&b, "Line %d: it was a quiet day at the harbour, and nothing happened.\n", i)
	}
	b.WriteString(question)
	tokens = (b.Len() + len(system)) / bytesPerToken
	return []answer.Message{{Role: "system", Content: system}, {Role: "user", Content: b.String()}}, tokens
}
