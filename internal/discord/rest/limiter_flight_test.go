package rest

import (
	"testing"
	"testing/synctest"
	"time"
)

// A bucket whose first call takes long is not forgotten meanwhile: the others still
// wait for what it finds out.
// A server that names ever more buckets does not fill the memory.
// The first response of a window may know nothing of the calls that are on their way.
func TestCallsBesideTheFirstResponse(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		r := routeOf("PATCH", "/channels/1/messages/2")
		acquire := func() (*permit, error) { return l.acquire(t.Context(), r, time.Now()) }
		headers := rateLimit{answered: true, present: true, bucket: "abc", limit: 5, remaining: 4, resetAfter: time.Second}
		first, err := acquire()
		if err != nil {
			t.Fatal(err)
		}
		first.release(headers)
		time.Sleep(2 * time.Second) // the window is over
		var calls []*permit
		for range 3 {
			p, err := acquire()
			if err != nil {
				t.Fatal(err)
			}
			calls = append(calls, p)
		}
		calls[0].release(headers)
		for n := range 3 {
			if _, err := acquire(); (err == nil) != (n < 2) {
				t.Errorf("call %d beside two on their way and one of five done: %v", n+1, err)
			}
		}
	})
}

// Calls that are in flight when a window ends may be counted in the next one.
func TestCallsInFlightCountInTheNextWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		r := routeOf("PATCH", "/channels/1/messages/2")
		acquire := func(deadline time.Duration) (*permit, error) {
			return l.acquire(t.Context(), r, time.Now().Add(deadline))
		}
		headers := rateLimit{answered: true, present: true, bucket: "abc", limit: 5, remaining: 4, resetAfter: time.Second}
		first, err := acquire(0)
		if err != nil {
			t.Fatal(err)
		}
		first.release(headers)
		var slow []*permit
		for range 4 {
			p, err := acquire(0)
			if err != nil {
				t.Fatal(err)
			}
			slow = append(slow, p)
		}
		time.Sleep(2 * time.Second) // the window is over, and none of them has a response
		if _, err := acquire(0); err != nil {
			t.Errorf("the fifth of the next window has to wait: %v", err)
		}
		if _, err := acquire(0); err == nil {
			t.Error("a sixth call is let through, of which Discord may count all in one window")
		}
		slow[0].release(rateLimit{answered: true})
		if _, err := acquire(time.Second); err != nil {
			t.Errorf("with one call less in flight: %v", err)
		}
	})
}
