package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

// unanswered notes questions in a state directory as a running bot does:
//
//	unanswered DIR AGE QUESTION...
//
// One that begins with "own: " was asked of a text that a server has brought.
func unanswered(ts *testscript.TestScript, _ bool, args []string) {
	age, err := time.ParseDuration(args[1])
	ts.Check(err)
	then := func() time.Time { return time.Now().Add(-age) }
	s, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), state.Options{Now: then})
	ts.Check(err)
	brought := state.Text{Platform: "discord", Group: "town", ID: "brought"}
	ts.Check(s.SaveText(context.Background(), brought, []byte("x")))
	for _, question := range args[2:] {
		question, own := strings.CutPrefix(question, "own: ")
		e := state.Exchange{
			Key: state.Key{Platform: "discord"}, Person: "ada", Group: "town",
			Answer: answer.Answer{Question: question, Abstained: true, Reason: answer.OffTopic},
		}
		if own {
			e.Texts = []string{brought.ID}
		}
		ts.Check(s.Remember(context.Background(), e))
	}
	ts.Check(s.Close())
}

func TestSince(t *testing.T) {
	now := time.Date(2026, 11, 25, 18, 0, 0, 0, time.UTC)
	for s, want := range map[string]time.Time{
		"":           {},
		"12h":        now.Add(-12 * time.Hour),
		"7d":         now.AddDate(0, 0, -7),
		"2026-11-01": time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC),
	} {
		if got, err := sinceTime(s, now); err != nil || !got.Equal(want) {
			t.Errorf("%q: %v, %v, want %v", s, got, err, want)
		}
	}
	for _, s := range []string{"d", "0d", "-3h", "7", "2026-13-01", "yesterday"} {
		if got, err := sinceTime(s, now); err == nil {
			t.Errorf("%q: %v", s, got)
		}
	}
}
