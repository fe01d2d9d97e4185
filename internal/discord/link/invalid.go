package link

import (
	"sync"
	"time"
)

const (
	// maxInvalid is half of what Discord bans for: 10,000 invalid requests in
	// 10 minutes.
	maxInvalid     = 5000
	invalidWindow  = 10 * time.Minute
	invalidSlots   = 20
	invalidSlotDur = invalidWindow / invalidSlots
)

// An invalidCount counts answers with status 401, 403 and 429 over the last ten
// minutes. The zero value is ready.
type invalidCount struct {
	mu     sync.Mutex
	slots  [invalidSlots + 1]int // the oldest may be partly out of the window
	newest int64                 // number of the newest slot since 1970
	full   bool
}

// add counts one answer, and tells whether it is the one too many.
func (c *invalidCount) add() (tooMany bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	c.slots[c.newest%int64(len(c.slots))]++
	was := c.full
	c.full = c.sum() >= maxInvalid
	return c.full && !was
}

// check returns an error while no calls may be made.
func (c *invalidCount) check(r route) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.advance()
	if c.full = c.sum() >= maxInvalid; !c.full {
		return nil
	}
	return &LimitError{Call: r.template, Wait: c.wait(), Why: "too many requests were refused of late, and more would get this address banned"}
}

// advance empties the slots that time has passed by.
func (c *invalidCount) advance() {
	now := time.Now().UnixNano() / int64(invalidSlotDur)
	for n := int64(len(c.slots)); c.newest < now; c.newest++ {
		if now-c.newest > n {
			c.newest = now - n
		}
		c.slots[(c.newest+1)%n] = 0
	}
}

func (c *invalidCount) sum() (n int) {
	for _, k := range c.slots {
		n += k
	}
	return n
}

// wait returns how long until enough of the oldest are out of the window.
func (c *invalidCount) wait() time.Duration {
	n := int64(len(c.slots))
	left := c.sum()
	for i := int64(1); i <= n; i++ {
		if left -= c.slots[(c.newest+i)%n]; left < maxInvalid {
			ends := time.Unix(0, (c.newest+i)*int64(invalidSlotDur))
			return time.Until(ends)
		}
	}
	return invalidWindow // unreachable: without any slot nothing is left
}
