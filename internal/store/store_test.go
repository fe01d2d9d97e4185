package store_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

// A clock is set by hand.
type clock struct{ at time.Time }

func newClock() *clock { return &clock{at: time.Now()} }

func (c *clock) now() time.Time { return c.at }

func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }

// open opens a store that is closed at the end of the test.
func open(t *testing.T, o store.Options) *store.Store {
	t.Helper()
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s, err := store.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

func key(event string) chat.Key { return chat.Key{Platform: "discord", Event: event} }

func claim(t *testing.T, s *store.Store, event string) bool {
	t.Helper()
	first, err := s.Claim(t.Context(), chat.Entry{Key: key(event), Person: "ada"})
	if err != nil {
		t.Fatal(err)
	}
	return first
}

// answered is an exchange of Ada's, shown by messages.
func answered(event, parent string, messages ...string) chat.Exchange {
	cited := answer.Citation{Document: "d", Paragraph: 3, Quote: "lamp", Start: 2, End: 6}
	return chat.Exchange{
		Key: key(event), Person: "ada", Group: "town", Parent: parent, Messages: messages,
		Answer: answer.Answer{Question: event + "?", Claims: []answer.Claim{{Text: "Answer to " + event + ".", Citations: []answer.Citation{cited}}}},
	}
}

func remember(t *testing.T, s *store.Store, all ...chat.Exchange) {
	t.Helper()
	for _, e := range all {
		if err := s.Remember(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
}

func TestClaimOnce(t *testing.T) {
	for name, dir := range map[string]string{"memory": "", "disk": t.TempDir()} {
		t.Run(name, func(t *testing.T) {
			s := open(t, store.Options{Dir: dir})
			if !claim(t, s, "1") || claim(t, s, "1") || !claim(t, s, "2") {
				t.Error("a question is claimed twice, or not at all")
			}
			other, err := s.Claim(t.Context(), chat.Entry{Key: chat.Key{Platform: "telegram", Event: "1"}})
			if err != nil || !other {
				t.Errorf("the same id on another platform: %v, %v", other, err)
			}
		})
	}
}

func TestClaimOnceConcurrently(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	firsts := make(chan bool)
	const tries = 20
	for range tries {
		go func() {
			first, err := s.Claim(context.Background(), chat.Entry{Key: key("1")})
			if err != nil {
				t.Error(err)
			}
			firsts <- first
		}()
	}
	n := 0
	for range tries {
		if <-firsts {
			n++
		}
	}
	if n != 1 {
		t.Errorf("claimed %d times", n)
	}
}

func TestSmoke(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	remember(t, s, answered("1", "", "m1", "m2"), answered("2", "m2", "m3"))
	turns, err := s.History(t.Context(), "discord", "m3", "ada", 3)
	if err != nil || len(turns) != 2 || turns[0].Question != "1?" {
		t.Errorf("%v, %v", turns, err)
	}
	e, found, err := s.Shown(t.Context(), "discord", "m2")
	if err != nil || !found || e.Event != "1" || len(e.Messages) != 2 {
		t.Errorf("%v, %v, %v", e, found, err)
	}
	if err := s.Vote(t.Context(), chat.Vote{Platform: "discord", Message: "m2", Person: "ben", Reason: "x"}); err != nil {
		t.Error(err)
	}
	if err := s.SaveSettings(t.Context(), "discord", "town", chat.Settings{Private: true}); err != nil {
		t.Error(err)
	}
	settings, err := s.Settings(t.Context(), "discord", "town")
	if err != nil || !settings.Private {
		t.Error(err)
	}
	n, err := s.Forget(t.Context(), "discord", "ada")
	if err != nil || n != 2 {
		t.Error(n, err)
	}
	if _, err := s.Sweep(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
	if _, _, err := s.Unfinished(t.Context(), "discord", time.Minute); err != nil {
		t.Error(err)
	}
}
