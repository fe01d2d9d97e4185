package delivery_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
)

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
		if t.opened != 1 {
			t.Errorf("opened %d times for one answer", t.opened)
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
