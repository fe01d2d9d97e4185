package openai_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

func TestRetryWaits(t *testing.T) {
	date := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	tests := map[string]struct {
		scripts scripts
		want    []time.Duration
		kind    llm.FailureKind
		after   time.Duration
	}{
		"full jitter, growing": {scripts: scripts{reply{Status: 500}}, want: []time.Duration{500 * time.Millisecond, time.Second}, kind: llm.ServerError},
		"as the server asks":   {scripts: scripts{openaitest.RateLimited("7"), say("ok")}, want: []time.Duration{7 * time.Second}},
		"part of a second":     {scripts: scripts{openaitest.RateLimited("0.25"), say("ok")}, want: []time.Duration{250 * time.Millisecond}},
		"until a date":         {scripts: scripts{openaitest.RateLimited(date.Add(9 * time.Second).Format(http.TimeFormat)), say("ok")}, want: []time.Duration{9 * time.Second}},
		"garbage":              {scripts: scripts{openaitest.RateLimited("NaN s"), say("ok")}, want: []time.Duration{500 * time.Millisecond}},
		"negative":             {scripts: scripts{openaitest.RateLimited("-7"), say("ok")}, want: []time.Duration{500 * time.Millisecond}},
		"too long":             {scripts: scripts{openaitest.RateLimited("21")}, kind: llm.Busy, after: 21 * time.Second},
		"past all bounds":      {scripts: scripts{openaitest.RateLimited("1e300")}, kind: llm.Busy, after: 24 * time.Hour},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var waits []time.Duration
			e := endpoint(openaitest.New(t, tt.scripts...))
			e.Timeouts.Total = time.Hour
			e.Clock = openai.Clock{
				Now:    func() time.Time { return date },
				Jitter: func(limit time.Duration) time.Duration { return limit },
				Sleep: func(_ context.Context, d time.Duration) error {
					waits = append(waits, d)
					return nil
				},
			}
			_, err := generate(client(t, e))
			if diff := cmp.Diff(tt.want, waits); diff != "" {
				t.Errorf("waits (-want +got):\n%s", diff)
			}
			var failed *llm.Error
			if kindOf(err) != tt.kind || errors.As(err, &failed) && failed.RetryAfter != tt.after {
				t.Errorf("failed with %#v, want the kind %q and RetryAfter %v", err, tt.kind, tt.after)
			}
		})
	}
}

// What was emitted is not emitted again, unless the answer can do without it: see
// the faults, which play it with answers.
func TestNoRetryAfterAPiece(t *testing.T) {
	s := openaitest.New(t, reply{Pieces: []string{"half"}, Ending: openaitest.Reset}, say("whole"))
	if text, err := generate(client(t, endpoint(s))); text != "half" || kindOf(err) != llm.Broken || len(s.Requests()) != 1 {
		t.Errorf("%q, %v after %d requests", text, err, len(s.Requests()))
	}
}

// A server of which every second request fails gets no more than a tenth more of
// them, beyond the first ten.
func TestRetriesHaveABudget(t *testing.T) {
	requests := 0
	s := openaitest.New(t, openaitest.Func(func(openaitest.Request) reply {
		if requests++; requests%2 == 1 {
			return reply{Status: 500}
		}
		return say("ok")
	}))
	c := client(t, endpoint(s))
	const calls = 100
	failed := 0
	for range calls {
		if _, err := generate(c); err != nil {
			failed++
		}
	}
	retries := len(s.Requests()) - calls
	if retries < 15 || retries > 20 || failed == 0 {
		t.Errorf("%d retries for %d calls, of which %d failed", retries, calls, failed)
	}
}

// A 429 must not hide behind the caller's deadline.
func TestRetryNotPastTheDeadline(t *testing.T) {
	s := openaitest.New(t, openaitest.RateLimited("15"))
	ctx, cancel := context.WithTimeout(t.Context(), 14*time.Second)
	defer cancel()
	err := client(t, endpoint(s)).Generate(ctx, prompt, func(string) error { return nil })
	if kindOf(err) != llm.Busy || len(s.Requests()) != 1 {
		t.Errorf("got %v after %d requests, want busy after one", err, len(s.Requests()))
	}
}

func TestUnreachable(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	closed := l.Addr().String()
	notTLS := openaitest.New(t).URL
	untrusted := httptest.NewTLSServer(http.NotFoundHandler())
	defer untrusted.Close()
	tests := map[string]struct{ baseURL, says string }{
		"47 refused":     {"http://" + closed, "connection refused"},
		"47 DNS":         {"http://nowhere.invalid.localhost.", "no such host"},
		"47 not TLS":     {strings.Replace(notTLS, "http:", "https:", 1), "HTTP response to HTTPS client"},
		"47 certificate": {untrusted.URL, "certificate"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			waits := 0
			e := openai.Endpoint{BaseURL: tt.baseURL, Key: testKey, Model: "m"}
			e.Clock.Sleep = func(context.Context, time.Duration) error { waits++; return nil }
			_, err := generate(client(t, e))
			if kindOf(err) != llm.Unreachable || waits != 2 {
				t.Fatalf("got %v after %d waits, want unreachable after 2", err, waits)
			}
			checkErrorText(t, err.Error(), tt.says)
		})
	}
}

func TestCallerCancels(t *testing.T) {
	tests := map[string]struct {
		reply reply
		on    func(cancel func()) (sleep func(context.Context, time.Duration) error, emit func(string) error)
	}{
		"while streaming": {reply{Pieces: []string{"half"}, Ending: openaitest.Silent}, func(cancel func()) (func(context.Context, time.Duration) error, func(string) error) {
			return nil, func(string) error { cancel(); return nil }
		}},
		"while waiting to retry": {reply{Status: 500}, func(cancel func()) (func(context.Context, time.Duration) error, func(string) error) {
			return func(ctx context.Context, _ time.Duration) error { cancel(); <-ctx.Done(); return ctx.Err() }, nil
		}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			ctx, cancelCause := context.WithCancelCause(t.Context())
			cancel := func() { cancelCause(errors.New("the person left")) }
			defer cancel()
			e := endpoint(openaitest.New(t, tt.reply))
			sleep, emit := tt.on(cancel)
			e.Clock.Sleep = sleep
			if err := client(t, e).Generate(ctx, prompt, emit); err != context.Canceled {
				t.Errorf("got %v, want context.Canceled itself", err)
			}
		})
	}
}

func TestEmitStopsTheModel(t *testing.T) {
	s := openaitest.New(t, reply{Pieces: []string{"a"}, Ending: openaitest.Endless})
	stop := errors.New("enough")
	if err := client(t, endpoint(s)).Generate(t.Context(), prompt, func(string) error { return stop }); err != stop {
		t.Errorf("got %v, want emit's error itself", err)
	}
}

// While emit takes its time, the gap does not run.
func TestSlowEmit(t *testing.T) {
	t.Parallel()
	e := endpoint(openaitest.New(t, say("a", "b")))
	e.Timeouts.Gap = short
	err := client(t, e).Generate(t.Context(), prompt, func(string) error {
		<-time.After(short + short/4)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestRedirectGetsNoKey(t *testing.T) {
	elsewhere := openaitest.New(t) // no script: any request fails the test
	for _, status := range []int{301, 302, 307, 308} {
		s := openaitest.New(t, reply{Status: status, Header: http.Header{"Location": {elsewhere.URL + "/chat/completions"}}})
		if _, err := generate(client(t, endpoint(s))); kindOf(err) != llm.BadRequest {
			t.Errorf("%d: got %v, want bad request", status, err)
		}
	}
}
