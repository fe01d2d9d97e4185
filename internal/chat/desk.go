package chat

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer"
)

// A Verifier holds somebody's sentences against the text: see
// [answer.Pipeline.Verify].
type Verifier interface {
	Verify(ctx context.Context, text string) ([]answer.Verdict, error)
}

// A Finder finds paragraphs of the text: see [answer.Pipeline.Find].
type Finder interface {
	Find(ctx context.Context, query string, k int) ([]answer.Found, error)
}

// A Desk is what people can do with the text beside asking.
type Desk interface {
	Finder
	Verifier
}

// errUnable says that an answerer only answers.
var errUnable = errors.New("chat: the answerer cannot do this")

// Verify verifies a cleaned text, line by line. Its errors are those of [Guard.Answer].
func (g *Guard) Verify(ctx context.Context, s string) (verdicts []answer.Verdict, err error) {
	lines := strings.Split(strings.ReplaceAll(s, "\r", "\n"), "\n")
	for i, line := range lines {
		lines[i] = clean(line)
	}
	s = strings.Join(lines, "\n")
	switch {
	case utf8.RuneCountInString(s) > answer.MaxVerified:
		return nil, &Error{Kind: TooLong, Limit: answer.MaxVerified}
	case !hasWord(s):
		return []answer.Verdict{}, nil
	}
	err = g.safely(ctx, s, func() (err error) {
		if v, ok := g.Answerer.(Verifier); ok {
			verdicts, err = v.Verify(ctx, s)
			return err
		}
		return fmt.Errorf("%w: verify", errUnable)
	})
	return verdicts, err
}

// Find finds paragraphs for a cleaned query, which is limited as questions are.
// Its errors are those of [Guard.Answer].
func (g *Guard) Find(ctx context.Context, query string, k int) (found []answer.Found, err error) {
	query = clean(query)
	if err := g.check(query); err != nil {
		return nil, err
	}
	err = g.safely(ctx, query, func() (err error) {
		if f, ok := g.Answerer.(Finder); ok {
			found, err = f.Find(ctx, query, k)
			return err
		}
		return fmt.Errorf("%w: find", errUnable)
	})
	return found, err
}

// safely does what a person asked for: a panic becomes an error, and every fault
// an [Error] with the id of its line in the log.
func (g *Guard) safely(ctx context.Context, asked string, do func() error) error {
	if err := recovered(do); err != nil {
		return g.explain(ctx, asked, err)
	}
	return nil
}
