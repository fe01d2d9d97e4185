package chat

import (
	"time"

	"golang.org/x/time/rate"
)

// A Limit is how many questions are let in: so many at once, after which the
// allowance grows back evenly. With 5 a minute there is one more every 12 seconds.
type Limit struct {
	Minute int // 0: no limit
	Day    int // 0: no limit
}

// maxMeters bounds the memory for people and groups whose allowance has not grown
// back yet, at about 300 bytes each. Beyond it some are forgotten too early.
const maxMeters = 50_000

// meters holds what is left to whom.
type meters struct {
	byName map[string][]*rate.Limiter
	swept  time.Time
}

// charge counts a question of v, unless a limit says that it must wait so long.
func (t *Turnstile) charge(v Visitor) (wait time.Duration) {
	now := t.now()
	t.meters.sweep(now)
	var taken []*rate.Reservation
	take := func(name string, limit Limit) {
		for _, limiter := range t.meters.of(name, limit) {
			r := limiter.ReserveN(now, 1)
			taken = append(taken, r)
			wait = max(wait, r.DelayFrom(now))
		}
	}
	if v.Person != "" {
		take("person "+v.Person, t.Person)
	}
	if v.Group != "" {
		take("group "+v.Group, t.Group)
	}
	if wait > 0 {
		for _, r := range taken {
			r.CancelAt(now)
		}
	}
	return wait
}

func (t *Turnstile) now() time.Time {
	if t.Now != nil {
		return t.Now()
	}
	return time.Now()
}

// of returns the limiters of a person or group, new ones if need be.
func (m *meters) of(name string, limit Limit) []*rate.Limiter {
	if limiters, ok := m.byName[name]; ok {
		return limiters
	}
	var limiters []*rate.Limiter
	if n := limit.Minute; n > 0 {
		limiters = append(limiters, rate.NewLimiter(rate.Every(time.Minute/time.Duration(n)), n))
	}
	if n := limit.Day; n > 0 {
		limiters = append(limiters, rate.NewLimiter(rate.Every(24*time.Hour/time.Duration(n)), n))
	}
	if limiters == nil {
		return nil
	}
	if m.byName == nil {
		m.byName = make(map[string][]*rate.Limiter)
	}
	for other := range m.byName {
		if len(m.byName) < maxMeters {
			break
		}
		delete(m.byName, other)
	}
	m.byName[name] = limiters
	return limiters
}

// sweep forgets, once a minute, everybody who may ask as much as a newcomer.
func (m *meters) sweep(now time.Time) {
	if now.Sub(m.swept) < time.Minute {
		return
	}
	m.swept = now
	for name, limiters := range m.byName {
		whole := true
		for _, l := range limiters {
			whole = whole && l.TokensAt(now) >= float64(l.Burst())
		}
		if whole {
			delete(m.byName, name)
		}
	}
}
