package link

import "time"

// A bucket is one rate limit of Discord's, as far as its headers have told. Its
// fields but turn belong to the limiter's lock.
//
// Calls take turns in the order in which they came. As long as nothing is known,
// a call keeps its turn until it is answered, so that one call finds out.
type bucket struct {
	turn chan struct{} // holds a token while somebody has the turn
	uses int           // calls that wait for it or are on their way

	known     bool      // an answer has come
	limit     int       // calls per window; 0 if there is no limit
	remaining int       // of the window, without the calls on their way
	flying    int       // calls on their way
	reset     time.Time // end of the window
	blocked   time.Time // until when a 429 forbids calls
	scope     string    // of that 429
}

func newBucket() *bucket { return &bucket{turn: make(chan struct{}, 1)} }

// take takes a place in the window, or returns how long to wait for one.
func (b *bucket) take(now time.Time) (wait time.Duration) {
	if wait := b.blocked.Sub(now); wait > 0 {
		return wait
	}
	if b.known && b.limit > 0 {
		over := !now.Before(b.reset)
		if over && b.remaining < b.limit-b.flying {
			b.remaining = b.limit - b.flying
		}
		if b.remaining <= 0 {
			// With the window over, the places are taken by calls on their way.
			return max(b.reset.Sub(now), 10*time.Millisecond)
		}
		b.remaining--
	}
	b.flying++
	return 0
}

// heed notes what an answer said.
func (b *bucket) heed(now time.Time, h limits) {
	if h.retryAfter > 0 && !h.global {
		b.blocked, b.scope = later(b.blocked, now.Add(h.retryAfter)), h.scope
	}
	if !h.present {
		b.known = b.known || h.answered
		return
	}
	ends := now.Add(h.resetAfter)
	if b.known && now.Before(b.reset) {
		// Answers of one window overtake each other: the lowest is the latest.
		b.remaining = min(b.remaining, h.remaining)
	} else {
		b.remaining = max(0, h.remaining-b.flying)
	}
	b.known, b.limit, b.reset = true, h.limit, later(b.reset, ends)
}

// idle tells that nothing is worth keeping of the bucket.
func (b *bucket) idle(now time.Time) bool {
	full := b.limit == 0 || b.remaining >= b.limit || !now.Before(b.reset)
	return b.uses == 0 && full && !now.Before(b.blocked)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
