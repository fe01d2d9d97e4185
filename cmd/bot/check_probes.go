package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/openai"
	"pilcrow/internal/prompts"
)

// The names of the checks that decide the profile.
const (
	markersCheck  = "markers"
	declinesCheck = "declines"
	schemaCheck   = "JSON schema"
)

// A selfTest asks a model questions with known answers.
type selfTest struct {
	client   *openai.Client
	model    config.Model
	progress func(done, total int)
	used     openai.Usage // of the last completion
	rows     []checkRow
	listed   []string // the models that the server has; nil if it does not say
	read     int      // tokens that the server was seen to read at once; 0 if it was not seen
	cutAt    int      // tokens that it read of a prompt that it cut; 0 if it cut none
	away     bool     // the server could not be asked, or not everything
	now      func() time.Time
}

// use is called by the client for each completion.
func (t *selfTest) use(_ context.Context, u openai.Usage) { t.used = u }

// errGiveUp ends a self-test: nothing that follows could do better.
var errGiveUp = errors.New("the rest is not worth asking")

// run makes the checks. Its error is that of ctx.
func (t *selfTest) run(ctx context.Context) error {
	probes := []func(context.Context) error{t.endpoint, t.markers, t.declines, t.followUp, t.schema, t.context}
	for i, probe := range probes {
		t.progress(i, len(probes))
		err := probe(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, errGiveUp) {
			t.away = true
			return nil
		}
	}
	return nil
}

func (t *selfTest) passed(name string) bool {
	return slices.ContainsFunc(t.rows, func(r checkRow) bool { return r.Name == name && r.OK })
}

func (t *selfTest) row(ok bool, name, advice, seen string, args ...any) {
	if ok {
		advice = ""
	}
	t.rows = append(t.rows, checkRow{name, ok, fmt.Sprintf(seen, args...), advice})
}

// failed notes that the model gave no answer, and gives up if it never will.
func (t *selfTest) failed(name string, err error) error {
	kind := answer.Broken
	var failure *answer.ModelError
	if errors.As(err, &failure) {
		kind, err = failure.Kind, failure.Err
	}
	t.row(false, name, adviceFor(kind), "%s", quoted(err.Error()))
	t.away = t.away || kind == answer.TimedOut || kind == answer.Busy
	if slices.Contains([]answer.FailureKind{answer.Unreachable, answer.KeyRefused, answer.NoCredit, answer.NoModel}, kind) {
		return errGiveUp
	}
	return nil
}

// endpoint asks for the list of models, which some servers do not have.
func (t *selfTest) endpoint(ctx context.Context) error {
	const name = "endpoint"
	listed, err := t.client.Models(ctx)
	var failure *answer.ModelError
	switch {
	case err == nil:
		t.row(true, name, "", "reached; models listed: %d", len(listed))
		t.listed = listed
	case errors.As(err, &failure) && slices.Contains([]answer.FailureKind{answer.Unreachable, answer.KeyRefused, answer.TimedOut, answer.NoCredit}, failure.Kind):
		_ = t.failed(name, err)
		return errGiveUp
	default:
		t.row(true, name, "", "reached; it lists no models")
	}
	return nil
}

// known tells whether the server knows the model, once it was asked.
func (t *selfTest) known(failed error) {
	const name = "model"
	var failure *answer.ModelError
	unknown := errors.As(failed, &failure) && failure.Kind == answer.NoModel
	switch {
	case slices.Contains(t.listed, t.model.Name) && !unknown:
		t.row(true, name, "", "%s is listed", t.model.Name)
	case failed == nil:
		t.row(true, name, "", "%s is not listed, but it answers", t.model.Name)
	case unknown && len(t.listed) > 0:
		t.row(false, name, adviceFor(answer.NoModel), "the server does not know %s; it has %s", t.model.Name, some(t.listed))
	case unknown:
		t.row(false, name, adviceFor(answer.NoModel), "the server does not know %s", t.model.Name)
	case len(t.listed) > 0:
		t.row(false, name, adviceFor(answer.NoModel), "%s is not listed; the server has %s", t.model.Name, some(t.listed))
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
	*selfTest
	asked  time.Time
	first  time.Duration // until the first piece
	total  time.Duration
	pieces int
	said   strings.Builder
	used   openai.Usage
	err    error // the model's
}

// Generate implements [answer.Generator]. It reads on after emit has had enough.
func (w *watch) Generate(ctx context.Context, prompt []answer.Message, emit func(string) error) error {
	w.asked = time.Now()
	var enough error
	w.err = w.client.Generate(ctx, prompt, func(piece string) error {
		if w.pieces == 0 {
			w.first = time.Since(w.asked)
		}
		w.pieces++
		w.said.WriteString(piece)
		if enough == nil {
			enough = emit(piece)
		}
		return nil
	})
	w.total, w.used = time.Since(w.asked), w.selfTest.used
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
