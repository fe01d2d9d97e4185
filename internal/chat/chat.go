// Package chat is the ground that every frontend stands on: the two interfaces
// between a platform and the answers, conversations, and the sentences that
// people read when something goes wrong. It knows no platform.
package chat

import (
	"context"

	"pilcrow/internal/answer"
)

// An Answerer answers questions about the text. It calls emit with each claim
// as soon as the claim is checked; the returned answer is the whole truth and
// replaces what was emitted. An error from emit stops it and is returned.
type Answerer interface {
	Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error)
}

// A Frontend serves people on one platform until ctx is done, then lets running
// answers finish and returns nil.
type Frontend interface {
	Run(ctx context.Context, a Answerer) error
}
