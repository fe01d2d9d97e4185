package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/store"
)

func TestHistoryIsTheChainOfReplies(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	remember(t, s,
		asked("ada", "1", "", "m1a", "m1b"),
		asked("ada", "aside", "", "m0"),
		asked("ben", "2", "m1b", "m2"), // asks on about Ada's answer
		asked("ada", "3", "m2", "m3"),
		asked("ada", "4", "m3", "m4a", "m4b", "m4c"))
	s = reopen(t, s)
	for _, tt := range []struct {
		message, person string
		turns           int
		want            []string
	}{
		{"m4a", "ada", 9, []string{"1?", "3?", "4?"}},
		{"m4c", "ada", 2, []string{"3?", "4?"}},
		{"m2", "ada", 9, []string{"1?"}},
		{"m2", "ben", 9, []string{"2?"}},
		{"m1a", "ben", 9, []string{}},
		{"m0", "ada", 9, []string{"aside?"}},
		{"unknown", "ada", 9, []string{}},
	} {
		if got := history(t, s, tt.message, tt.person, tt.turns); !slices.Equal(got, tt.want) {
			t.Errorf("%s replies to %s, %d turns: %v, want %v", tt.person, tt.message, tt.turns, got, tt.want)
		}
	}
}

func TestHistoryIsWhatWasAnswered(t *testing.T) {
	version := "v1"
	s := open(t, store.Options{Version: func() string { return version }})
	remember(t, s, asked("ada", "1", "", "m1"))
	want := answer.Turn{
		Question: "1?", Answer: "Answer to 1.",
		Cited: []answer.Citation{{Document: "d", Paragraph: 3, Quote: "lamp", Start: 2, End: 6}},
	}
	turns := func() []answer.Turn {
		turns, err := s.History(t.Context(), discord, "m1", "ada", 3)
		check(t, err)
		return turns
	}
	if diff := cmp.Diff([]answer.Turn{want}, turns()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	version, want.Cited = "v2", nil // its paragraphs may have other numbers
	if diff := cmp.Diff([]answer.Turn{want}, turns()); diff != "" {
		t.Errorf("of another version (-want +got):\n%s", diff)
	}
}

func TestRepliesInACircle(t *testing.T) {
	s := open(t, store.Options{})
	remember(t, s, asked("ada", "1", "m2", "m1"), asked("ada", "2", "m1", "m2"))
	if got := history(t, s, "m2", "ada", 9); !slices.Equal(got, []string{"1?", "2?"}) {
		t.Errorf("got %v", got)
	}
}

func TestLongChainIsCut(t *testing.T) {
	s := open(t, store.Options{})
	parent := ""
	for i := range 300 {
		message := string(rune('A' + i))
		remember(t, s, asked("ada", message, parent, message))
		parent = message
	}
	if got := history(t, s, parent, "ada", 1000); len(got) != 100 {
		t.Errorf("%d turns", len(got))
	}
}

func TestShownAndRetract(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	want := asked("ada", "1", "m0", "m1", "m2")
	remember(t, s, want, asked("ben", "2", "m2", "m3"))
	for _, message := range want.Messages {
		e, found, err := s.Shown(t.Context(), discord, message)
		if diff := cmp.Diff(want, e); err != nil || !found || diff != "" {
			t.Errorf("%s: found %v, %v (-want +got):\n%s", message, found, err, diff)
		}
	}
	if _, found, err := s.Shown(t.Context(), "telegram", "m1"); found || err != nil {
		t.Errorf("on another platform: found %v, %v", found, err)
	}
	e, found, err := s.Retract(t.Context(), want.Key)
	if diff := cmp.Diff(want, e); err != nil || !found || diff != "" {
		t.Errorf("retract: found %v, %v (-want +got):\n%s", found, err, diff)
	}
	if _, found, err = s.Retract(t.Context(), want.Key); found || err != nil {
		t.Errorf("retract again: found %v, %v", found, err)
	}
	if _, found, err = s.Shown(t.Context(), discord, "m2"); found || err != nil {
		t.Errorf("shown after all: found %v, %v", found, err)
	}
	if got := history(t, s, "m3", "ben", 9); !slices.Equal(got, []string{"2?"}) {
		t.Errorf("ben's history: %v", got)
	}
}

func TestAnsweredAnew(t *testing.T) {
	s := open(t, store.Options{})
	edited := asked("ada", "1", "", "m3")
	edited.Answer.Question = "edited?"
	remember(t, s, asked("ada", "1", "", "m1", "m2"), edited)
	e, found, err := s.Shown(t.Context(), discord, "m3")
	if diff := cmp.Diff(edited, e); err != nil || !found || diff != "" {
		t.Errorf("found %v, %v (-want +got):\n%s", found, err, diff)
	}
	if _, found, err := s.Shown(t.Context(), discord, "m1"); found || err != nil {
		t.Errorf("the earlier message: found %v, %v", found, err)
	}
}

func TestHistoryHasItsTime(t *testing.T) {
	clock := newClock()
	s := open(t, store.Options{Now: clock.now, KeepHistory: time.Hour})
	remember(t, s, asked("ada", "1", "", "m1"))
	clock.pass(30 * time.Minute)
	remember(t, s, asked("ada", "2", "m1", "m2"))
	clock.pass(30 * time.Minute)
	if got := history(t, s, "m2", "ada", 9); !slices.Equal(got, []string{"2?"}) {
		t.Errorf("got %v", got)
	}
	if _, found, err := s.Shown(t.Context(), discord, "m1"); found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestSettings(t *testing.T) {
	s := open(t, store.Options{Dir: t.TempDir()})
	got, err := s.Settings(t.Context(), discord, "town")
	if diff := cmp.Diff(chat.Settings{}, got); err != nil || diff != "" {
		t.Errorf("none yet: %v\n%s", err, diff)
	}
	want := chat.Settings{
		Language: "de", AnswerIn: chat.InThread, Private: true,
		AllowedChannels: []string{"1", "2"}, DeniedChannels: []string{"3"},
	}
	check(t, s.SaveSettings(t.Context(), discord, "town", chat.Settings{Language: "fr"}))
	check(t, s.SaveSettings(t.Context(), discord, "town", want))
	check(t, s.SaveSettings(t.Context(), discord, "village", chat.Settings{}))
	s = reopen(t, s)
	got, err = s.Settings(t.Context(), discord, "town")
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}
