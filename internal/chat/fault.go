package chat

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"unicode/utf8"
)

// explain returns what the frontend gets for err, and logs what is a fault.
func (g *Guard) explain(ctx context.Context, question string, err error) error {
	if err == nil {
		return nil
	}
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
	id := newID(g.Random)
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

// newID returns eight letters and digits. A nil source means crypto/rand.
func newID(random io.Reader) string {
	if random == nil {
		random = rand.Reader
	}
	var b [5]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "unnamed" // an injected source ran dry; crypto/rand never fails
	}
	return letters.EncodeToString(b[:])
}

// LogFault logs a fault of a frontend and returns what the person reads of it, with the id
// under which the log has it.
func LogFault(ctx context.Context, log *slog.Logger, language string, err error) string {
	id := newID(nil)
	log.ErrorContext(ctx, "a fault of the frontend", "id", id, "error", err)
	return SentenceIn(language, &Error{Kind: KindOf(err), ID: id})
}
