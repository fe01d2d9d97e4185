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

// A Service is all that a frontend needs to serve people: answers about the text, and
// the text itself.
type Service interface {
	// Answer answers a question. It calls emit with each claim as soon as the claim is
	// checked; the returned answer is the whole truth and replaces what was emitted. An
	// error from emit stops it and is returned.
	Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)
	// Find returns the k paragraphs nearest to a query, nearest first.
	Find(ctx context.Context, query string, k int) ([]answer.Found, error)
	// Verify holds the sentences of somebody's text against the corpus.
	Verify(ctx context.Context, text string) ([]verify.Verdict, error)
	// Corpus returns the text as it is now. It may be another one next time.
	Corpus() *text.Corpus
}

// A Frontend serves people on one platform until ctx is done, then lets running
// answers finish and returns nil.
type Frontend interface {
	Run(ctx context.Context, s Service) error
}
