package rest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A window is a rate limit that a test's server enforces.
type window struct {
	mu    sync.Mutex
	limit int
	span  time.Duration
	name  string

	used     int
	ends     time.Time
	overruns int
}

// take counts a request and writes the headers, or refuses with a 429.
func (b *window) take(w http.ResponseWriter) (ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if now := time.Now(); !now.Before(b.ends) {
		b.used, b.ends = 0, now.Add(b.span)
	}
	left := time.Until(b.ends).Seconds()
	h := w.Header()
	h.Set("X-RateLimit-Bucket", b.name)
	h.Set("X-RateLimit-Limit", strconv.Itoa(b.limit))
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", left+0.001))
	if b.used++; b.used > b.limit {
		b.overruns++
		h.Set("X-RateLimit-Remaining", "0")
		h.Set("X-RateLimit-Scope", "user")
		say(w, 429, `{"message":"You are being rate limited.","retry_after":%.3f,"global":false}`, left)
		return false
	}
	h.Set("X-RateLimit-Remaining", strconv.Itoa(b.limit-b.used))
	return true
}

// Many calls at once never overrun a limit that the headers tell, also when two
// kinds of calls share it, and they do not go one by one.
func TestHeadersAreHeeded(t *testing.T) {
	t.Parallel()
	shared := &window{limit: 5, span: 100 * time.Millisecond, name: "abc"}
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if shared.take(w) {
			say(w, 200, `{"id":"1"}`)
		}
	})
	// One call of each kind shows that they share the bucket.
	if _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); err != nil {
		t.Fatal(err)
	}
	if _, err := getMessage(t.Context(), c, "1", "2"); err != nil {
		t.Fatal(err)
	}
	var calls sync.WaitGroup
	for i := range 24 {
		calls.Go(func() {
			var err error
			if i%2 == 0 {
				_, err = c.EditMessage(t.Context(), "1", "2", Edit{})
			} else {
				_, err = getMessage(t.Context(), c, "1", "2")
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
	if shared.overruns > 0 || c.Metrics.RateLimited.Load() > 0 {
		t.Errorf("%d overruns", shared.overruns)
	}
}

// Calls that wait while their route turns out to share the bucket of another wait
// for that one, together with the calls of the other route.
// A call that waits in a bucket goes on in the one that its route turns out to have.
// The bucket of a route that turns out to share another one is forgotten, with the calls that
// waited in it.
// Of many calls at once about whose limit nothing is known, one finds out.
func TestOneCallFindsOut(t *testing.T) {
	t.Parallel()
	limit := &window{limit: 5, span: 100 * time.Millisecond, name: "abc"}
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if limit.take(w) {
			say(w, 200, `{"id":"1"}`)
		}
	})
	var calls sync.WaitGroup
	for range 12 {
		calls.Go(func() {
			if _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
	if limit.overruns > 0 {
		t.Errorf("%d overruns", limit.overruns)
	}
}

// Calls that wait for the one that finds out do so no longer than they may.
func TestWaitForTurnIsBounded(t *testing.T) {
	t.Parallel()
	arrived, hold := make(chan bool), make(chan bool)
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		arrived <- true
		<-hold
		say(w, 200, `{"id":"1"}`)
	})
	first := make(chan error)
	go func() { _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); first <- err }()
	<-arrived
	c.maxWait = 20 * time.Millisecond
	var limited *LimitError
	if _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); !errors.As(err, &limited) || limited.Wait <= 0 {
		t.Errorf("got %v", err)
	}
	close(hold)
	if err := <-first; err != nil {
		t.Error(err)
	}
}

// A call that may not wait for its turn says how long Discord has closed the route.
func TestClosedRouteIsTold(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, r := &limiter{}, routeOf("PATCH", "/channels/1/messages/2")
		acquire := func(limit time.Duration, response rateLimit) error {
			p, err := l.acquire(t.Context(), r, time.Now().Add(limit))
			if err == nil {
				p.release(response)
			}
			return err
		}
		if err := acquire(0, rateLimit{answered: true, retryAfter: time.Minute}); err != nil {
			t.Fatal(err)
		}
		patient := make(chan error)
		go func() { patient <- acquire(2*time.Minute, rateLimit{answered: true}) }()
		synctest.Wait()
		var limited *LimitError
		if err := acquire(10*time.Second, rateLimit{}); !errors.As(err, &limited) || limited.Wait != 50*time.Second {
			t.Errorf("got %v", err)
		}
		if err := <-patient; err != nil {
			t.Error(err)
		}
	})
}

// What a channel has used up holds back that channel only.
func TestChannelsDoNotWaitForEachOther(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		h := w.Header()
		h.Set("X-RateLimit-Bucket", "abc")
		h.Set("X-RateLimit-Limit", "1")
		h.Set("X-RateLimit-Remaining", "0")
		h.Set("X-RateLimit-Reset-After", "60")
		say(w, 200, `{"id":"1"}`)
	})
	for _, channel := range []string{"1", "2", "3"} {
		if _, err := c.CreateMessage(t.Context(), channel, Message{}); err != nil {
			t.Error(err)
		}
	}
	// Longer than a call may wait: an error at once, which says how long.
	var limited *LimitError
	_, err := c.CreateMessage(t.Context(), "1", Message{})
	if !errors.As(err, &limited) || limited.Wait < 50*time.Second || limited.Wait > time.Minute {
		t.Errorf("got %v", err)
	}
	// The end of the context ends a wait.
	c.maxWait = time.Hour
	ctx, cancel := context.WithCancelCause(t.Context())
	gone := errors.New("gone")
	done := make(chan error)
	for range 3 { // one waits for the bucket, the others for their turn
		go func() {
			_, err := c.CreateMessage(ctx, "1", Message{})
			done <- err
		}()
	}
	cancel(gone)
	for range 3 {
		if err := <-done; !errors.Is(err, gone) {
			t.Errorf("got %v", err)
		}
	}
	// So does a deadline that is too near, at once.
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	defer stop()
	if _, err := c.CreateMessage(ctx, "1", Message{}); !errors.As(err, &limited) {
		t.Errorf("got %v", err)
	}
}

// At most 50 calls start within a second, whatever they are; those of interactions
// are not counted.
func TestGlobalLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		start := time.Now()
		var starts []time.Duration
		var mu sync.Mutex
		var calls sync.WaitGroup
		for i := range 140 {
			calls.Go(func() {
				p, err := l.acquire(t.Context(), routeOf("GET", fmt.Sprintf("/channels/%d", i)), start.Add(time.Hour))
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				starts = append(starts, time.Since(start))
				mu.Unlock()
				p.release(rateLimit{answered: true})
			})
		}
		for i := range 200 {
			p, err := l.acquire(t.Context(), routeOf("POST", fmt.Sprintf("/interactions/%d/tok/callback", i)), start)
			if err != nil {
				t.Fatal(err)
			}
			p.release(rateLimit{answered: true})
		}
		calls.Wait()
		for i, at := range starts {
			if want := time.Duration(i/50) * globalWindow; at != want {
				t.Fatalf("call %d started after %v, want %v", i, at, want)
			}
		}
	})
}
