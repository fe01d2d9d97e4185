package rest

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestWaitingCallsChangeBuckets(t *testing.T) {
	t.Parallel()
	shared := &window{limit: 5, span: 200 * time.Millisecond, name: "abc"}
	arrived, hold := make(chan bool, 1), make(chan bool)
	var first sync.Once
	_, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, _ int) {
		if req.Method == "PATCH" {
			first.Do(func() { arrived <- true; <-hold })
		}
		if shared.take(w) {
			say(w, 200, `{"id":"1"}`)
		}
	})
	edit := func() error { _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); return err }
	get := func() error { _, err := getMessage(t.Context(), c, "1", "2"); return err }
	var calls sync.WaitGroup
	start := func(n int, call func() error) {
		for range n {
			calls.Go(func() {
				if err := call(); err != nil {
					t.Error(err)
				}
			})
		}
	}
	found := make(chan error)
	go func() { found <- edit() }()
	<-arrived
	start(8, edit)
	unnamed := c.limiter.current(routeOf("PATCH", "/channels/1/messages/2"))
	uses := func() int {
		c.limiter.mu.Lock()
		defer c.limiter.mu.Unlock()
		return unnamed.uses
	}
	for uses() < 9 {
		time.Sleep(time.Millisecond)
	}
	if err := get(); err != nil { // which finds out
		t.Fatal(err)
	}
	close(hold)
	if err := <-found; err != nil {
		t.Fatal(err)
	}
	start(8, get)
	calls.Wait()
	if shared.overruns > 0 || c.Metrics.RateLimited.Load() > 0 {
		t.Errorf("%d overruns", shared.overruns)
	}
}

func TestWaitingCallLeavesItsOldBucket(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		edit, get := routeOf("PATCH", "/channels/1/messages/2"), routeOf("GET", "/channels/1/messages/2")
		acquire := func(r route) *permit {
			p, err := l.acquire(t.Context(), r, time.Now().Add(time.Hour))
			if err != nil {
				t.Error(err)
			}
			return p
		}
		first, other := acquire(edit), acquire(get)
		waiting := make(chan *permit)
		go func() { waiting <- acquire(edit) }()
		synctest.Wait()
		other.release(rateLimit{answered: true, present: true, bucket: "abc", limit: 5, remaining: 4, resetAfter: time.Second})
		first.release(rateLimit{answered: true, present: true, bucket: "abc", limit: 5, remaining: 3, resetAfter: time.Second})
		if p := <-waiting; p.bucket != l.current(get) {
			t.Error("it goes on in a bucket of its own")
		} else {
			p.release(rateLimit{answered: true})
		}
		time.Sleep(3 * sweepInterval)
	})
}

func TestLeftBucketIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		r := routeOf("PATCH", "/channels/1/messages/2")
		headers := rateLimit{answered: true, present: true, bucket: "abc", limit: 2, remaining: 1, resetAfter: time.Second}
		acquireFor := func(r route) *permit {
			p, err := l.acquire(t.Context(), r, time.Now().Add(time.Hour))
			if err != nil {
				t.Error(err)
			}
			return p
		}
		acquire := func() *permit { return acquireFor(r) }
		acquire().release(headers)
		last := acquire()
		var waiting sync.WaitGroup
		for range 2 {
			waiting.Go(func() { acquire().release(rateLimit{answered: true}) })
			synctest.Wait()
		}
		headers.bucket = "def"
		acquireFor(routeOf("GET", "/channels/1/messages/2")).release(headers)
		last.release(headers)
		waiting.Wait()
		time.Sleep(3 * sweepInterval)
		if n := l.len(); n != 0 {
			t.Errorf("%d buckets are kept for ever", n)
		}
	})
}

func TestBucketInUseIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		r := routeOf("PATCH", "/channels/1/messages/2")
		first, err := l.acquire(t.Context(), r, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		other, err := l.acquire(t.Context(), routeOf("GET", "/gateway"), time.Now())
		if err != nil {
			t.Fatal(err)
		}
		other.release(rateLimit{answered: true}) // from now on buckets are swept
		time.Sleep(3 * sweepInterval)
		if _, err := l.acquire(t.Context(), r, time.Now()); err == nil {
			t.Error("a second call does not wait for the first")
		}
		first.release(rateLimit{answered: true})
		time.Sleep(3 * sweepInterval)
		if n := l.len(); n != 0 {
			t.Errorf("%d buckets are left", n)
		}
	})
}

func TestNamesAreBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var l limiter
		for i := range maxNames + 100 {
			p, err := l.acquire(t.Context(), route{template: fmt.Sprint("GET /", i), byToken: true}, time.Now())
			if err != nil {
				t.Fatal(err)
			}
			p.release(rateLimit{answered: true, present: true, bucket: fmt.Sprint(i), limit: 1, remaining: 1})
		}
		if len(l.names) != maxNames {
			t.Errorf("%d names are kept", len(l.names))
		}
		time.Sleep(3 * sweepInterval)
		if n := l.len(); n != 0 {
			t.Errorf("%d buckets are left", n)
		}
	})
}

// len returns how many buckets are kept.
func (l *limiter) len() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.buckets)
}
