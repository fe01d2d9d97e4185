package delivery_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat/delivery"
)

// TestDrainWaits: what is being answered is finished, and nothing new is begun.
func TestDrainWaits(t *testing.T) {
	inTown(t, func(t *town) {
		t.takes = 20 * time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		late := t.Ask(t.Context(), t.question("2", "What?")) // taken on, and not begun
		time.Sleep(time.Second)
		ended := make(chan time.Duration)
		begun := time.Now()
		go func() { t.Drain(); ended <- time.Since(begun) }()
		synctest.Wait()
		if !t.Draining() {
			t.Error("it does not say that it ends")
		}
		late()
		if took := <-ended; took > 25*time.Second {
			t.Errorf("took %v", took)
		}
		t.want("answer: Who? 1. ", "refused: I am being restarted. Please ask again in a moment.")
		if left := t.kept.unfinished(); len(left) > 0 {
			t.Errorf("unfinished: %v", left)
		}
	})
}

// TestDrainTellsTheRest: what takes too long is ended with a word, also where nothing was
// seen yet.
func TestDrainTellsTheRest(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 100, 10*time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		second := t.question("2", "And?") // waits for the first
		t.start(t.Ask(t.Context(), second))
		time.Sleep(time.Second)
		begun := time.Now()
		t.Drain()
		if took := time.Since(begun); took < 25*time.Second || took > 30*time.Second || t.Running() != 0 {
			t.Errorf("took %v, %d are left", took, t.Running())
		}
		for _, m := range t.shown() {
			if !strings.Contains(m, "I am being restarted. Please ask again in a moment.") {
				t.Errorf("somebody reads %q", m)
			}
		}
		if n := len(t.shown()); n != 2 {
			t.Errorf("%d messages", n)
		}
	})
}

// A shut place is one where no answer can be opened.
type shut struct{ place }

func (shut) Open(context.Context) (delivery.Writer[string], error) {
	return nil, errors.New("it is shut")
}

// TestDrainTellsWhoSawNothing: also who waits where nothing could be opened reads why there is
// no answer, although the context of the question has ended.
func TestDrainTellsWhoSawNothing(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 100, 10*time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		second := t.question("2", "And?") // waits for the first
		second.To = shut{place{t.board, "square"}}
		t.start(t.Ask(t.Context(), second))
		time.Sleep(time.Second)
		t.Drain()
		synctest.Wait()
		if n := len(t.shown()); n != 2 || !slices.Contains(t.shown(), "refused: I am being restarted. Please ask again in a moment.") {
			t.Errorf("people see %q", t.shown())
		}
	})
}

// TestDrainDoesNotWaitForEver: nor for an end that cannot be shown.
func TestDrainDoesNotWaitForEver(t *testing.T) {
	inTown(t, func(t *town) {
		t.closed = make(chan struct{})
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(time.Second)
		begun := time.Now()
		t.Drain()
		synctest.Wait()
		if took := time.Since(begun); took != 30*time.Second || t.Running() != 0 {
			t.Errorf("took %v, %d are left", took, t.Running())
		}
		t.wantLog("the end of an answer could not be shown")
	})
}
