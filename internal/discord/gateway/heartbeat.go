package gateway

import (
	"context"
	"math/rand/v2"
	"sync"
	"time"

	"pilcrow/internal/backoff"
)

// lastReadLimit is how long reading may go on after writing has failed: what
// Discord said last may say why.
const lastReadLimit = time.Second

// heartbeats are those of one connection.
type heartbeats struct {
	interval time.Duration // set before the first one

	mu    sync.Mutex
	since time.Time // when the oldest was sent that is not acknowledged; zero if there is none
}

// beat sends heartbeats until ctx ends: the first after a random part of the
// interval, so that not all bots beat at once after Discord has failed. If one was
// not acknowledged before the next, the connection is dead although it looks alive.
func (c *connection) beat(ctx context.Context, stop context.CancelCauseFunc) {
	wait := rand.N(c.beats.interval)
	for backoff.Sleep(ctx, wait) == nil {
		if c.missed() {
			stop(errZombie)
			return
		}
		if err := c.heartbeat(); err != nil {
			_ = backoff.Sleep(ctx, lastReadLimit)
			stop(err)
			return
		}
		wait = c.beats.interval
	}
}

// missed reports whether a heartbeat has not been acknowledged. It ignores one
// that Discord asked for a moment ago, whose acknowledgement may be on its way.
func (c *connection) missed() bool {
	c.beats.mu.Lock()
	defer c.beats.mu.Unlock()
	return !c.beats.since.IsZero() && time.Since(c.beats.since) > c.beats.interval/2
}

// heartbeat sends one.
func (c *connection) heartbeat() error {
	c.beats.mu.Lock()
	if c.beats.since.IsZero() {
		c.beats.since = time.Now()
	}
	c.beats.mu.Unlock()
	var last any // null before the first event
	if sequence := c.shard.sequence.Load(); sequence > 0 {
		last = sequence
	}
	return c.send(opHeartbeat, last)
}

func (c *connection) acknowledged() {
	c.beats.mu.Lock()
	defer c.beats.mu.Unlock()
	if !c.beats.since.IsZero() {
		c.shard.client.Metrics.Heartbeat.Store(int64(time.Since(c.beats.since)))
		c.beats.since = time.Time{}
	}
}
