package fleet

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"pilcrow/internal/backoff"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
)

const (
	defaultSpace = 5 * time.Second
	identifyTime = 10 * time.Second // for a session to begin, before another process may begin one
	longestWait  = time.Second      // between two looks
)

// identifies let one process at a time begin a session, with the pauses that Discord wants.
type identifies struct{ *Fleet }

var _ gateway.IdentifyLimiter = (*identifies)(nil)

// Acquire implements [gateway.IdentifyLimiter].
func (i *identifies) Acquire(ctx context.Context, bucket int) (release func(), err error) {
	name := fmt.Sprintf("discord/identify/%s/%d", i.Bot, bucket)
	for {
		wait, err := i.State.Turn(ctx, name, identifyTime)
		if err == nil && wait == 0 {
			break
		}
		if err != nil {
			wait = longestWait
		}
		if err := backoff.Sleep(ctx, min(wait, longestWait)); err != nil {
			return nil, err
		}
	}
	return func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewell)
		defer cancel()
		_ = i.State.EndTurn(ctx, name, i.space()) // else it ends by itself
	}, nil
}

func (i *identifies) space() time.Duration { return cmp.Or(i.Space, defaultSpace) }

// Spend implements [gateway.IdentifyLimiter]: Discord itself counts for all processes.
func (i *identifies) Spend(_ context.Context, limit rest.SessionStartLimit) (wait time.Duration, err error) {
	return gateway.Spend(limit, i.space()), nil
}
