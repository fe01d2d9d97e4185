package main

import (
	"context"
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
func unanswered(ts *testscript.TestScript, _ bool, args []string) {
	age, err := time.ParseDuration(args[1])
	ts.Check(err)
	then := func() time.Time { return time.Now().Add(-age) }
	s, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), state.Options{Now: then})
	ts.Check(err)
	for _, question := range args[2:] {
		ts.Check(s.Remember(context.Background(), state.Exchange{
			Key: state.Key{Platform: "discord"}, Person: "ada", Group: "town",
			Answer: answer.Answer{Question: question, Abstained: true, Reason: answer.OffTopic},
		}))
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
