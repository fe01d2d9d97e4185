package openai

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/backoff"
)

// Retries are a tenth of the calls at most, beyond the first few: a server in
// trouble is not given more to do.
const (
	retryShare = 0.1 // earned by each call
	maxBudget  = 10  // retries, and what a client begins with
)

const (
	maxRetries    = 2
	backoffBase   = 500 * time.Millisecond
	maxRetryAfter = 20 * time.Second // what a person waits for
)

// A Clock is the time as a client sees it, for tests. A nil field means the
// real thing.
type Clock struct {
	Now    func() time.Time
	Sleep  func(ctx context.Context, d time.Duration) error
	Jitter func(limit time.Duration) time.Duration // a random duration in [0, limit)
}

func (c Clock) withDefaults() Clock {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Sleep == nil {
		c.Sleep = backoff.Sleep
	}
	if c.Jitter == nil {
		c.Jitter = rand.N[time.Duration]
	}
	return c
}

// A budget bounds the retries of a client by its calls.
type budget struct {
	mu    sync.Mutex
	spent float64 // retries that were made and not yet earned again
}

// earn counts a call.
func (b *budget) earn() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent = max(0, b.spent-retryShare)
}

// left reports whether a retry may be made.
func (b *budget) left() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.spent+1 <= maxBudget
}

// spend counts a retry.
func (b *budget) spend() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent++
}

// retry makes attempts until one succeeds, fails for a reason that will not pass,
// or has emitted what cannot be taken back: see [llm.Restart]. It waits as the server asks, or for a random time
// below 0.5 s, then 1 s ("full jitter"), but never past the deadline of ctx, and
// not if the budget is used up.
func (c *Client) retry(ctx context.Context, attempt func(context.Context) (begun bool, err error)) error {
	c.budget.earn()
	for try := 0; ; try++ {
		begun, err := attempt(ctx)
		var failed *llm.Error
		if try == maxRetries || !errors.As(err, &failed) || !mayPass(failed) {
			return err
		}
		wait := failed.RetryAfter
		if wait == 0 {
			wait = c.endpoint.Clock.Jitter(backoffBase << try)
		}
		deadline, ok := ctx.Deadline()
		tooLate := wait > maxRetryAfter || ok && wait > time.Until(deadline)
		if tooLate || !c.budget.left() || begun && !llm.Restart(ctx) {
			return err
		}
		c.budget.spend()
		if err := c.endpoint.Clock.Sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// mayPass reports whether a failure is worth another attempt.
func mayPass(e *llm.Error) bool {
	switch e.Kind {
	case llm.Unreachable, llm.Busy, llm.ServerError, llm.Broken:
		return true
	case llm.TimedOut:
		var said *refusal
		return errors.As(e.Err, &said) // a 408 came at once; our own time-outs have cost enough
	}
	return false
}
