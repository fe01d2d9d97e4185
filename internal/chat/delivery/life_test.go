package delivery_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
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
		time.Sleep(3500 * time.Millisecond)
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

// TestQueue: the position in the queue is seen, and makes room for the answer.
func TestQueue(t *testing.T) {
	inTown(t, func(t *town) {
		t.takes, t.Admission = 5*time.Second, &chat.Admission{AtOnce: 1}
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		other := t.question("2", "What?")
		other.Person = "ben"
		t.start(t.Ask(t.Context(), other))
		t.want("on its way, number 1: ")
		time.Sleep(time.Minute)
		t.want("answer: What? 1. ", "answer: Who? 1. ")
	})
}

// TestRefused: who asks too much reads so; in public once a minute.
func TestRefused(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission = &chat.Admission{Person: chat.Limit{Day: 1}}
		const why = "refused: That was a lot of questions. Please ask the next one in 24 hours."
		public := func(id string) delivery.Question[string] {
			q := t.question(id, "Who?")
			q.Public = true
			return q
		}
		t.ask(public("1"))
		t.ask(public("2"))
		t.ask(public("3"))
		t.want("answer: Who? 1. ", why)
		t.ask(t.question("4", "Who?")) // only she sees it
		t.want("answer: Who? 1. ", why, why)
		time.Sleep(time.Minute)
		t.ask(public("5"))
		t.want("answer: Who? 1. ", why, why, why)
	})
}

// TestRefusalThatCannotBeShown: a limit that is full is no reason to say that something
// went wrong.
func TestRefusalThatCannotBeShown(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission = &chat.Admission{Person: chat.Limit{Day: 1}}
		t.ask(t.question("1", "Who?"))
		t.refuse = func(delivery.Urgency, string) error { return delivery.ErrLater }
		t.ask(t.question("2", "Who?"))
		if n := strings.Count(t.log.String(), "nobody could be told"); n != 1 || strings.Contains(t.log.String(), "ERROR") {
			t.Errorf("told in vain %d times; log: %s", n, t.log)
		}
	})
}

// TestNoState: what cannot be written down is not answered, and people read why.
func TestNoState(t *testing.T) {
	inTown(t, func(t *town) {
		t.kept.Close()
		t.ask(t.question("1", "Who?"))
		if got := t.shown(); len(got) != 1 || !strings.Contains(got[0], "I cannot write to my disk") || len(t.asked) != 0 {
			t.Errorf("people see %q; asked %d times", got, len(t.asked))
		}
	})
}

// TestSettledOnceWritten: the platform need not bring a question again that is in the journal;
// one that is not, only when its person knows.
func TestSettledOnceWritten(t *testing.T) {
	inTown(t, func(t *town) {
		settled := 0
		t.Settled = func(context.Context) { settled++ }
		work := t.Ask(t.Context(), t.question("1", "Who?"))
		if settled != 1 {
			t.Errorf("settled %d times before the answer", settled)
		}
		work()
		if again := t.Ask(t.Context(), t.question("1", "Who?")); again != nil || settled != 2 {
			t.Errorf("a question that came again: settled %d times", settled)
		}
		t.kept.Close()
		t.ask(t.question("2", "What?"))
		if settled != 2 {
			t.Errorf("settled %d times, once without the journal", settled)
		}
	})
}

// TestPanic: the person reads the id under which the log has it, and others are
// answered.
func TestPanic(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission, t.panics = &chat.Admission{AtOnce: 1}, true
		t.ask(t.question("1", "Who?"))
		t.panics = false
		t.ask(t.question("2", "What?"))
		got := t.shown()
		if len(got) != 2 || !strings.Contains(got[0], "Something went wrong on my side. The log has it under id ") || got[1] != "answer: What? 1. " {
			t.Errorf("people see %q", got)
		}
		t.wantLog("the lamp fell")
		if t.Running() != 0 {
			t.Error("it is still running")
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
		time.Sleep(1500 * time.Millisecond)
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

// TestQuiet: what was not asked of the bot is answered at once and whole, if the text answers
// it; else nothing is shown, whatever happens, and nothing is remembered.
func TestQuiet(t *testing.T) {
	inTown(t, func(t *town) {
		quiet := func(id string) delivery.Question[string] {
			q := t.question(id, "Who?")
			q.Quiet, q.Group = true, "lab"
			return q
		}
		t.takes, t.outcome = 10*time.Second, answer.Answered
		t.ask(quiet("1"))
		t.want("answer: Who? 1. ")
		if made := t.made(); len(made) != 1 || !t.remembered("1") {
			t.Errorf("calls %q, remembered %v", made, t.remembered("1"))
		}
		if t.Ask(t.Context(), quiet("1")) != nil {
			t.Error("it is answered twice")
		}
		for n, outcome := range []answer.Outcome{answer.Nearest, answer.Absent, answer.Reply} {
			t.outcome = outcome
			t.ask(quiet(fmt.Sprint(10 + n)))
		}
		t.outcome, t.panics = answer.Answered, true
		t.ask(quiet("20"))
		t.panics = false
		t.Admission.Person = chat.Limit{Day: 1}
		t.ask(t.question("30", "What?"))
		t.ask(quiet("31"))
		t.start(t.Ask(t.Context(), func() delivery.Question[string] { q := quiet("40"); q.Person = "ben"; return q }()))
		t.Drain()
		t.ask(quiet("41"))
		t.want("answer: Who? 1. ", "answer: What? 1. ", "answer: Who? 1. ")
		stats, err := t.kept.StatsOf(t.Context(), "town", "lab", time.Time{})
		if err != nil || len(stats) != 2 {
			t.Errorf("counted %+v, %v", stats, err)
		}
		if gaps, err := t.kept.Gaps(t.Context(), time.Time{}); err != nil || len(gaps) != 0 {
			t.Errorf("gaps %v, %v", gaps, err)
		}
	})
}
