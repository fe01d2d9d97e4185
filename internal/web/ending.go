package web

import (
	"context"
	"net/http"
	"sync/atomic"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/locale"
)

// An interruptible is a service whose answers may be cut off by the end of the program: then
// the person is told, and not that they had stopped it themselves.
type interruptible struct {
	chat.Service
	ending *atomic.Bool
}

func (i *interruptible) Answer(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	a, err := i.Service.Answer(ctx, q, emit)
	if err != nil && ctx.Err() != nil && i.ending.Load() {
		return a, refuse(http.StatusServiceUnavailable, "restarting", "%s", locale.Say(q.Language, "I am being restarted. Please ask again in a moment."))
	}
	return a, err
}
