package modelcheck

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/prompts"
)

// endpoint asks for the list of models, which some servers do not have.
func (c *Check) endpoint(ctx context.Context) error {
	const name = "endpoint"
	listed, err := c.Client.Models(ctx)
	var failure *llm.Error
	switch {
	case err == nil:
		c.row(true, name, "", "reached; models listed: %d", len(listed))
		c.listed = listed
	case errors.As(err, &failure) && slices.Contains([]llm.FailureKind{llm.Unreachable, llm.KeyRefused, llm.TimedOut, llm.NoCredit}, failure.Kind):
		_ = c.failed(name, err)
		return errGiveUp
	default:
		c.row(true, name, "", "reached; it lists no models")
	}
	return nil
}

// known reports whether the server knows the model, once it was asked.
func (c *Check) known(failed error) {
	const name = "model"
	var failure *llm.Error
	unknown := errors.As(failed, &failure) && failure.Kind == llm.NoModel
	switch {
	case slices.Contains(c.listed, c.Model) && !unknown:
		c.row(true, name, "", "%s is listed", c.Model)
	case failed == nil:
		c.row(true, name, "", "%s is not listed, but it answers", c.Model)
	case unknown && len(c.listed) > 0:
		c.row(false, name, sentence(openai.Advice(llm.NoModel)), "the server does not know %s; it has %s", c.Model, some(c.listed))
	case unknown:
		c.row(false, name, sentence(openai.Advice(llm.NoModel)), "the server does not know %s", c.Model)
	case len(c.listed) > 0:
		c.row(false, name, sentence(openai.Advice(llm.NoModel)), "%s is not listed; the server has %s", c.Model, some(c.listed))
	}
}

// some lists the first names.
func some(names []string) string {
	const most = 20
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}

// quoted makes what a server said fit for a line on a terminal.
func quoted(s string) string {
	const most = 200
	s = prompts.Plain(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// A watch is the model, timed, and read to its end.
type watch struct {
	*Check
	asked  time.Time
	first  time.Duration // until the first piece
	total  time.Duration
	pieces int
	said   strings.Builder
	used   openai.Usage
	err    error // the model's
}

// Generate implements [llm.Generator]. It reads on after emit has had enough.
func (w *watch) Generate(ctx context.Context, prompt []llm.Message, emit func(string) error) error {
	w.step()
	w.asked = time.Now()
	var enough error
	w.err = w.Client.Generate(ctx, prompt, func(piece string) error {
		if w.pieces == 0 {
			w.first = time.Since(w.asked)
			w.waited = max(w.waited, w.first)
		}
		w.pieces++
		w.said.WriteString(piece)
		if enough == nil {
			enough = emit(piece)
		}
		return nil
	})
	w.total, w.used = time.Since(w.asked), w.Check.used
	if w.err != nil {
		return w.err
	}
	return enough
}

// tokensPerSecond is the speed after the first piece.
func (w *watch) tokensPerSecond() float64 {
	writing := w.total
	if w.pieces > 1 {
		writing -= w.first
	}
	return float64(w.used.CompletionTokens) / max(writing, time.Millisecond).Seconds()
}
