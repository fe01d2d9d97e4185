package discordtest

import (
	"fmt"
	"math"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// A Fault is something that goes wrong on the way of a request. The first fault
// that fits a request is played, and used up.
type Fault struct {
	Route string        // such as "POST /channels/{channel_id}/messages"; "" is any
	Times int           // 0 means once; Always
	Skip  int           // requests of the route that go well before
	Delay time.Duration // before anything else

	// What is answered; with neither, the request goes its way after the delay.
	Status int
	Body   string // JSON, unless Header has a Content-Type
	Header http.Header
	Drop   bool // the connection is closed without an answer

	// Done: what was asked is done all the same, only the answer is lost.
	Done bool
}

// Always is a number of times without end.
const Always = math.MaxInt

// Fail adds a fault.
func (d *Discord) Fail(f Fault) {
	if f.Times == 0 {
		f.Times = 1
	}
	d.locked(func() { d.faults = append(d.faults, &f) })
}

// Heal takes all faults away.
func (d *Discord) Heal() { d.locked(func() { d.faults = nil }) }

// Played reports whether no fault is left to be played: the requests that they were for
// have come, and may still be on their way.
func (d *Discord) Played() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return !slices.ContainsFunc(d.faults, func(f *Fault) bool { return f.Times > 0 })
}

const cloudflarePage = "<!doctype html><title>Access denied</title>error code: 1015"

// LimitedByCloudflare is a 429 as Cloudflare sends it: HTML, with no other
// header than Retry-After.
func LimitedByCloudflare(route string, wait time.Duration) Fault {
	return Fault{
		Route: route, Status: http.StatusTooManyRequests, Body: cloudflarePage,
		Header: http.Header{"Content-Type": {"text/html"}, "Retry-After": {seconds(wait)}},
	}
}

// LimitedShared is a 429 of a limit that others share: it is not counted as an
// invalid request, and may be long.
func LimitedShared(route string, wait time.Duration) Fault {
	return Fault{
		Route: route, Status: http.StatusTooManyRequests,
		Body: fmt.Sprintf(`{"message": "The resource is being rate limited.", "retry_after": %v, "global": false}`, wait.Seconds()),
		Header: http.Header{
			"Retry-After": {seconds(wait)}, "X-Ratelimit-Limit": {"10"}, "X-Ratelimit-Remaining": {"9"},
			"X-Ratelimit-Reset-After": {"1"}, "X-Ratelimit-Bucket": {"shared"}, "X-Ratelimit-Scope": {"shared"},
		},
	}
}

// LimitedGlobally is a global 429 as in Discord's documentation: without a
// header but Retry-After, X-RateLimit-Global and the scope.
func LimitedGlobally(wait time.Duration) Fault {
	return Fault{
		Status: http.StatusTooManyRequests,
		Body:   fmt.Sprintf(`{"message": "You are being rate limited.", "retry_after": %v, "global": true}`, wait.Seconds()),
		Header: http.Header{"Retry-After": {seconds(wait)}, "X-Ratelimit-Global": {"true"}, "X-Ratelimit-Scope": {"global"}},
	}
}

// seconds is d rounded up, as Retry-After has it.
func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }

// fault is what goes wrong with the next request of the route, or nil.
func (d *Discord) fault(route string) *Fault {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.faults {
		if f.Route != "" && f.Route != route || f.Times == 0 {
			continue
		}
		if f.Skip > 0 {
			f.Skip--
			continue
		}
		if f.Times != Always {
			f.Times--
		}
		played := *f
		return &played
	}
	return nil
}

// instead reports whether nothing is done but the fault.
func (f *Fault) instead() bool { return f != nil && !f.Done && (f.Status != 0 || f.Drop) }

// play puts the fault in the place of the answer.
func (f *Fault) play(a *answer) {
	if f.Drop {
		a.drop, a.status, a.body = true, 0, nil
		return
	}
	if f.Status == 0 {
		return
	}
	for name, values := range f.Header {
		a.w.Header()[http.CanonicalHeaderKey(name)] = values
	}
	a.kind = f.Header.Get("Content-Type")
	a.status, a.body = f.Status, []byte(f.Body)
}
