package statetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/state"
)

func (b *bench) stats() []state.Stat {
	b.Helper()
	all, err := b.Stats(b.Context(), time.Time{})
	b.must(err)
	return all
}

// now is the bench's time, as stores keep it.
func (b *bench) now() time.Time { return time.UnixMilli(b.clock.UnixMilli()) }

// written is an exchange with everything in its receipt that counts.
func written(person, event string, messages ...string) state.Exchange {
	e := Asked(person, event, "", messages...)
	e.Answer.Outcome, e.Answer.Mode = answer.Answered, answer.Model
	e.Answer.Claims = []answer.Claim{{Proof: answer.Judged}, {Proof: answer.Quotation}, {Proof: answer.Judged}, {Proof: answer.Wording}}
	e.Answer.Receipt = answer.Receipt{
		Model: "Scribe", Failure: "cut_short", Times: &answer.Times{First: .2504, Whole: 1.5},
		Tokens: &llm.Tokens{Prompt: 1000, Completion: 50}, Cost: &llm.Cost{Amount: .5, Currency: "USD"},
		Judge: &answer.Judging{Model: "Judge", Tokens: &llm.Tokens{Prompt: 200, Completion: 10}, Cost: &llm.Cost{Amount: .25, Currency: "USD"}},
	}
	return e
}

func stats(t *testing.T, b *bench) {
	b.open(state.Options{NoTexts: true})
	b.remember(written("ada", "1", "m1"))
	first := b.now()
	b.pass(time.Hour)
	b.remember(InVain("ben", "2")) // shown by no message
	b.restart()
	want := []state.Stat{
		{
			Platform: platform, Group: "town", At: first, Outcome: answer.Answered, Model: true, Failure: "cut_short",
			First: 250 * time.Millisecond, Took: 1500 * time.Millisecond, Quotations: 1, Wordings: 1, Judged: 2,
			Prompt: 1200, Completion: 60, Cost: .75, Currency: "USD",
		},
		{Platform: platform, Group: "town", At: b.now()},
	}
	if diff := cmp.Diff(want, b.stats()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	since, err := b.Stats(t.Context(), b.clock.Add(-time.Minute))
	if diff := cmp.Diff(want[1:], since); err != nil || diff != "" {
		t.Errorf("since a minute: %v (-want +got):\n%s", err, diff)
	}
}

// statsOfASecondAnswer: a question that is answered anew, as it was edited, counts once.
func statsOfASecondAnswer(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.remember(written("ada", "1", "m1"), Asked("ada", "1", "", "m1"))
	if got := b.stats(); len(got) != 1 || got[0].Judged != 0 {
		t.Errorf("got %+v", got)
	}
	b.pass(25 * time.Hour)
	b.sweep(2) // the answer, whose the numbers are
	b.remember(Asked("ada", "1", "", "m1"), Asked("ben", "2", "", "m2"))
	if got := b.stats(); len(got) != 3 {
		t.Errorf("%d questions after the first one's event is forgotten", len(got))
	}
}

func opinions(t *testing.T, b *bench) {
	b.open(state.Options{})
	b.remember(Asked("ada", "1", "", "m1", "m2"))
	b.vote("m2", "ada", false, "wrong paragraph")
	want := []state.Opinion{{Platform: platform, Group: "town", At: b.now(), Reason: "wrong paragraph", Question: "1?"}}
	b.pass(time.Hour)
	b.vote("long gone", "ben", true, "")
	want = append(want, state.Opinion{Platform: platform, At: b.now(), Up: true})
	got, err := b.Opinions(t.Context(), time.Time{})
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	since, err := b.Opinions(t.Context(), b.clock.Add(-time.Minute))
	if diff := cmp.Diff(want[1:], since); err != nil || diff != "" {
		t.Errorf("since a minute: %v (-want +got):\n%s", err, diff)
	}
}

// ofGroup: those who manage a group see what is of it, and nothing else.
func ofGroup(t *testing.T, b *bench) {
	b.open(state.Options{})
	in := func(group string, e state.Exchange) state.Exchange { e.Group = group; return e }
	elsewhere := InVain("eve", "elsewhere")
	elsewhere.Platform = "telegram"
	b.remember(InVain("ada", "1", "m1"), Asked("ada", "2", "", "m2"), in("village", InVain("cyd", "3", "m3")), in("", InVain("dan", "4", "m4")), elsewhere)
	for _, message := range []string{"m2", "m3", "m4"} {
		b.vote(message, "ada", message == "m3", "reason "+message)
	}
	b.restart()
	old := b.clock
	b.pass(time.Hour)
	b.remember(InVain("ben", "5"))
	check := func(since time.Time, gaps, stats, votes string) {
		t.Helper()
		g, err := b.GapsOf(t.Context(), platform, "town", since)
		s, err2 := b.StatsOf(t.Context(), platform, "town", since)
		o, err3 := b.OpinionsOf(t.Context(), platform, "town", since)
		var questions, times, reasons []string
		for _, gap := range g {
			questions = append(questions, gap.Group+" "+gap.Question)
		}
		for _, stat := range s {
			times = append(times, stat.Group+" "+stat.At.Sub(old).Round(time.Minute).String())
		}
		for _, opinion := range o {
			reasons = append(reasons, opinion.Group+" "+opinion.Reason)
		}
		for what, pair := range map[string][2]string{
			"gaps": {strings.Join(questions, ", "), gaps}, "stats": {strings.Join(times, ", "), stats}, "votes": {strings.Join(reasons, ", "), votes},
		} {
			if pair[0] != pair[1] || errors.Join(err, err2, err3) != nil {
				t.Errorf("%s: %q, want %q, %v", what, pair[0], pair[1], errors.Join(err, err2, err3))
			}
		}
	}
	check(time.Time{}, "town 1?, town 5?", "town 0s, town 0s, town 1h0m0s", "town reason m2")
	check(b.clock.Add(-time.Minute), "town 5?", "town 1h0m0s", "")
}
