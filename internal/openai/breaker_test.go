package openai_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// A switchable server fails as long as fail is set; now is the client's clock.
type switchable struct {
	*openaitest.Server
	fail reply
	now  time.Time
}

func newSwitchable(t *testing.T, fail reply) (*switchable, *openai.Client) {
	s := &switchable{fail: fail, now: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	s.Server = openaitest.New(t, openaitest.Func(func(openaitest.Request) reply {
		if s.fail.Status != 0 {
			return s.fail
		}
		return say("ok")
	}))
	e := endpoint(s.Server)
	e.Clock.Now = func() time.Time { return s.now }
	return s, client(t, e)
}

// asked reports whether a call reaches the server.
func (s *switchable) asked(t *testing.T, c *openai.Client, want llm.FailureKind) bool {
	t.Helper()
	before := len(s.Requests())
	if _, err := generate(c); kindOf(err) != want {
		t.Fatalf("got %v, want %q", err, want)
	}
	return len(s.Requests()) > before
}

func TestBreakerOpensAndCloses(t *testing.T) {
	s, c := newSwitchable(t, reply{Status: 500})
	for range 5 {
		if !s.asked(t, c, llm.ServerError) {
			t.Fatal("opened too early")
		}
	}
	if s.asked(t, c, llm.Unreachable) {
		t.Fatal("not open after 5 failures in a row")
	}
	s.now = s.now.Add(12 * time.Second)
	_, err := generate(c)
	var failed *llm.Error
	if !errors.As(err, &failed) || failed.RetryAfter != 18*time.Second || !strings.Contains(err.Error(), "tried again in 18s") {
		t.Errorf("got %v, want one that says when it is tried again", err)
	}
	s.now = s.now.Add(18 * time.Second)
	if !s.asked(t, c, llm.ServerError) || s.asked(t, c, llm.Unreachable) {
		t.Fatal("after 30 s there must be one probe, and after its failure none")
	}
	s.now = s.now.Add(30 * time.Second)
	s.fail = reply{}
	for range 2 {
		if !s.asked(t, c, "") {
			t.Fatal("not closed by a probe that succeeded")
		}
	}
}

func TestBreakerOpensByHalf(t *testing.T) {
	s, c := newSwitchable(t, openaitest.ServerBusy())
	for i := range 20 {
		want := llm.Busy
		if s.fail = openaitest.ServerBusy(); i%2 == 0 {
			s.fail, want = reply{}, ""
		}
		if !s.asked(t, c, want) {
			t.Fatalf("opened after %d calls", i)
		}
	}
	if s.asked(t, c, llm.Busy) {
		t.Error("not open after half of 20 calls failed")
	}
}

// Refusals of a request say nothing against the endpoint.
func TestBreakerMindsOnlyTheEndpointsFaults(t *testing.T) {
	s, c := newSwitchable(t, openaitest.TooLong())
	for range 25 {
		if !s.asked(t, c, llm.TooLong) {
			t.Fatal("opened")
		}
	}
}

func TestOneProbeAtATime(t *testing.T) {
	probing, finish := make(chan bool), make(chan bool)
	s, c := newSwitchable(t, reply{Status: 500})
	for range 5 {
		s.asked(t, c, llm.ServerError)
	}
	s.On("/chat/completions", openaitest.Func(func(openaitest.Request) reply {
		probing <- true
		<-finish
		return say("ok")
	}))
	s.now = s.now.Add(time.Minute)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- c.Generate(ctx, prompt, func(string) error { return nil }) }()
	<-probing
	if s.asked(t, c, llm.Unreachable) {
		t.Error("a second probe beside the first")
	}
	cancel() // a probe that nobody waits for frees the way for the next
	if err := <-done; err != context.Canceled {
		t.Error(err)
	}
	close(finish)
	s.On("/chat/completions", say("ok"))
	if !s.asked(t, c, "") {
		t.Error("no probe after the first was given up")
	}
}

func TestRefusedKeyIsNotSentAgain(t *testing.T) {
	s, c := newSwitchable(t, openaitest.KeyRefused(testKey))
	if !s.asked(t, c, llm.KeyRefused) || s.asked(t, c, llm.KeyRefused) {
		t.Error("want one request in all")
	}
	if _, err := generate(c); !strings.Contains(err.Error(), "not asked again") {
		t.Errorf("got %v, want one that says why", err)
	}
	if _, err := c.Embed(t.Context(), []string{"text"}); kindOf(err) != llm.KeyRefused || len(s.RequestsTo("/embeddings")) > 0 {
		t.Errorf("embedding: got %v", err)
	}
}
