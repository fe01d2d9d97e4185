package statetest

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
)

func historyIsTheChain(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.remember(
		Asked("ada", "1", "", "m1a", "m1b"),
		Asked("ada", "aside", "", "m0"),
		Asked("ben", "2", "m1b", "m2"), // asks on about Ada's answer
		Asked("ada", "3", "m2", "m3"),
		Asked("ada", "4", "m3", "m4a", "m4b", "m4c"))
	b.restart()
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
		if got := b.history(tt.message, tt.person, tt.turns); !slices.Equal(got, tt.want) {
			t.Errorf("%s replies to %s, %d turns: %v, want %v", tt.person, tt.message, tt.turns, got, tt.want)
		}
	}
}

func historyIsWhatWasAnswered(t *testing.T, b *bench) {
	version := "v1"
	b.open(state.Options{Version: func() string { return version }})
	b.remember(Asked("ada", "1", "", "m1"))
	want := answer.Turn{
		Question: "1?", Answer: "Answer to 1.",
		Cited: []answer.Citation{{Document: "d", Paragraph: 3, Quote: "lamp", Start: 2, End: 6}},
	}
	turns := func() []answer.Turn {
		turns, err := b.History(t.Context(), platform, "m1", "ada", 3)
		b.must(err)
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

func repliesInACircle(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.remember(Asked("ada", "1", "m2", "m1"), Asked("ada", "2", "m1", "m2"))
	if got := b.history("m2", "ada", 9); !slices.Equal(got, []string{"1?", "2?"}) {
		t.Errorf("got %v", got)
	}
}

func longChain(t *testing.T, b *bench) {
	b.open(state.Options{})
	parent := ""
	for i := range 300 {
		message := string(rune('A' + i))
		b.remember(Asked("ada", message, parent, message))
		parent = message
	}
	if got := b.history(parent, "ada", 1000); len(got) != 100 {
		t.Errorf("%d turns", len(got))
	}
}

func shownAndRetract(t *testing.T, b *bench) {
	b.open(state.Options{})
	want := Asked("ada", "1", "m0", "m1", "m2")
	b.remember(want, Asked("ben", "2", "m2", "m3"))
	for _, message := range want.Messages {
		e, found, err := b.Shown(t.Context(), platform, message)
		if diff := cmp.Diff(want, e); err != nil || !found || diff != "" {
			t.Errorf("%s: found %v, %v (-want +got):\n%s", message, found, err, diff)
		}
	}
	if _, found, err := b.Shown(t.Context(), "telegram", "m1"); found || err != nil {
		t.Errorf("on another platform: found %v, %v", found, err)
	}
	e, found, err := b.Retract(t.Context(), want.Key)
	if diff := cmp.Diff(want, e); err != nil || !found || diff != "" {
		t.Errorf("retract: found %v, %v (-want +got):\n%s", found, err, diff)
	}
	if _, found, err = b.Retract(t.Context(), want.Key); found || err != nil {
		t.Errorf("retract again: found %v, %v", found, err)
	}
	if _, found, err = b.Shown(t.Context(), platform, "m2"); found || err != nil {
		t.Errorf("shown after all: found %v, %v", found, err)
	}
	if got := b.history("m3", "ben", 9); !slices.Equal(got, []string{"2?"}) {
		t.Errorf("ben's history: %v", got)
	}
}

func answeredAnew(t *testing.T, b *bench) {
	b.open(state.Options{})
	edited := Asked("ada", "1", "", "m3")
	edited.Answer.Question = "edited?"
	b.remember(Asked("ada", "1", "", "m1", "m2"), edited)
	e, found, err := b.Shown(t.Context(), platform, "m3")
	if diff := cmp.Diff(edited, e); err != nil || !found || diff != "" {
		t.Errorf("found %v, %v (-want +got):\n%s", found, err, diff)
	}
	if _, found, err := b.Shown(t.Context(), platform, "m1"); found || err != nil {
		t.Errorf("the earlier message: found %v, %v", found, err)
	}
}

func historyHasItsTime(t *testing.T, b *bench) {
	b.open(state.Options{KeepHistory: time.Hour})
	b.remember(Asked("ada", "1", "", "m1"))
	b.pass(30 * time.Minute)
	b.remember(Asked("ada", "2", "m1", "m2"))
	b.pass(30 * time.Minute)
	if got := b.history("m2", "ada", 9); !slices.Equal(got, []string{"2?"}) {
		t.Errorf("got %v", got)
	}
	if _, found, err := b.Shown(t.Context(), platform, "m1"); found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}
