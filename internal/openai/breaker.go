package openai

import (
	"errors"
	"sync"
	"time"

	"pilcrow/internal/answer/llm"
)

const (
	tripInRow   = 5  // failures in a row open the breaker,
	tripWindow  = 20 // or half of so many calls
	openTime    = 30 * time.Second
	probingTime = time.Second // what is said while a probe is on its way
)

// A breaker leaves an endpoint alone that keeps failing: after openTime one
// call may try, and its outcome closes the breaker or opens it anew. A key that
// is refused is never sent again: a new client has to be made.
type breaker struct {
	now func() time.Time

	mu        sync.Mutex
	recent    []bool // outcomes, newest last; true is a failure
	inRow     int    // failures since the last success
	openUntil time.Time
	probing   bool
	last      llm.FailureKind
	keyError  *llm.Error
}

// admit reports whether a call may be made, and whether it is the probe. What it
// admits must be recorded.
func (b *breaker) admit() (probe bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case b.keyError != nil:
		return false, b.keyError
	case b.openUntil.IsZero():
		return false, nil
	}
	wait := b.openUntil.Sub(b.now())
	if wait <= 0 && !b.probing {
		b.probing = true
		return true, nil
	}
	wait = max(wait, probingTime).Round(time.Second)
	kind := llm.Unreachable
	if b.last == llm.Busy {
		kind = llm.Busy
	}
	open := failure(kind, "not asked, as it failed too often (last: %s); it is tried again in %v", b.last, wait)
	open.RetryAfter = wait
	return false, open
}

// record notes how an admitted call ended.
func (b *breaker) record(probe bool, err error) {
	var failed *llm.Error
	known := errors.As(err, &failed)
	b.mu.Lock()
	defer b.mu.Unlock()
	if probe {
		b.probing = false
	}
	switch {
	case err != nil && !known:
		// The caller went away: that says nothing of the endpoint.
	case known && failed.Kind == llm.KeyRefused:
		b.keyError = failure(llm.KeyRefused, "not asked again with a key that was refused: %w", failed.Err)
	case known && endpointsFault(failed.Kind):
		b.fail(probe, failed.Kind)
	case probe:
		b.recent, b.inRow, b.openUntil = nil, 0, time.Time{}
	default:
		b.inRow = 0
		b.note(false)
	}
}

func (b *breaker) fail(probe bool, kind llm.FailureKind) {
	b.last = kind
	b.inRow++
	b.note(true)
	if probe || b.openUntil.IsZero() && (b.inRow >= tripInRow || b.mostlyFailing()) {
		b.openUntil = b.now().Add(openTime)
	}
}

func (b *breaker) note(failed bool) {
	b.recent = append(b.recent, failed)
	b.recent = b.recent[max(0, len(b.recent)-tripWindow):]
}

func (b *breaker) mostlyFailing() bool {
	failures := 0
	for _, failed := range b.recent {
		if failed {
			failures++
		}
	}
	return len(b.recent) == tripWindow && failures*2 >= tripWindow
}

// endpointsFault reports whether a failure speaks against the endpoint, and not
// against what it was asked.
func endpointsFault(kind llm.FailureKind) bool {
	switch kind {
	case llm.Unreachable, llm.TimedOut, llm.Broken, llm.Busy, llm.ServerError:
		return true
	}
	return false
}
