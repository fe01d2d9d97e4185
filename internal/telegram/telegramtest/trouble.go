package telegramtest

import (
	"fmt"
	"math"
	"net/http"
	"time"
)

// A Flood is how many messages and edits a chat takes. Telegram names about one a
// second in a chat, with short bursts, and 20 a minute in a group
// (https://core.telegram.org/bots/faq).
type Flood struct {
	Second  time.Duration // how long a second of Telegram's is; 0: no limits
	Private int           // in a row in a private chat, then one a second; 0 means 5
	Group   int           // in a group within a minute; 0 means 20
}

// count lets a message into a chat, or not.
func (f Flood) count(c *Chat) error {
	if f.Second == 0 {
		return nil
	}
	many, window := f.Private, f.Second
	if many == 0 {
		many = 5
	}
	window *= time.Duration(many)
	if !c.isPrivate() {
		many, window = f.Group, 60*f.Second
		if many == 0 {
			many = 20
		}
	}
	now := time.Now()
	for len(c.recent) > 0 && now.Sub(c.recent[0]) >= window {
		c.recent = c.recent[1:]
	}
	if len(c.recent) >= many {
		c.flooded++
		return tooMany(int(math.Ceil(c.recent[0].Add(window).Sub(now).Seconds())))
	}
	c.recent = append(c.recent, now)
	return nil
}

func tooMany(seconds int) error {
	return &refusal{code: http.StatusTooManyRequests, description: fmt.Sprintf("Too Many Requests: retry after %d", seconds),
		parameters: map[string]any{"retry_after": seconds}}
}

// A Fault is what goes wrong with requests to come.
type Fault struct {
	Method     string // "" for all
	Times      int    // 0 means once; [Always]
	Status     int    // HTTP status of an answer
	RetryAfter int    // of 429
	Body       string // of an answer that is not the API's own; "" for its form
	Lost       bool   // the request is done, but its answer is lost
	Cut        bool   // the connection breaks before anything is done
}

// Always is for a fault that lasts until [Telegram.Heal].
const Always = math.MaxInt

// Fail lets requests go wrong.
func (g *Telegram) Fail(f Fault) {
	g.mu.Lock()
	defer g.mu.Unlock()
	f.Times = max(f.Times, 1)
	g.faults = append(g.faults, f)
}

// Heal ends all faults.
func (g *Telegram) Heal() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.faults = nil
}

// fault takes the next fault for a method; mu is held.
func (g *Telegram) fault(method string) Fault {
	for i := range g.faults {
		if f := &g.faults[i]; (f.Method == "" || f.Method == method) && f.Times > 0 {
			f.Times--
			return *f
		}
	}
	return Fault{}
}

// before plays a fault that comes before anything is done.
func (f Fault) before(w http.ResponseWriter) bool {
	switch {
	case f.Cut:
		panic(http.ErrAbortHandler)
	case f.Status == 0:
		return false
	}
	body := f.Body
	if body == "" {
		body = fmt.Sprintf(`{"ok":false,"error_code":%d,"description":%q,"parameters":{"retry_after":%d}}`, f.Status, http.StatusText(f.Status), f.RetryAfter)
		if f.RetryAfter == 0 {
			body = fmt.Sprintf(`{"ok":false,"error_code":%d,"description":%q}`, f.Status, http.StatusText(f.Status))
		}
	}
	w.WriteHeader(f.Status)
	_, _ = w.Write([]byte(body))
	return true
}
