package rest

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

var interaction = &discordgo.Interaction{ID: "8", AppID: "9", Token: "interaction-token"}

// What may be made twice is made again after a failure that may pass; what may not
// is not.
func TestRepeats(t *testing.T) {
	send := func(m Message) func(context.Context, *Client) error {
		return func(ctx context.Context, c *Client) error { _, err := c.CreateMessage(ctx, "1", m); return err }
	}
	get := func(ctx context.Context, c *Client) error { _, err := getMessage(ctx, c, "1", "2"); return err }
	tests := map[string]struct {
		call     func(ctx context.Context, c *Client) error
		failures int // before it succeeds
		fail     func(w http.ResponseWriter)
		requests int
		ok       bool
	}{
		"get":                {get, 2, status(502), 3, true},
		"edit":               {func(ctx context.Context, c *Client) error { _, err := c.EditMessage(ctx, "1", "2", Edit{}); return err }, 1, status(500), 2, true},
		"delete":             {func(ctx context.Context, c *Client) error { return c.DeleteMessage(ctx, "1", "2") }, 1, status(503), 2, true},
		"send with nonce":    {send(Message{Nonce: "n"}), 1, status(502), 2, true},
		"send without nonce": {send(Message{}), 1, status(502), 1, false},
		"defer":              {func(ctx context.Context, c *Client) error { return c.Defer(ctx, interaction, true) }, 1, status(502), 2, true},
		"edit original": {func(ctx context.Context, c *Client) error {
			_, err := c.EditOriginal(ctx, interaction, Edit{})
			return err
		}, 1, status(504), 2, true},
		"followup": {func(ctx context.Context, c *Client) error {
			_, err := c.Followup(ctx, interaction, Message{})
			return err
		}, 1, status(502), 1, false},
		"always fails":        {get, 99, status(500), maxRetries + 1, false},
		"not implemented":     {get, 1, status(501), 1, false},
		"bad request":         {get, 1, status(400), 1, false},
		"cut off":             {get, 1, cut, 2, true},
		"cut off, with nonce": {send(Message{Nonce: "n"}), 1, cut, 2, true},
		"cut off, without":    {send(Message{}), 1, cut, 1, false},
		"reset":               {get, 1, reset, 2, true},
		"reset, without":      {send(Message{}), 1, reset, 1, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, n int) {
				if n < test.failures {
					test.fail(w)
					return
				}
				say(w, 200, `{"id":"7"}`)
			})
			err := test.call(t.Context(), c)
			if (err == nil) != test.ok || len(a.all()) != test.requests {
				t.Errorf("got %v after %d requests, want %d", err, len(a.all()), test.requests)
			}
			if err != nil && strings.Contains(err.Error(), "token-") {
				t.Errorf("the error holds a token: %v", err)
			}
		})
	}
}

func status(code int) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) { say(w, code, `{"message":"failed","code":0}`) }
}

// cut promises more than it sends.
func cut(w http.ResponseWriter) {
	w.Header().Set("Content-Length", "1000")
	w.Write([]byte(`{"id":`))
}

// reset ends the connection once the request is read, as a machine does that goes down.
func reset(w http.ResponseWriter) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		panic(err)
	}
	_ = conn.(*net.TCPConn).SetLinger(0)
	conn.Close()
}

// An answer that Discord took although it answered 502 is found acknowledged by
// its repeat. Somebody else's acknowledgement is an error.
func TestAcknowledgedTwice(t *testing.T) {
	t.Parallel()
	acknowledged := func(w http.ResponseWriter) {
		say(w, 400, `{"message":"Interaction has already been acknowledged.","code":40060}`)
	}
	_, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		if n == 0 {
			status(502)(w)
			return
		}
		acknowledged(w)
	})
	if err := c.Defer(t.Context(), interaction, false); err != nil {
		t.Error(err)
	}
	if err := c.Defer(t.Context(), interaction, false); !isAlreadyAcknowledged(err) {
		t.Errorf("got %v", err)
	}
	// What was refused for a limit was not acted on: somebody else was first.
	_, c = newAPI(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		if n == 0 {
			say(w, 429, `{"retry_after":0.001,"global":false}`)
			return
		}
		acknowledged(w)
	})
	if err := c.Defer(t.Context(), interaction, false); !isAlreadyAcknowledged(err) {
		t.Errorf("got %v", err)
	}
}

// A retry comes as late as a server that is down asks for.
func TestRetryAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start, requests := time.Now(), 0
		c, err := NewClient(Options{Token: testToken, Transport: roundTrip(func(req *http.Request) (*http.Response, error) {
			if requests++; requests == 1 {
				header := http.Header{"Retry-After": {"7"}}
				return &http.Response{StatusCode: 503, Header: header, Body: http.NoBody, Request: req}, nil
			}
			return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(`{}`)), Request: req}, nil
		})})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Gateway(t.Context()); err != nil || requests != 2 || time.Since(start) != 7*time.Second {
			t.Errorf("%v after %d requests and %v", err, requests, time.Since(start))
		}
	})
}

type roundTrip func(req *http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// A message that never left may be sent again, nonce or not.
func TestRefusedConnection(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	c, err := NewClient(Options{Token: testToken, API: "http://" + address, MaxWait: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.Followup(t.Context(), interaction, Message{})
	if !IsUnreachable(err) || c.Metrics.Calls.Load() < 2 {
		t.Errorf("%v after %d tries", err, c.Metrics.Calls.Load())
	}
	if strings.Contains(err.Error(), interaction.Token) {
		t.Errorf("the error holds the token: %v", err)
	}
}

// The end of the context ends a pause before a repeat, and a request.
func TestContextEndsRepeats(t *testing.T) {
	t.Parallel()
	asked := make(chan bool)
	hold := make(chan bool)
	_, c := newAPI(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		asked <- true
		if n == 0 {
			w.Header().Set("Retry-After", "3600")
			status(503)(w)
			return
		}
		<-hold
	})
	defer close(hold)
	c.maxWait = 2 * time.Hour
	gone := errors.New("gone")
	for range 2 {
		ctx, cancel := context.WithCancelCause(t.Context())
		done := make(chan error)
		go func() { _, err := getMessage(ctx, c, "1", "2"); done <- err }()
		<-asked
		cancel(gone)
		if err := <-done; !errors.Is(err, gone) && !errors.Is(err, context.Canceled) {
			var failed *APIError
			if !errors.As(err, &failed) {
				t.Errorf("got %v", err)
			}
		}
	}
}
