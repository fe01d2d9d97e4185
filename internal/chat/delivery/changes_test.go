package delivery_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
)

func (t *town) delete(id string) {
	t.Delete(t.Context(), id, func() delivery.Writer[string] { return t.board })
}

// TestDeleted: whenever a question is deleted, nothing of its answer stays.
func TestDeleted(t *testing.T) {
	for name, test := range map[string]struct {
		claims int
		takes  time.Duration // each claim
		wire   time.Duration
		after  time.Duration // the question
	}{
		"before anything is seen":                         {3, time.Second, 0, 100 * time.Millisecond},
		"while the first sign is on its way":              {3, time.Second, time.Second, 700 * time.Millisecond},
		"in the middle":                                   {3, time.Second, 0, 2200 * time.Millisecond},
		"while its last edit is in flight":                {1, time.Second, 300 * time.Millisecond, 1100 * time.Millisecond},
		"while its only message is":                       {1, 0, 300 * time.Millisecond, 100 * time.Millisecond},
		"while a call takes longer than it is waited for": {3, time.Second, 45 * time.Second, 700 * time.Millisecond},
		"when it is answered":                             {1, 0, 0, time.Minute},
		"when it is answered, slowly":                     {1, time.Second, 300 * time.Millisecond, time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			inTown(t, func(t *town) {
				t.claims, t.takes, t.wire = test.claims, test.takes, test.wire
				t.start(t.Ask(t.Context(), t.question("1", "Who?")))
				time.Sleep(test.after)
				t.delete("1")
				t.want()
				if t.remembered("1") || t.Running() != 0 {
					t.Error("it is remembered, or still being answered")
				}
				time.Sleep(time.Minute)
				t.want()
			})
		})
	}
}

// TestDeletedWithoutAWord: who deletes a question is not told that its answer ends.
func TestDeletedWithoutAWord(t *testing.T) {
	for range 20 { // of an ended context and a free turn, either may come first
		inTown(t, func(t *town) {
			t.claims, t.takes = 3, time.Second
			t.start(t.Ask(t.Context(), t.question("1", "Who?")))
			time.Sleep(2500 * time.Millisecond)
			t.delete("1")
			for _, call := range t.made() {
				if strings.Contains(call, "interrupted") {
					t.Fatalf("it was told: %q", t.made())
				}
			}
		})
	}
}

// TestDeletedWhileTheEndWaits: the last edit waits for the platform's limits, and goes
// out no more.
func TestDeletedWhileTheEndWaits(t *testing.T) {
	inTown(t, func(t *town) {
		t.takes = 2 * time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(time.Second)
		t.want("on its way, number 0: ")
		t.board.mu.Lock()
		t.closed = make(chan struct{})
		t.board.mu.Unlock()
		time.Sleep(time.Minute)
		t.delete("1")
		t.want()
		if calls := t.made(); !slices.Equal(calls, []string{"put 1 placeholder: on its way, number 0: ", "remove 1"}) {
			t.Errorf("calls %q", calls)
		}
	})
}

// TestDeletedBeforeItCame: the platform tells of the deletion first.
func TestDeletedBeforeItCame(t *testing.T) {
	inTown(t, func(t *town) {
		t.delete("1")
		t.ask(t.question("1", "Who?"))
		t.want()
		if len(t.asked) != 0 {
			t.Error("it was answered")
		}
	})
}

func (t *town) renew(id, revision, text string) {
	t.Helper()
	q := t.question(id, text)
	q.Revision = revision
	t.start(t.Renew(t.Context(), q))
}

// TestEdited: the new answer stands where the old one stood, whenever the question is
// edited, and the old question is no part of the conversation.
func TestEdited(t *testing.T) {
	for name, test := range map[string]struct {
		takes, wire, after time.Duration
		next               string // what the next question is asked with
	}{
		"before anything is seen":          {time.Second, 0, 100 * time.Millisecond, "And? <- What?"},
		"in the middle":                    {3 * time.Second, 0, 2 * time.Second, "And? <- What?"},
		"while its last edit is in flight": {time.Second, 300 * time.Millisecond, 1100 * time.Millisecond, "And? <- What?"},
		"when it is answered":              {0, 0, time.Minute, "And? <- Who? <- What?"}, // people have read both
	} {
		t.Run(name, func(t *testing.T) {
			inTown(t, func(t *town) {
				t.takes, t.wire = test.takes, test.wire
				t.start(t.Ask(t.Context(), t.question("1", "Who?")))
				time.Sleep(test.after)
				t.renew("1", "/2", "What?")
				time.Sleep(time.Minute)
				t.want("answer: What? 1. ")
				if !t.remembered("1") {
					t.Error("the new answer is not remembered")
				}
				t.ask(t.question("2", "And?"))
				if got := t.histories(); !slices.Equal(got, []string{"Who?", "What?", test.next}) {
					t.Errorf("histories %q", got)
				}
				again := t.question("1", "What?")
				if again.Revision = "/2"; t.Renew(t.Context(), again) != nil {
					t.Error("the same edit is taken on again")
				}
			})
		})
	}
}

// TestEditOfWhatWasNoQuestion: it stays none.
func TestEditOfWhatWasNoQuestion(t *testing.T) {
	inTown(t, func(t *town) {
		t.renew("1", "/2", "What?")
		t.want()
		if len(t.asked) != 0 {
			t.Error("it was answered")
		}
	})
}

// TestEditedAndFirstSeenThen: the message that comes to be belongs to the new version
// in the journal.
func TestEditedAndFirstSeenThen(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 10, time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		t.renew("1", "/2", "What?")
		time.Sleep(2200 * time.Millisecond) // the program ends here, between two edits
		left := t.kept.unfinished()
		if len(left) != 1 || left["1/2"] != "1" {
			t.Errorf("the journal has %v", left)
		}
		t.Stop(t.Context(), "1")
		synctest.Wait()
	})
}

// An unreachable place cannot be opened.
type unreachable struct{ place }

func (unreachable) Open(context.Context) (delivery.Writer[string], error) {
	return nil, errors.New("no way there")
}

// TestDeletedUnseen: nobody reads a word about a question that is deleted before
// anything was seen of it.
func TestDeletedUnseen(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission, t.takes = &chat.Admission{AtOnce: 1}, time.Minute
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(time.Second)
		q := t.question("2", "Where?")
		q.Person, q.To = "bob", unreachable{place{t.board, "bob"}}
		t.start(t.Ask(t.Context(), q))
		time.Sleep(time.Second)
		t.delete("2")
		time.Sleep(2 * time.Minute)
		t.want("answer: Who? 1. ")
	})
}
