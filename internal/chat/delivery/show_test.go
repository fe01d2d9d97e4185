package delivery_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
)

// TestProgressWithoutRoom: it is left out, tried again later, and holds up nothing.
func TestProgressWithoutRoom(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 4, 2*time.Second
		tried := 0
		t.refuse = func(u delivery.Urgency, _ string) error {
			if u < delivery.Final {
				if tried++; tried < 3 {
					return delivery.ErrNoRoom
				}
			}
			return nil
		}
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(2900 * time.Millisecond) // half a second after the beginning, then each second
		t.want("on its way, number 0: Who? 1. ")
		t.board.mu.Lock()
		t.refuse = func(u delivery.Urgency, _ string) error {
			if u < delivery.Final {
				return delivery.ErrNoRoom
			}
			return nil
		}
		t.board.mu.Unlock()
		time.Sleep(10 * time.Second)
		t.want("answer: Who? 1. Who? 2. Who? 3. Who? 4. ")
	})
}

// TestPlaceholderThatWaits: when the answer is there, it goes out in the place of a
// first sign that still waits for the platform's limits.
func TestPlaceholderThatWaits(t *testing.T) {
	inTown(t, func(t *town) {
		t.takes, t.closed = 3*time.Second, make(chan struct{})
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(time.Minute)
		close(t.closed)
		synctest.Wait()
		if calls := t.made(); len(calls) != 1 || calls[0] != "put 1 final: answer: Who? 1. " {
			t.Errorf("calls %q", calls)
		}
	})
}

// TestMessageOnItsWay: one that has been sent is waited for, whatever ends the answer.
func TestMessageOnItsWay(t *testing.T) {
	inTown(t, func(t *town) {
		t.takes, t.wire = 600*time.Millisecond, time.Second
		t.ask(t.question("1", "Who?"))
		t.want("answer: Who? 1. ")
		if calls := t.made(); len(calls) != 2 || !t.remembered("1") {
			t.Errorf("calls %q", calls)
		}
	})
}

// TestEndIsTriedAgain: as long as it may go well later.
func TestEndIsTriedAgain(t *testing.T) {
	inTown(t, func(t *town) {
		begun, tried := time.Now(), 0
		t.refuse = func(delivery.Urgency, string) error {
			if tried++; time.Since(begun) < 10*time.Minute {
				return fmt.Errorf("502: %w", delivery.ErrLater)
			}
			return nil
		}
		t.ask(t.question("1", "Who?"))
		t.want("answer: Who? 1. ")
		if tried < 15 || tried > 60 || !t.remembered("1") {
			t.Errorf("tried %d times in %v", tried, time.Since(begun))
		}
	})
}

// TestEndThatCannotBeShown: what never goes well is given up, and logged.
func TestEndThatCannotBeShown(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		log  string
		took time.Duration
	}{
		"for long":   {delivery.ErrLater, "the end of an answer could not be shown", 16 * time.Minute},
		"for good":   {errors.New("400: bad page"), "the end of an answer could not be shown", time.Second},
		"is gone":    {delivery.ErrGone, "nobody is there any more for an answer", time.Second},
		"left alone": {context.DeadlineExceeded, "the end of an answer could not be shown", time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			inTown(t, func(t *town) {
				begun := time.Now()
				t.refuse = func(delivery.Urgency, string) error { return fmt.Errorf("town: %w", test.err) }
				t.ask(t.question("1", "Who?"))
				t.want()
				t.wantLog(test.log)
				if took := time.Since(begun); took > test.took || t.remembered("1") || t.Running() != 0 {
					t.Errorf("took %v, remembered %v", took, t.remembered("1"))
				}
			})
		})
	}
}

// TestGoneInMidAnswer: nobody looks on any more, so the answer is not made to its end.
func TestGoneInMidAnswer(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 100, time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(3200 * time.Millisecond) // between a claim and its edit
		t.board.mu.Lock()
		clear(t.messages)
		t.board.mu.Unlock()
		time.Sleep(5 * time.Second)
		if t.Running() != 0 {
			t.Error("the answer is still being made")
		}
		t.want()
		t.wantLog("nobody is there any more for an answer")
	})
}

// TestAnswerThatWaitsHoldsUpNobody: the answer of one person waits for the platform's
// limits, and others are answered.
func TestAnswerThatWaitsHoldsUpNobody(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission = &chat.Admission{AtOnce: 1}
		stuck := newBoard()
		stuck.closed = make(chan struct{})
		q := t.question("1", "Who?")
		q.To = place{stuck, "square"}
		t.start(t.Ask(t.Context(), q))
		other := t.question("2", "What?")
		other.Person = "ben"
		t.ask(other)
		t.want("answer: What? 1. ")
		again := t.question("3", "And?") // waits for the answer that it may go on from
		t.start(t.Ask(t.Context(), again))
		t.want("answer: What? 1. ", "on its way, number 1: ")
		close(stuck.closed)
		synctest.Wait()
		t.want("answer: What? 1. ", "answer: And? 1. ")
		if got := t.histories(); !slices.Contains(got, "And? <- Who?") {
			t.Errorf("histories %q", got)
		}
	})
}

// TestQuietAnswerThatWaitsHoldsUpNobody: nor does that of a question which was not asked of the bot.
func TestQuietAnswerThatWaitsHoldsUpNobody(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission, t.outcome = &chat.Admission{AtOnce: 1}, answer.Answered
		stuck := newBoard()
		stuck.closed = make(chan struct{})
		q := t.question("1", "Who?")
		q.To, q.Quiet = place{stuck, "square"}, true
		t.start(t.Ask(t.Context(), q))
		other := t.question("2", "What?")
		other.Person = "ben"
		began := time.Now()
		t.ask(other)
		if took := time.Since(began); took > time.Minute {
			t.Errorf("another one waits for %v", took)
		}
		t.want("answer: What? 1. ")
		close(stuck.closed)
		synctest.Wait()
	})
}
