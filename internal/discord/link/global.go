package link

import "time"

const (
	globalCalls = 50
	// globalWindow is a little more than Discord's second, as calls do not
	// travel equally fast.
	globalWindow = 1100 * time.Millisecond
)

// A globalLimit keeps the bot below 50 calls per second, and silent after a 429
// that is about all calls. It belongs to the limiter's lock.
type globalLimit struct {
	starts  [globalCalls]time.Time // of the last calls
	next    int                    // the oldest of them
	blocked time.Time              // by Discord, which excepts calls of interactions
	banned  time.Time              // by the network in front of it, which excepts nothing
}

// wait returns how long no call may start.
func (g *globalLimit) wait(now time.Time, excepted bool) time.Duration {
	free := g.banned
	if !excepted {
		free = later(free, later(g.blocked, g.starts[g.next].Add(globalWindow)))
	}
	return free.Sub(now)
}

// count notes that a call starts.
func (g *globalLimit) count(now time.Time) {
	g.starts[g.next] = now
	g.next = (g.next + 1) % globalCalls
}

// block forbids calls after a 429 that is about all of them.
func (g *globalLimit) block(now time.Time, h limits) {
	until := now.Add(h.retryAfter)
	if h.scope == networkScope {
		g.banned = later(g.banned, until)
	} else {
		g.blocked = later(g.blocked, until)
	}
}
