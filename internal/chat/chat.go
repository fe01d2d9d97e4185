// Package chat is what every frontend stands on: the [Service] that answers, the
// guard before it, conversations, and the sentences that people read when something
// goes wrong. It knows no platform.
package chat

import (
	"context"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/text"
)

// An Answerer answers about a text: see [answer.Pipeline].
type Answerer interface {
	// Answer answers a question. It calls emit with each claim as soon as the claim is
	// checked; the returned answer is the whole truth and replaces what was emitted. An
	// error from emit stops it and is returned.
	Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)
	// Find returns the k paragraphs nearest to a query, nearest first.
	Find(ctx context.Context, query string, k int) ([]answer.Passage, error)
	// Verify holds the sentences of somebody's text against the corpus.
	Verify(ctx context.Context, text string) ([]verify.Verdict, error)
}

// A Service is all that a frontend needs to serve people: answers about the text, and
// the text itself.
type Service interface {
	Answerer
	// Corpus returns the text as it is now. It may be another one next time.
	Corpus() *text.Corpus
}

// A ServiceFunc looks the [Service] up anew for each call. Where that fails, its error is the
// call's, and there is no text.
type ServiceFunc func(ctx context.Context) (Service, error)

var _ Service = ServiceFunc(nil)

// Answer answers by the service of now.
func (f ServiceFunc) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	s, err := f(ctx)
	if err != nil {
		return answer.Answer{}, err
	}
	return s.Answer(ctx, q, emit)
}

// Find finds paragraphs by the service of now.
func (f ServiceFunc) Find(ctx context.Context, query string, k int) ([]answer.Passage, error) {
	s, err := f(ctx)
	if err != nil {
		return nil, err
	}
	return s.Find(ctx, query, k)
}

// Verify holds sentences against the text of now.
func (f ServiceFunc) Verify(ctx context.Context, text string) ([]verify.Verdict, error) {
	s, err := f(ctx)
	if err != nil {
		return nil, err
	}
	return s.Verify(ctx, text)
}

// Corpus returns the text of now.
func (f ServiceFunc) Corpus() *text.Corpus {
	s, err := f(context.Background())
	if err != nil {
		return &text.Corpus{}
	}
	return s.Corpus()
}

// A Frontend serves people on one platform until ctx is done, then lets running
// answers finish and returns nil.
type Frontend interface {
	Run(ctx context.Context, s Service) error
}
