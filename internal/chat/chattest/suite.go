package chattest

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// Open starts a frontend that serves people with s and returns a person who uses
// it. There is one document, so markers are written "[¶20]".
type Open func(t *testing.T, s chat.Service) Driver

// Run runs the suite against a frontend. Every case starts it anew; what it
// serves is a script behind a [chat.Guard], as in the program.
func Run(t *testing.T, open Open) {
	cases := []struct {
		name string
		run  func(t *testing.T, s *stage)
	}{
		{"streaming", streaming},
		{"long", long},
		{"unicode", unicodeAnswer},
		{"frame and notice", frameAndNotice},
		{"quotations", quotations},
		{"stopped", stopped},
		{"abstention", abstention},
		{"failure", failure},
		{"panic", crash},
		{"refused question", refusedQuestion},
		{"corrected", corrected},
		{"history", history},
		{"shutdown", shutdown},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.run(t, &stage{t: t, open: open}) })
	}
}

// A stage is where one case is played.
type stage struct {
	t      *testing.T
	open   Open
	script *Script
	log    Log
	Driver
}

// play starts the frontend with a script of scenes.
func (s *stage) play(scenes ...Scene) {
	s.t.Helper()
	over := make(chan struct{})
	s.script = &Script{Stub: Stub{Text: Lamps()}, Scenes: scenes, over: over}
	s.Driver = s.open(s.t, &chat.Guard{Answerer: s.script, Text: s.script.Corpus(), Log: slog.New(slog.NewTextHandler(&s.log, nil))})
	s.t.Cleanup(func() { close(over) }) // before the driver's own: a failed test ends too
}

// apology checks that the reply gives the id under which the log has the cause,
// and not the cause.
func (s *stage) apology(reply *Reply) {
	s.t.Helper()
	seen, log := reply.final(s.t), s.log.String()
	_, id, _ := strings.Cut(log, "id=")
	id, _, _ = strings.Cut(id, " ")
	if id == "" || !strings.Contains(log, secret) {
		s.t.Fatalf("the log does not have the fault: %s", log)
	}
	contains(s.t, seen, chat.Sentence(&chat.Error{Kind: chat.Internal, ID: id}))
	for _, leak := range []string{secret, "10.1.2.3", "sk-secret", "panic"} {
		if strings.Contains(seen, squeeze(leak)) {
			s.t.Errorf("the person sees %q:\n%s", leak, seen)
		}
	}
}

// advance lets a scene take one step.
func advance(t *testing.T, step chan<- struct{}) {
	t.Helper()
	select {
	case step <- struct{}{}:
	case <-time.After(patience):
		t.Fatal("the answer is not running, or does not get on")
	}
}

// complete checks that each claim is seen once, with its markers, in order, and
// each quote at least once.
func complete(t *testing.T, seen string, claims []answer.Claim) {
	t.Helper()
	from := 0
	for _, c := range claims {
		if n := strings.Count(seen, squeeze(c.Text)); n != 1 {
			t.Errorf("seen %d times, want once: %s", n, c.Text)
		}
		i := strings.Index(seen[from:], squeeze(withMarkers(c)))
		if i < 0 {
			t.Errorf("not seen with its markers, or not in order: %s", withMarkers(c))
			continue
		}
		from += i
		for _, cite := range c.Citations {
			contains(t, seen, cite.Quote)
		}
	}
	if t.Failed() {
		t.Logf("seen:\n%s", seen)
	}
}

func contains(t *testing.T, seen string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(seen, squeeze(text)) {
			t.Errorf("not seen: %s\nseen:\n%s", text, seen)
		}
	}
}
