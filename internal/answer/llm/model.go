// Package llm says what a language model is to the bot: what it is asked, how it answers and
// fails, and what it takes.
package llm

import (
	"context"
	"encoding/json"
)

// A Message is one message of a chat prompt.
type Message struct {
	Role    string // "system", "user" or "assistant"
	Content string
}

// A Generator is a language model. It calls emit with each piece of its
// completion as it arrives; an error from emit stops the model and is returned.
// It returns nil only for a complete answer: a stream that ends early is an error.
type Generator interface {
	Generate(ctx context.Context, prompt []Message, emit func(piece string) error) error
}

// A Chooser is a language model that answers with a JSON object by a schema of this name. It
// returns its whole completion, which the caller has to check; any failure is an error.
type Chooser interface {
	Choose(ctx context.Context, prompt []Message, name string, schema json.RawMessage) (string, error)
}

// Ask is a model as a judge asks it: see [claims.Judge].
func Ask(model Chooser) func(ctx context.Context, system, user, name string, schema json.RawMessage) (string, error) {
	return func(ctx context.Context, system, user, name string, schema json.RawMessage) (string, error) {
		return model.Choose(ctx, []Message{{"system", system}, {"user", user}}, name, schema)
	}
}

// A Step is what a model does for an answer at the moment, in a word.
type Step string

// The steps. All but Choosing may come again.
const (
	Choosing Step = "choosing" // it chooses among sentences of the text
	Reading  Step = "reading"  // it was asked and has written nothing yet
	Writing  Step = "writing"  // it writes the next sentence
	Checking Step = "checking" // a judge reads the next sentence
)

type restartKey struct{}

// WithRestart returns a context for a completion that may begin anew while may says so.
func WithRestart(ctx context.Context, may func() bool) context.Context {
	return context.WithValue(ctx, restartKey{}, may)
}

// Restart asks whether the completion for which ctx was made may begin anew, after pieces of
// it were emitted: it may until a claim was shown. Then all that was emitted is forgotten.
// Under any other context it may not.
func Restart(ctx context.Context) bool {
	restart, ok := ctx.Value(restartKey{}).(func() bool)
	return ok && restart()
}
