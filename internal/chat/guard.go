package chat

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/text"
)

const defaultLimit = 1000 // characters of a question

// A Guard is the [Service] of one text. It cleans questions and refuses those that are
// none, it survives panics, and it turns faults into an [Error] whose id leads to the
// one line in the log that has the cause.
type Guard struct {
	Answerer     Answerer
	Text         *text.Corpus // what it answers from
	Limit        int          // longest question in characters; 0 means 1000
	Log          *slog.Logger // nil means slog.Default()
	LogQuestions bool         // log the text of a failed question, not only its length and hash
	Random       io.Reader    // of the ids; nil means crypto/rand
}

var _ Service = (*Guard)(nil)

// Corpus returns the text.
func (g *Guard) Corpus() *text.Corpus { return g.Text }

// Answer answers the cleaned question, and measures how long that takes. Its error is an [*Error], or
// [context.Canceled] if ctx was cancelled, or the error of emit as it is.
func (g *Guard) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (a answer.Answer, err error) {
	q.Text = clean(q.Text)
	if err := g.check(q.Text); err != nil {
		return answer.Answer{}, err
	}
	var emitErr error
	var times answer.Times
	began := time.Now()
	err = recovered(func() error {
		a, err = g.Answerer.Answer(ctx, q, func(c answer.Claim) error {
			if times.First == 0 {
				times.First = time.Since(began).Seconds()
			}
			emitErr = emit(c)
			return emitErr
		})
		return err
	})
	switch {
	case err == nil:
		times.Whole = time.Since(began).Seconds()
		a.Receipt.Times = &times
		return a, nil
	case emitErr != nil && errors.Is(err, emitErr):
		return answer.Answer{}, emitErr
	}
	return answer.Answer{}, g.explain(ctx, q.Text, err)
}

// Find finds paragraphs for a cleaned query, which is limited as questions are.
// Its errors are those of [Guard.Answer].
func (g *Guard) Find(ctx context.Context, query string, k int) (found []answer.Passage, err error) {
	query = clean(query)
	if err := g.check(query); err != nil {
		return nil, err
	}
	err = recovered(func() error {
		found, err = g.Answerer.Find(ctx, query, k)
		return err
	})
	return found, g.explain(ctx, query, err)
}

// Verify verifies a cleaned text, line by line. Its errors are those of [Guard.Answer].
func (g *Guard) Verify(ctx context.Context, s string) (verdicts []verify.Verdict, err error) {
	lines := strings.Split(strings.ReplaceAll(s, "\r", "\n"), "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	s = strings.Join(lines, "\n")
	switch {
	case utf8.RuneCountInString(s) > verify.MaxVerified:
		return nil, &Error{Kind: TooLong, Limit: verify.MaxVerified}
	case !hasWord(s):
		return []verify.Verdict{}, nil
	}
	err = recovered(func() error {
		verdicts, err = g.Answerer.Verify(ctx, s)
		return err
	})
	return verdicts, g.explain(ctx, s, err)
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

// recovered turns a panic of do into an error.
func recovered(do func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &panicError{value, debug.Stack()}
		}
	}()
	return do()
}
