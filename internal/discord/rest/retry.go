package rest

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"pilcrow/internal/backoff"
)

const (
	maxRetries   = 3 // after failures of Discord or the network
	maxLimited   = 5 // after a 429
	retryBackoff = 300 * time.Millisecond

	defaultPause = time.Second
	maxPause     = 120 // times the first pause
	reminder     = 10 * time.Minute
)

// retry waits before the next attempt at a call, and reports whether there is one.
func (c *Client) retry(ctx context.Context, call call, err error, attempts int, deadline time.Time) bool {
	var limited *LimitError
	var refused *APIError
	switch {
	case errors.As(err, &limited):
		return false
	case isTooMany(err):
		return attempts < maxLimited // the limiter does the waiting
	case attempts >= maxRetries || !mayRetry(call, err):
		return false
	}
	wait := backoff.Delay(retryBackoff, retryBackoff<<maxRetries, attempts)
	if errors.As(err, &refused) {
		wait = max(wait, refused.RetryAfter)
	}
	return !time.Now().Add(wait).After(deadline) && backoff.Sleep(ctx, wait) == nil
}

func isTooMany(err error) bool {
	var refused *APIError
	return errors.As(err, &refused) && refused.Status == http.StatusTooManyRequests
}

// mayRetry reports whether a failure may pass, and the call may be made twice: it
// is idempotent, or never reached Discord.
func mayRetry(call call, err error) bool {
	var refused *APIError
	var dial *net.OpError
	switch {
	case errors.As(err, &refused):
		return call.idempotent && isServerError(refused)
	case !IsUnreachable(err):
		return false
	}
	return call.idempotent || errors.As(err, &dial) && dial.Op == "dial"
}

func isServerError(err *APIError) bool {
	return err.Status >= 500 && err.Status != http.StatusNotImplemented
}

// Persist calls do again and again as long as Discord cannot be reached or does
// not work, with pauses that grow up to two minutes. That is logged at once, and
// then every ten minutes. Persist returns nil when do does, an error that will
// not pass by waiting, or the cause of ctx's end.
func (c *Client) Persist(ctx context.Context, do func(ctx context.Context) error) error {
	var logged time.Time
	for failures := 0; ; failures++ {
		err := do(ctx)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if !isTemporary(err) {
			if failures > 0 && err == nil {
				c.log.Info("discord can be reached again")
			}
			return err
		}
		wait := backoff.Delay(c.pause, maxPause*c.pause, failures)
		if failures == 0 || time.Since(logged) >= reminder {
			logged = time.Now()
			c.log.Warn("discord cannot be reached; trying again until it can", "error", err, "failures", failures+1)
		}
		if err := backoff.Sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// isTemporary reports whether a failure is of the network, of Discord itself, or
// because of a limit.
func isTemporary(err error) bool {
	var limited *LimitError
	var refused *APIError
	return IsUnreachable(err) || errors.As(err, &limited) || isTooMany(err) || errors.As(err, &refused) && isServerError(refused)
}
