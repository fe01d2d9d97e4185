package rest

import (
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

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
			calls.Go(func() { getMessage(t.Context(), c, "3", "4") })
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

func TestReadLimit(t *testing.T) {
	tests := map[string]struct {
		status int
		header http.Header
		body   string
		want   rateLimit
	}{
		"none":        {200, http.Header{}, ``, rateLimit{answered: true}},
		"all":         {200, http.Header{"X-Ratelimit-Bucket": {"b"}, "X-Ratelimit-Limit": {"5"}, "X-Ratelimit-Remaining": {"4"}, "X-Ratelimit-Reset-After": {"1.5"}}, ``, rateLimit{answered: true, present: true, bucket: "b", limit: 5, remaining: 4, resetAfter: 1500 * time.Millisecond}},
		"odd numbers": {200, http.Header{"X-Ratelimit-Limit": {"many"}, "X-Ratelimit-Remaining": {"-1"}, "X-Ratelimit-Reset-After": {"NaN"}}, ``, rateLimit{answered: true}},
		"no time":     {429, http.Header{}, `{"global":false}`, rateLimit{answered: true, retryAfter: guessedWait}},
		"longest":     {429, http.Header{"Retry-After": {"1e99"}}, `{}`, rateLimit{answered: true, retryAfter: longestWait}},
		"negative":    {429, http.Header{"Retry-After": {"-3"}}, `{"retry_after":-1}`, rateLimit{answered: true, retryAfter: guessedWait}},
		"the exacter": {429, http.Header{"Retry-After": {"2"}}, `{"retry_after":1.25}`, rateLimit{answered: true, retryAfter: 1250 * time.Millisecond}},
	}
	for name, test := range tests {
		if got := readLimit(test.status, test.header, []byte(test.body)); got != test.want {
			t.Errorf("%s:\ngot  %+v\nwant %+v", name, got, test.want)
		}
	}
}
