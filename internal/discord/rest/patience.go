package rest

import (
	"context"
	"time"
)

// A patience is how a call takes it that a limit is full. The zero value waits as long as
// the client has it in [Options].
type patience struct {
	most  time.Duration // the longest wait for limits and retries; 0 means [Options.MaxWait]
	share float64       // of a window, that a spare call may use; 0: the call is none
}

type patienceKey struct{}

// Patiently lets the calls made with the context wait up to d for limits and retries,
// instead of [Options.MaxWait].
func Patiently(ctx context.Context, d time.Duration) context.Context {
	return context.WithValue(ctx, patienceKey{}, patience{most: d})
}

// Spare marks calls made with the context as dispensable: one goes out at once, or fails with a
// [*LimitError] if its limit is full, if calls that matter wait for it, or if more than a share
// (up to 1) of the limit would have been used.
func Spare(ctx context.Context, share float64) context.Context {
	return context.WithValue(ctx, patienceKey{}, patience{share: share})
}

func patienceOf(ctx context.Context) patience {
	p, _ := ctx.Value(patienceKey{}).(patience)
	return p
}

// findingOut is how long a spare call waits for the one that finds out about a limit of
// which nothing is known yet.
const findingOut = time.Second

// deadline is when a call that begins now gives up waiting.
func (p patience) deadline(ctx context.Context, usual time.Duration) time.Time {
	most := usual
	switch {
	case p.share > 0:
		most = min(usual, findingOut)
	case p.most > 0:
		most = p.most
	}
	deadline := time.Now().Add(most)
	if d, ok := ctx.Deadline(); ok && d.Before(deadline) {
		deadline = d
	}
	return deadline
}

// spares reports whether the bucket has so much left that a call of the patience may be
// made. A call that is not spare always may.
func (p patience) spares(b *bucket, now time.Time) bool {
	if p.share == 0 {
		return true
	}
	if b.waiting > 0 {
		return false
	}
	if !b.known || b.limit == 0 || !now.Before(b.reset) {
		return true // as far as is known, the window is a new one
	}
	return float64(b.remaining) > float64(b.limit)*(1-p.share)
}
