package link

import (
	"context"
	"errors"
	"math/rand/v2"
	"net"
	"net/http"
	"time"
)

const (
	maxRepeats    = 3 // after failures of Discord's or the network's
	maxLimited    = 5 // after a 429
	repeatBackoff = 300 * time.Millisecond
)

// again waits before the next attempt, and tells whether there is one.
func (c *Client) again(ctx context.Context, call call, err error, try int, deadline time.Time) bool {
	var limited *LimitError
	var failed *APIError
	switch {
	case errors.As(err, &limited):
		return false
	case isTooMany(err):
		return try < maxLimited // the limiter makes it wait
	case try >= maxRepeats || !mayRepeat(call, err):
		return false
	}
	wait := backoff(repeatBackoff, repeatBackoff<<maxRepeats, try)
	if errors.As(err, &failed) {
		wait = max(wait, failed.RetryAfter)
	}
	return !time.Now().Add(wait).After(deadline) && sleep(ctx, wait) == nil
}

func isTooMany(err error) bool {
	var failed *APIError
	return errors.As(err, &failed) && failed.Status == http.StatusTooManyRequests
}

// mayRepeat tells whether a failure may pass, and whether the call may be made
// twice: what never reached Discord may.
func mayRepeat(call call, err error) bool {
	var failed *APIError
	var dial *net.OpError
	switch {
	case errors.As(err, &failed):
		return call.repeatable && failed.Status >= 500 && failed.Status != http.StatusNotImplemented
	case !IsUnreachable(err):
		return false
	}
	return call.repeatable || errors.As(err, &dial) && dial.Op == "dial"
}

// backoff returns a random time between the half and the whole of first·2^tries,
// which is never more than limit.
func backoff(first, limit time.Duration, tries int) time.Duration {
	d := limit
	if tries < 20 {
		d = min(limit, first<<tries)
	}
	return d/2 + rand.N(d/2+1)
}
