package chat

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime/debug"
	"unicode/utf8"

	"pilcrow/internal/answer"
)

const defaultLimit = 1000 // characters of a question

// A Guard stands between every frontend and the answers. It cleans questions and
// refuses those that are none, it survives panics, and it turns faults into an
// [Error] whose id leads to the one line in the log that tells the cause.
type Guard struct {
	Answerer     Answerer
	Limit        int          // longest question in characters; 0 means 1000
	Log          *slog.Logger // nil means slog.Default()
	LogQuestions bool         // log the text of a failed question, not only its length and hash
	Random       io.Reader    // of the ids; nil means crypto/rand
}

// Answer answers the cleaned question. Its error is an [*Error], or
// [context.Canceled] if ctx was cancelled, or the error of emit as it is.
func (g *Guard) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	q.Text = clean(q.Text)
	if err := g.check(q.Text); err != nil {
		return answer.Answer{}, err
	}
	var emitErr error
	a, err := g.call(ctx, q, func(c answer.Claim) error {
		emitErr = emit(c)
		return emitErr
	})
	switch {
	case err == nil:
		return a, nil
	case emitErr != nil && errors.Is(err, emitErr):
		return answer.Answer{}, emitErr
	}
	return answer.Answer{}, g.explain(ctx, q.Text, err)
}

func (g *Guard) check(question string) error {
	limit := cmp.Or(g.Limit, defaultLimit)
	if utf8.RuneCountInString(question) > limit {
		return &Error{Kind: TooLong, Limit: limit}
	}
	if !hasWord(question) {
		return &Error{Kind: EmptyQuestion}
	}
	return nil
}

// A panicError is a panic of the Answerer.
type panicError struct {
	value any
	stack []byte
}

func (e *panicError) Error() string { return fmt.Sprintf("panic: %v", e.value) }

func (g *Guard) call(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (a answer.Answer, err error) {
	err = recovered(func() error {
		a, err = g.Answerer.Answer(ctx, q, emit)
		return err
	})
	return a, err
}

// recovered turns a panic of do into an error.
func recovered(do func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &panicError{value, debug.Stack()}
		}
	}()
	return do()
}

// explain returns what the frontend gets for err, and logs what is a fault.
func (g *Guard) explain(ctx context.Context, question string, err error) error {
	var own *Error
	var crash *panicError
	isCrash := errors.As(err, &crash)
	kind := KindOf(err)
	switch {
	case !isCrash && errors.Is(ctx.Err(), context.Canceled):
		return context.Canceled
	case errors.As(err, &own):
		return own // from another guard within, which limits or logs
	case kind == EmptyQuestion:
		return &Error{Kind: kind, Err: err}
	case kind == Cancelled:
		kind = Internal // nobody cancelled ctx
	}
	return &Error{Kind: kind, ID: g.record(ctx, question, kind, err), Err: err}
}

// record logs err and returns its id.
func (g *Guard) record(ctx context.Context, question string, kind Kind, err error) string {
	id := g.newID()
	attrs := []slog.Attr{
		slog.String("id", id),
		slog.String("kind", string(kind)),
		slog.Any("error", err),
		slog.Int("question_characters", utf8.RuneCountInString(question)),
		slog.String("question_hash", fmt.Sprintf("%.6x", sha256.Sum256([]byte(question)))),
	}
	if g.LogQuestions {
		attrs = append(attrs, slog.String("question", question))
	}
	var crash *panicError
	if errors.As(err, &crash) {
		attrs = append(attrs, slog.String("stack", string(crash.stack)))
	}
	g.log().LogAttrs(ctx, slog.LevelError, "question without an answer", attrs...)
	return id
}

func (g *Guard) log() *slog.Logger {
	if g.Log != nil {
		return g.Log
	}
	return slog.Default()
}

// letters are Crockford's base 32: none is taken for another when read aloud.
var letters = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz")

// newID returns eight letters and digits.
func (g *Guard) newID() string {
	random := g.Random
	if random == nil {
		random = rand.Reader
	}
	var b [5]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "unnamed" // an injected source ran dry; crypto/rand never fails
	}
	return letters.EncodeToString(b[:])
}
