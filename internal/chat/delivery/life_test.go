package delivery_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/locale"
	"pilcrow/internal/state"
)

// TestAnswerIsWrittenOnce: one that is there at once needs one call.
func TestAnswerIsWrittenOnce(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims = 2
		t.ask(t.question("1", "Who?"))
		t.want("answer: Who? 1. Who? 2. ")
		if calls := t.made(); len(calls) != 1 || !t.remembered("1") {
			t.Errorf("calls %q, remembered %v", calls, t.remembered("1"))
		}
	})
}

// TestAnswerOnItsWay: what takes longer is seen while it grows.
func TestAnswerOnItsWay(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 2, 2*time.Second
		t.ask(t.question("1", "Who?"))
		want := []string{
			"put 1 placeholder: on its way, number 0: ",
			"put 1 progress: on its way, number 0: Who? 1. ",
			"put 1 progress: on its way, number 0: Who? 1. Who? 2. ",
			"put 1 final: answer: Who? 1. Who? 2. ",
		}
		calls := t.made()
		if len(calls) == 3 { // the last claim and the end come at once: which of them is seen is all the same
			want = slices.Delete(want, 2, 3)
		}
		if !slices.Equal(calls, want) {
			t.Errorf("calls %q, want %q", calls, want)
		}
	})
}

// TestOnce: what is delivered again is passed over, also by the next run of the bot.
func TestOnce(t *testing.T) {
	inTown(t, func(t *town) {
		q := t.question("1", "Who?")
		t.ask(q)
		next := newTown(t.T, t.kept.Store)
		for _, d := range []*delivery.Delivery[string]{t.Delivery, next.Delivery} {
			if d.Ask(t.Context(), q) != nil || d.Do(t.Context(), q, nil) != nil {
				t.Error("the question is taken on again")
			}
		}
		if len(t.asked) != 1 {
			t.Errorf("asked %d times", len(t.asked))
		}
	})
}

// TestTakenOnBeforeItReturns: the question is in the journal when Ask returns, whatever
// becomes of it then.
func TestTakenOnBeforeItReturns(t *testing.T) {
	inTown(t, func(t *town) {
		ctx, cancel := context.WithCancel(t.Context())
		work := t.Ask(ctx, t.question("1", "Who?"))
		if first, err := t.kept.Claim(t.Context(), state.Entry{Key: state.Key{Platform: "town", Event: "1"}}); first || err != nil {
			t.Errorf("claimed: %v, %v", !first, err)
		}
		cancel() // a shutdown does not cut it short
		work()
		t.want("answer: Who? 1. ")
	})
}

// TestHistory: a reply goes on from what it replies to; else the last turns in the same
// place count, and in a place without talks none.
func TestHistory(t *testing.T) {
	inTown(t, func(t *town) {
		t.ask(t.question("1", "one?"))
		t.ask(t.question("2", "two?"))
		elsewhere := t.question("3", "three?")
		elsewhere.To = place{t.board, "harbour"}
		t.ask(elsewhere)
		reply := t.question("4", "four?")
		reply.Parent = "1"
		t.ask(reply)
		alone := t.question("5", "five?")
		alone.To = place{t.board, ""}
		t.ask(alone)
		alone.ID, alone.Text = "6", "six?"
		t.ask(alone)
		others := t.question("7", "seven?")
		others.Person, others.Parent = "ben", "1"
		t.ask(others)
		want := []string{"one?", "two? <- one?", "three?", "four? <- one?", "five?", "six?", "seven?"}
		if got := t.histories(); !slices.Equal(got, want) {
			t.Errorf("histories %q, want %q", got, want)
		}
	})
}

// TestLanguage: whoever has a platform in the default language is answered in that of the question.
func TestLanguage(t *testing.T) {
	inTown(t, func(t *town) {
		for theirs, want := range map[string]string{"de": "de", locale.Default: "", "": ""} {
			q := t.question("in "+theirs, "Wer?")
			q.Language = theirs
			t.ask(q)
			if got := t.asked[len(t.asked)-1].Language; got != want {
				t.Errorf("%q is asked for in %q", theirs, got)
			}
		}
	})
}

// TestDo: a command is done once, and its fault is told.
func TestDo(t *testing.T) {
	inTown(t, func(t *town) {
		q, times := t.question("1", "/help"), 0
		work := t.Do(t.Context(), q, func(context.Context) error { times++; return nil })
		if work == nil || t.Do(t.Context(), q, nil) != nil {
			t.Fatal("the command is not taken on once")
		}
		work()
		t.Do(t.Context(), t.question("2", "/help"), func(context.Context) error { return errors.New("the shelf fell") })()
		if got := t.shown(); times != 1 || len(got) != 1 || !strings.HasPrefix(got[0], "refused: Something went wrong") {
			t.Errorf("done %d times; people see %q", times, got)
		}
		t.wantLog("the shelf fell")
	})
}

// TestStop: the answer says so.
func TestStop(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 5, time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(1700 * time.Millisecond) // between an edit and the next claim
		if by := t.AskedBy("1"); by != "ada" || t.AskedBy("2") != "" {
			t.Errorf("asked by %q and %q", by, t.AskedBy("2"))
		}
		if !t.Stop(t.Context(), "1") || t.Stop(t.Context(), "1") {
			t.Error("it is not stopped once")
		}
		t.want("interrupted: Who? 1. Stopped.")
	})
}

// TestForget: a person's conversations are gone, other people's stay.
func TestForget(t *testing.T) {
	inTown(t, func(t *town) {
		t.ask(t.question("1", "Who?"))
		others := t.question("2", "Where?")
		others.Person = "ben"
		t.ask(others)
		if _, conversations, err := t.Forget(t.Context(), "ada"); err != nil || conversations != 1 {
			t.Errorf("%d conversations, %v", conversations, err)
		}
		t.ask(t.question("3", "And?"))
		others.ID, others.Text = "4", "Why?"
		t.ask(others)
		if got, want := t.histories(), []string{"Who?", "Where?", "And?", "Why? <- Where?"}; !slices.Equal(got, want) {
			t.Errorf("asked %q, want %q", got, want)
		}
	})
}
