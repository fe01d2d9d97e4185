package link

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

	"github.com/bwmarrin/discordgo"
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
	// One call of each kind tells that they share the bucket.
	if _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Message(t.Context(), "1", "2"); err != nil {
		t.Fatal(err)
	}
	var calls sync.WaitGroup
	for i := range 24 {
		calls.Go(func() {
			var err error
			if i%2 == 0 {
				_, err = c.EditMessage(t.Context(), "1", "2", Edit{})
			} else {
				_, err = c.Message(t.Context(), "1", "2")
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

// After a 429 the call is made again when it may be, and until then nothing that
// the limit is about.
func TestTooManyRequests(t *testing.T) {
	const wait = 80 * time.Millisecond
	tests := map[string]struct {
		header map[string]string
		body   string
		others bool // calls to other routes have to wait too
		hooks  bool // and those of interactions
		valid  bool // it does not count as invalid
	}{
		"of a user":     {map[string]string{"X-RateLimit-Scope": "user", "Retry-After": "0.08"}, `{"retry_after":0.08,"global":false}`, false, false, false},
		"shared":        {map[string]string{"X-RateLimit-Scope": "shared"}, `{"retry_after":0.08,"global":false}`, false, false, true},
		"header only":   {map[string]string{"X-RateLimit-Scope": "user", "Retry-After": "0.08"}, `{}`, false, false, false},
		"global":        {map[string]string{"X-RateLimit-Global": "true", "Retry-After": "0.08"}, `{"retry_after":0.08,"global":true}`, true, false, false},
		"global, bare":  {nil, `{"retry_after":0.08,"global":true}`, true, false, false},
		"page of HTML":  {map[string]string{"Content-Type": "text/html", "Retry-After": "0.08"}, `<html>error code: 1015</html>`, true, true, false},
		"nothing in it": {map[string]string{"Retry-After": "0.08"}, ``, true, true, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var mu sync.Mutex
			var until time.Time
			refused := make(chan bool)
			a, c := newAPI(t, func(w http.ResponseWriter, req *http.Request, n int) {
				mu.Lock()
				defer mu.Unlock()
				isHook := routeOf(req.Method, req.URL.Path[len("/api/v10"):]).byToken
				isOther := isHook || req.Method == "GET"
				switch {
				case n == 0:
					for k, v := range test.header {
						w.Header().Set(k, v)
					}
					w.WriteHeader(429)
					fmt.Fprint(w, test.body)
					until = time.Now().Add(wait - 10*time.Millisecond)
					close(refused)
					return
				case time.Now().Before(until) && (!isOther || isHook && test.hooks || !isHook && test.others):
					t.Errorf("%s %s came too early", req.Method, req.URL)
				}
				say(w, 200, `{"id":"1"}`)
			})
			var calls sync.WaitGroup
			calls.Go(func() {
				if _, err := c.EditMessage(t.Context(), "1", "2", Edit{}); err != nil {
					t.Error(err)
				}
			})
			<-refused
			for c.Metrics.RateLimited.Load() == 0 { // until the client has read the refusal
				time.Sleep(time.Millisecond)
			}
			calls.Go(func() { c.Message(t.Context(), "3", "4") })
			calls.Go(func() { c.EditOriginal(t.Context(), &discordgo.Interaction{AppID: "9", Token: "tok"}, Edit{}) })
			calls.Wait()
			if n := len(a.all()); n != 4 {
				t.Errorf("%d requests, want 4", n)
			}
			if invalid := c.Metrics.Invalid.Load(); (invalid == 0) != test.valid {
				t.Errorf("%d invalid requests", invalid)
			}
		})
	}
}

// A server that always refuses is not asked for ever.
func TestUnbroken429(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		say(w, 429, `{"retry_after":0.001,"global":false}`)
	})
	var failed *APIError
	_, err := c.EditMessage(t.Context(), "1", "2", Edit{})
	if !errors.As(err, &failed) || failed.Status != 429 || failed.RetryAfter != time.Millisecond || len(a.all()) != maxLimited+1 {
		t.Errorf("got %v after %d requests", err, len(a.all()))
	}
}

// A 429 that asks for longer than a call may wait is an error that says so.
func TestLong429(t *testing.T) {
	t.Parallel()
	a, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, _ int) {
		w.Header().Set("X-RateLimit-Scope", "shared")
		say(w, 429, `{"retry_after":1336,"global":false}`)
	})
	var limited *LimitError
	_, err := c.CreateMessage(t.Context(), "1", Message{})
	if !errors.As(err, &limited) || limited.Wait < 1300*time.Second || len(a.all()) != 1 {
		t.Errorf("got %v after %d requests", err, len(a.all()))
	}
	var failed *APIError
	if !errors.As(err, &failed) || failed.Status != 429 {
		t.Errorf("%v does not tell what Discord said", err)
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
				p, err := l.enter(t.Context(), routeOf("GET", fmt.Sprintf("/channels/%d", i)), start.Add(time.Hour))
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				starts = append(starts, time.Since(start))
				mu.Unlock()
				p.answered(limits{answered: true})
			})
		}
		for i := range 200 {
			p, err := l.enter(t.Context(), routeOf("POST", fmt.Sprintf("/interactions/%d/tok/callback", i)), start)
			if err != nil {
				t.Fatal(err)
			}
			p.answered(limits{answered: true})
		}
		calls.Wait()
		for i, at := range starts {
			if want := time.Duration(i/50) * globalWindow; at != want {
				t.Fatalf("call %d started after %v, want %v", i, at, want)
			}
		}
	})
}

func TestReadLimits(t *testing.T) {
	tests := map[string]struct {
		status int
		header http.Header
		body   string
		want   limits
	}{
		"none":        {200, http.Header{}, ``, limits{answered: true}},
		"all":         {200, http.Header{"X-Ratelimit-Bucket": {"b"}, "X-Ratelimit-Limit": {"5"}, "X-Ratelimit-Remaining": {"4"}, "X-Ratelimit-Reset-After": {"1.5"}}, ``, limits{answered: true, present: true, bucket: "b", limit: 5, remaining: 4, resetAfter: 1500 * time.Millisecond}},
		"odd numbers": {200, http.Header{"X-Ratelimit-Limit": {"many"}, "X-Ratelimit-Remaining": {"-1"}, "X-Ratelimit-Reset-After": {"NaN"}}, ``, limits{answered: true}},
		"no time":     {429, http.Header{}, `{"global":false}`, limits{answered: true, retryAfter: guessedWait}},
		"longest":     {429, http.Header{"Retry-After": {"1e99"}}, `{}`, limits{answered: true, retryAfter: longestWait}},
		"negative":    {429, http.Header{"Retry-After": {"-3"}}, `{"retry_after":-1}`, limits{answered: true, retryAfter: guessedWait}},
		"the exacter": {429, http.Header{"Retry-After": {"2"}}, `{"retry_after":1.25}`, limits{answered: true, retryAfter: 1250 * time.Millisecond}},
	}
	for name, test := range tests {
		if got := readLimits(test.status, test.header, []byte(test.body)); got != test.want {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, test.want)
		}
	}
}
