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

const discord = "discord"

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
	t.Cleanup(func() { s.Close() })
	return s
}

// reopen closes a store and opens it again, as after a restart.
func reopen(t *testing.T, s *store.Store) *store.Store {
	t.Helper()
	check(t, s.Close())
	return open(t, s.Options)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func key(event string) chat.Key { return chat.Key{Platform: discord, Event: event} }

// claim claims a question of Ada's.
func claim(t *testing.T, s *store.Store, event string) (first bool) {
	t.Helper()
	first, err := s.Claim(t.Context(), chat.Entry{Key: key(event), Person: "ada", Group: "town", Place: []byte(`{"channel":"7"}`)})
	check(t, err)
	return first
}

// asked is an exchange, shown by messages, in reply to a parent.
func asked(person, event, parent string, messages ...string) chat.Exchange {
	cited := answer.Citation{Document: "d", Paragraph: 3, Quote: "lamp", Start: 2, End: 6}
	claim := answer.Claim{Text: "Answer to " + event + ".", Citations: []answer.Citation{cited}}
	return chat.Exchange{
		Key: key(event), Person: person, Group: "town", Parent: parent, Messages: messages,
		Answer: answer.Answer{Question: event + "?", Text: claim.Text + " [¶3]", Claims: []answer.Claim{claim}},
	}
}

// inVain is a question without an answer.
func inVain(person, event string, messages ...string) chat.Exchange {
	e := asked(person, event, "", messages...)
	e.Answer = answer.Answer{Question: event + "?", Abstained: true, Reason: answer.OffTopic}
	return e
}

func remember(t *testing.T, s *store.Store, all ...chat.Exchange) {
	t.Helper()
	for _, e := range all {
		check(t, s.Remember(t.Context(), e))
	}
}

// history returns the questions of a person's turns.
func history(t *testing.T, s *store.Store, message, person string, turns int) []string {
	t.Helper()
	all, err := s.History(t.Context(), discord, message, person, turns)
	check(t, err)
	questions := []string{}
	for _, turn := range all {
		questions = append(questions, turn.Question)
	}
	return questions
}

// sweep deletes what is past its time and wants so many rows to be it.
func sweep(t *testing.T, s *store.Store, want int) {
	t.Helper()
	rows, err := s.Sweep(t.Context())
	check(t, err)
	if rows != want {
		t.Errorf("%d rows are past their time, want %d", rows, want)
	}
}

func gaps(t *testing.T, s *store.Store) []store.Gap {
	t.Helper()
	all, err := s.Gaps(context.Background(), time.Time{})
	check(t, err)
	return all
}
