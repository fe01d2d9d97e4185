package rest

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// TestSpareCalls: a call that nobody misses goes out at once or not at all, and leaves
// what it should.
func TestSpareCalls(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &limiter{}
		r := routeOf("PATCH", "/channels/1/messages/2")
		call := func(ctx context.Context) error {
			p, err := l.acquire(ctx, r, patienceOf(ctx).deadline(ctx, 30*time.Second))
			if err != nil {
				return err
			}
			left := max(p.bucket.remaining, 0)
			if !p.bucket.known {
				left = 4
			}
			p.release(rateLimit{answered: true, present: true, bucket: "b", limit: 5, remaining: left, resetAfter: 5 * time.Second})
			return nil
		}
		half := Spare(t.Context(), 0.5)
		for n := range 5 {
			if err := call(half); (err == nil) != (n < 3) {
				t.Errorf("spare call %d: %v", n+1, err)
			}
		}
		for range 2 {
			if err := call(t.Context()); err != nil {
				t.Errorf("what is left is not there for calls that matter: %v", err)
			}
		}
		began := time.Now()
		var full *LimitError
		if err := call(Spare(t.Context(), 1)); !errors.As(err, &full) || time.Since(began) > 0 {
			t.Errorf("got %v after %v", err, time.Since(began))
		}
	})
}

// TestSpareCallsGiveWay: as soon as there is room, what waits and matters goes first.
func TestSpareCallsGiveWay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &limiter{}
		r := routeOf("POST", "/channels/1/messages")
		full := rateLimit{answered: true, present: true, bucket: "b", limit: 1, resetAfter: 5 * time.Second}
		p, err := l.acquire(t.Context(), r, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		p.release(full)
		done := make(chan error)
		go func() {
			p, err := l.acquire(t.Context(), r, time.Now().Add(time.Minute))
			if err == nil {
				p.release(full)
			}
			done <- err
		}()
		synctest.Wait()
		time.Sleep(4500 * time.Millisecond) // the window ends while the spare call waits for its turn
		ctx := Spare(t.Context(), 1)
		if _, err := l.acquire(ctx, r, patienceOf(ctx).deadline(ctx, time.Minute)); err == nil {
			t.Error("a spare call went first")
		}
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// TestSpareCallBeforeOneThatMatters: a spare call whose turn comes gives way to a call that
// matters and waits behind it.
func TestSpareCallBeforeOneThatMatters(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, r := &limiter{}, routeOf("POST", "/channels/1/messages")
		begun := time.Now()
		acquire := func(ctx context.Context) error {
			_, err := l.acquire(ctx, r, patienceOf(ctx).deadline(ctx, time.Minute))
			return err
		}
		p, err := l.acquire(t.Context(), r, begun)
		if err != nil {
			t.Fatal(err)
		}
		p.release(rateLimit{answered: true, present: true, bucket: "b", limit: 2, resetAfter: 5 * time.Second})
		first, spare, second := make(chan error, 1), make(chan error, 1), make(chan error, 1)
		go func() { first <- acquire(t.Context()) }()
		time.Sleep(4200 * time.Millisecond)
		go func() { spare <- acquire(Spare(t.Context(), 1)) }()
		time.Sleep(100 * time.Millisecond)
		go func() { second <- acquire(t.Context()) }()
		var limited *LimitError
		if err := <-spare; !errors.As(err, &limited) {
			t.Errorf("the spare call: %v", err)
		}
		if err := errors.Join(<-first, <-second); err != nil || time.Since(begun) > 6*time.Second {
			t.Errorf("the others: %v after %v", err, time.Since(begun))
		}
	})
}

// TestPatientCalls: a call waits longer than others if its context says so.
func TestPatientCalls(t *testing.T) {
	t.Parallel()
	_, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		if n == 1 {
			say(w, 429, `{"retry_after":0.2,"global":false}`)
			return
		}
		say(w, 200, `{"id":"1"}`)
	})
	c.maxWait = 10 * time.Millisecond
	if _, err := c.EditMessage(Patiently(t.Context(), time.Minute), "1", "2", Edit{}); err != nil {
		t.Error(err)
	}
}

// TestEditOnItsWay: the end of the context does not leave a request alone that may be done
// after the next one.
func TestEditOnItsWay(t *testing.T) {
	t.Parallel()
	come, done := make(chan bool), make(chan bool)
	_, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		come <- true
		<-done
		say(w, 200, `{"id":"1"}`)
	})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { _, err := c.EditMessage(ctx, "1", "2", Edit{}); ended <- err }()
	<-come
	cancel()
	select {
	case err := <-ended:
		close(done)
		t.Fatalf("it was left alone: %v", err)
	case <-time.After(20 * time.Millisecond):
	}
	close(done)
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
