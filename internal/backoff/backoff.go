// Package backoff is how a client waits before it tries again.
package backoff

import (
	"context"
	"math/rand/v2"
	"time"
)

// maxDoublings keeps the delay from overflowing.
const maxDoublings = 20

// Delay returns how long to wait after so many failures in a row: first, doubled
// for each failure before the last, and never more than limit. Of that it is a
// random share between half and all, so that clients that failed together do not
// come back together.
func Delay(first, limit time.Duration, failures int) time.Duration {
	d := limit
	if failures < maxDoublings {
		d = min(limit, first<<failures)
	}
	return d/2 + rand.N(d/2+1)
}

// Sleep waits for d. If ctx ends first, it returns the cause.
func Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
