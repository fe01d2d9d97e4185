package chat

import (
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"golang.org/x/time/rate"
)

// A Limit is how many questions are let in: a number at once, after which the
// allowance grows back evenly. With 5 a minute there is one more every 12 seconds.
type Limit struct {
	Minute int // 0: no limit
	Day    int // 0: no limit
}

// maxAllowances bounds the memory for people and groups, at about 300 bytes each.
// Beyond it those are forgotten who asked longest ago.
const maxAllowances = 20_000

// allowances are what is left to people and groups, by name.
type allowances struct {
	byName *simplelru.LRU[string, allowance] // nil at first
}

// An allowance is what is left of a limit.
type allowance struct {
	limit    Limit
	limiters []*rate.Limiter
}

// charge counts a question, or returns how long it must wait.
func (a *Admission) charge(who Asker) (wait time.Duration) {
	now := a.now()
	var taken []*rate.Reservation
	take := func(name string, limit Limit) {
		for _, limiter := range a.allowances.of(name, limit) {
			r := limiter.ReserveN(now, 1)
			taken = append(taken, r)
			wait = max(wait, r.DelayFrom(now))
		}
	}
	switch {
	case who.Person == "":
	case who.Limit != nil: // what one group grants is not taken from what there is in others
		take("person "+who.Person+" in "+who.Group, *who.Limit)
	default:
		take("person "+who.Person, a.Person)
	}
	if who.Group != "" {
		take("group "+who.Group, a.Group)
	}
	if wait > 0 {
		for _, r := range taken {
			r.CancelAt(now)
		}
	}
	return wait
}

func (a *Admission) now() time.Time {
	if a.Now != nil {
		return a.Now()
	}
	return time.Now()
}

// of returns the limiters of a person or group, new ones if need be, as when the limit is
// another one than before.
func (a *allowances) of(name string, limit Limit) []*rate.Limiter {
	if limit == (Limit{}) {
		return nil
	}
	if a.byName == nil {
		a.byName, _ = simplelru.NewLRU[string, allowance](maxAllowances, nil) // fails for no size
	}
	if known, ok := a.byName.Get(name); ok && known.limit == limit {
		return known.limiters
	}
	var limiters []*rate.Limiter
	if n := limit.Minute; n > 0 {
		limiters = append(limiters, rate.NewLimiter(rate.Every(time.Minute/time.Duration(n)), n))
	}
	if n := limit.Day; n > 0 {
		limiters = append(limiters, rate.NewLimiter(rate.Every(24*time.Hour/time.Duration(n)), n))
	}
	a.byName.Add(name, allowance{limit, limiters})
	return limiters
}
