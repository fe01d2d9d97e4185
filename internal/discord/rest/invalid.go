package rest

import (
	"strings"
	"sync"
	"time"
)

const (
	// maxInvalid is half of the number that Discord bans for: 10,000 invalid
	// requests in 10 minutes.
	maxInvalid     = 5000
	invalidWindow  = 10 * time.Minute
	invalidSlots   = 20
	invalidSlotDur = invalidWindow / invalidSlots
)

// An invalidCount counts responses with status 401, 403 and 429 over the last ten
// minutes. The zero value is ready.
type invalidCount struct {
	mu     sync.Mutex
	slots  [invalidSlots + 1]int // the oldest may be partly outside the window
	newest int64                 // number of the newest slot since 1970
	others int                   // of other processes
	full   bool
}

// InvalidRequests counts the responses of the last ten minutes that Discord counts, as it
// bans for too many of them.
func (c *Client) InvalidRequests() int {
	c.invalid.mu.Lock()
	defer c.invalid.mu.Unlock()
	c.invalid.advance()
	return c.invalid.sum() - c.invalid.others
}

// AddInvalidRequests says how many of them other processes count that share the address.
func (c *Client) AddInvalidRequests(others int) {
	c.invalid.mu.Lock()
	defer c.invalid.mu.Unlock()
	c.invalid.others = others
}

// add counts one response, and reports whether it is the one that fills the window.
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

// advance empties the slots that are older than the window.
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
	n = c.others
	for _, k := range c.slots {
		n += k
	}
	return n
}

// wait returns how long until enough of the oldest are outside the window.
func (c *invalidCount) wait() time.Duration {
	n := int64(len(c.slots))
	left := c.sum()
	for i := int64(1); i <= n; i++ {
		if left -= c.slots[(c.newest+i)%n]; left < maxInvalid {
			ends := time.Unix(0, (c.newest+i)*int64(invalidSlotDur))
			return time.Until(ends)
		}
	}
	return invalidSlotDur // other processes' are too many
}

const (
	expiredTime = 15 * time.Minute // the life of an interaction's token
	maxExpired  = 1000
)

// expiredTokens are tokens of webhooks and interactions that Discord no longer
// accepts: a call with one of them would be another invalid request. The zero
// value is ready.
type expiredTokens struct {
	mu     sync.Mutex
	tokens map[string]expiry
}

type expiry struct {
	noted time.Time
	err   *APIError
}

// note remembers the token of a route if the error says that it has expired.
func (e *expiredTokens) note(r route, err *APIError) {
	if !r.byToken || !IsInteractionExpired(err) {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.tokens) >= maxExpired || e.tokens == nil {
		e.tokens = map[string]expiry{} // it costs one more request for each
	}
	e.tokens[tokenOf(r)] = expiry{time.Now(), err}
}

// check returns the error by which the token of a route was found to have expired.
func (e *expiredTokens) check(r route) error {
	if !r.byToken {
		return nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	found, ok := e.tokens[tokenOf(r)]
	if !ok || time.Since(found.noted) > expiredTime {
		return nil
	}
	return found.err
}

// tokenOf returns the token in a route. An interaction has it in two kinds of
// paths, with its own id and with the application's.
func tokenOf(r route) string {
	return r.major[strings.LastIndexByte(r.major, '/')+1:]
}
