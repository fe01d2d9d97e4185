package rest

import "time"

// A bucket is one of Discord's rate limits, as far as it is known. All fields but
// turn are protected by the limiter's lock.
//
// Calls take turns in the order in which they came. As long as nothing is known
// of the limit, a call keeps its turn until its response is there, so that a
// single call finds out.
type bucket struct {
	turn    chan struct{} // holds a token while a call has the turn
	uses    int           // calls that wait for the bucket or are in flight
	waiting int           // calls that wait for it and matter: see [Spare]

	known     bool      // a response has come
	limit     int       // calls per window; 0 if there is no limit
	remaining int       // in this window, without those in flight
	inFlight  int       // calls sent, without a response yet
	reset     time.Time // end of the window
	blocked   time.Time // end of the wait that a 429 asked for
}

func newBucket() *bucket { return &bucket{turn: make(chan struct{}, 1)} }

// take counts a call against the window, or returns how long to wait.
func (b *bucket) take(now time.Time) (wait time.Duration) {
	if wait := b.blocked.Sub(now); wait > 0 {
		return wait
	}
	if b.known && b.limit > 0 {
		over := !now.Before(b.reset)
		if over && b.remaining < b.limit-b.inFlight {
			b.remaining = b.limit - b.inFlight
		}
		if b.remaining <= 0 {
			// If the window is over, calls in flight have used up the next one.
			return max(b.reset.Sub(now), 10*time.Millisecond)
		}
		b.remaining--
	}
	b.inFlight++
	return 0
}

// update notes what a response says.
func (b *bucket) update(now time.Time, l rateLimit) {
	if l.retryAfter > 0 && !l.global {
		b.blocked = later(b.blocked, now.Add(l.retryAfter))
	}
	if !l.present {
		b.known = b.known || l.answered
		return
	}
	reset := now.Add(l.resetAfter)
	if b.known && now.Before(b.reset) {
		// Responses of one window overtake each other: the lowest number is the latest.
		b.remaining = min(b.remaining, l.remaining)
	} else {
		b.remaining = max(0, l.remaining-b.inFlight)
	}
	b.known, b.limit, b.reset = true, l.limit, later(b.reset, reset)
}

// idle reports whether forgetting the bucket would change nothing.
func (b *bucket) idle(now time.Time) bool {
	full := b.limit == 0 || b.remaining >= b.limit || !now.Before(b.reset)
	return b.uses == 0 && full && !now.Before(b.blocked)
}

const (
	globalCalls = 50
	// globalWindow is a little more than Discord's second, since some calls
	// travel faster than others.
	globalWindow = 1100 * time.Millisecond
)

// A globalLimit keeps the bot below 50 calls a second, and silent after a 429
// that is about all calls. It is protected by the limiter's lock.
type globalLimit struct {
	starts  [globalCalls]time.Time // of the last calls
	next    int                    // index of the oldest of them
	blocked time.Time              // by Discord, which exempts calls of interactions
	banned  time.Time              // by the network in front of Discord, which exempts none
}

// wait returns how long no call may start.
func (g *globalLimit) wait(now time.Time, exempt bool) time.Duration {
	free := g.banned
	if !exempt {
		free = later(free, later(g.blocked, g.starts[g.next].Add(globalWindow)))
	}
	return free.Sub(now)
}

// count notes that a call starts.
func (g *globalLimit) count(now time.Time) {
	g.starts[g.next] = now
	g.next = (g.next + 1) % globalCalls
}

// block notes a 429 that is about all calls.
func (g *globalLimit) block(now time.Time, l rateLimit) {
	until := now.Add(l.retryAfter)
	if l.scope == networkScope {
		g.banned = later(g.banned, until)
	} else {
		g.blocked = later(g.blocked, until)
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
