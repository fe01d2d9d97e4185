package discord

import (
	"sync"
	"time"
)

// A courtesy is a refusal in public. One a minute is a word to the person, more are
// noise, and would cost the bot its own limits. The zero value is ready; it is safe
// for concurrent use.
type courtesy struct {
	mu   sync.Mutex
	last map[string]time.Time // of the last refusal, by person
}

const (
	courtesyTime = time.Minute
	maxCourtesy  = 10_000 // persons
)

// due tells whether a person may be refused aloud, and notes it.
func (c *courtesy) due(person string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now()
	if at, ok := c.last[person]; ok && now.Sub(at) < courtesyTime {
		return false
	}
	if c.last == nil || len(c.last) >= maxCourtesy {
		c.last = make(map[string]time.Time)
	}
	c.last[person] = now
	return true
}
