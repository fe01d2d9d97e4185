package rest

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// A Discord that is away is waited for, with pauses that grow to two minutes. The
// log hears of it at once and then now and then, and of its return.
func TestPersist(t *testing.T) {
	const requests = maxRetries + 1 // that Do makes of one call
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		start := time.Now()
		var tries []time.Time
		down := roundTrip(func(req *http.Request) (*http.Response, error) {
			tries = append(tries, time.Now())
			if time.Since(start) < 3*time.Hour {
				return nil, &net.DNSError{Err: "no such host", Name: req.Host, IsNotFound: true}
			}
			return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(`{}`)), Request: req}, nil
		})
		c, err := NewClient(Options{Token: testToken, Transport: down, Log: slog.New(slog.NewTextHandler(&log, nil))})
		if err != nil {
			t.Fatal(err)
		}
		err = c.Persist(t.Context(), func(ctx context.Context) error { _, err := c.Gateway(ctx); return err })
		if err != nil || time.Since(start) < 3*time.Hour || time.Since(start) > 3*time.Hour+130*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		var pauses []time.Duration
		for i := requests; i < len(tries); i += requests {
			pauses = append(pauses, tries[i].Sub(tries[i-1]))
		}
		if len(pauses) < 90 || len(pauses) > 190 || pauses[0] > time.Second || pauses[3] < 4*time.Second || slices.Max(pauses) > 2*time.Minute {
			t.Errorf("%d pauses: %v", len(pauses), pauses)
		}
		if n := strings.Count(log.String(), "cannot be reached; trying again"); n < 15 || n > 19 {
			t.Errorf("logged %d times in three hours:\n%s", n, log.String())
		}
		if !strings.Contains(log.String(), "no such host") || !strings.Contains(log.String(), "can be reached again") {
			t.Errorf("logged:\n%s", log.String())
		}
	})
}

// What waiting does not help is told at once; what it helps is tried again.
func TestPersistEnds(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		refuse func(w http.ResponseWriter)
		calls  int
	}{
		"wrong token":     {status(401), 1},
		"forbidden":       {status(403), 1},
		"wrong address":   {status(404), 1},
		"not JSON":        {func(w http.ResponseWriter) { w.Write([]byte("<html>")) }, 1},
		"down":            {status(503), 3},
		"limited for all": {func(w http.ResponseWriter) { say(w, 429, `{"retry_after":0.001,"global":true}`) }, 3},
		"cut off":         {cut, 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, _ int) { test.refuse(w) })
			c.pause = time.Millisecond
			ctx, cancel := context.WithCancelCause(t.Context())
			enough, calls := errors.New("enough"), 0
			err := c.Persist(ctx, func(ctx context.Context) error {
				if calls++; calls == 3 {
					cancel(enough)
				}
				return c.Do(ctx, "POST", "/x", nil, &struct{}{})
			})
			if calls != test.calls || err == nil || errors.Is(err, enough) != (test.calls == 3) || IsUnauthorized(err) != (name == "wrong token") {
				t.Errorf("%v after %d calls, want %d", err, calls, test.calls)
			}
		})
	}
}
