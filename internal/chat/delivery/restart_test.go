package delivery_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
)

// TestRecover: after a crash everybody who still waits reads a word in the place of the
// answer, once; whoever asked long ago reads nothing.
func TestRecover(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "state")
		open := func() *sqlite.Store {
			kept, err := sqlite.Open(t.Context(), dir, state.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return kept
		}
		crashed := newTown(t, open())
		crashed.claims, crashed.takes = 1000, time.Second
		old := crashed.question("0", "Long ago?")
		old.Person = "eve"
		crashed.start(crashed.Ask(t.Context(), old))
		time.Sleep(11 * time.Minute)
		crashed.start(crashed.Ask(t.Context(), crashed.question("1", "Who?")))
		unseen := crashed.question("2", "What?")
		unseen.Person = "ben"
		time.Sleep(2200 * time.Millisecond) // between two edits
		crashed.Ask(t.Context(), unseen)    // and then the program ended
		crashed.kept.Close()
		before := crashed.shown()

		town := newTown(t, open())
		town.board = crashed.board
		town.Restarted = crashed.Restarted
		town.Recover(t.Context())
		town.Recover(t.Context())
		town.want(before[0], "I was restarted while I answered. Please ask again.", "I was restarted while I answered. Please ask again.")
		town.wantLog("told=2 dropped=1")
		town.kept.Close()
		crashed.Stop(t.Context(), "0")
		crashed.Stop(t.Context(), "1")
	})
}

// TestRecoverFails: a question whose person cannot be reached is dropped, and did not fail.
func TestRecoverFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "state")
		run := func(do func(*town)) {
			kept, err := sqlite.Open(t.Context(), dir, state.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer kept.Close()
			do(newTown(t, kept))
		}
		run(func(town *town) { town.Ask(t.Context(), town.question("1", "Who?")) }) // and then the program ended
		run(func(town *town) {
			town.Restarted = func(context.Context, state.Entry) error { return errors.New("gone") }
			town.Recover(t.Context())
			if how := town.kept.ended["1"]; how != state.Dropped {
				t.Errorf("it ended as %v", how)
			}
		})
	})
}

// TestRecoverEnds: a program that ends in the middle of its word to somebody does not
// make the next one say it again.
func TestRecoverEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir, said := filepath.Join(t.TempDir(), "state"), 0
		run := func(do func(*town)) {
			kept, err := sqlite.Open(t.Context(), dir, state.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer kept.Close()
			town := newTown(t, kept)
			town.Restarted = func(context.Context, state.Entry) error {
				said++
				return kept.Close() // nothing can be noted any more
			}
			do(town)
		}
		run(func(town *town) { town.Ask(t.Context(), town.question("1", "Who?")) }) // and then the program ended
		run(func(town *town) { _ = town.Recover(t.Context()) })
		run(func(town *town) { _ = town.Recover(t.Context()) })
		if said != 1 {
			t.Errorf("said %d times", said)
		}
	})
}

// TestTakenOver: nothing more is written of a question that another process has taken over.
func TestTakenOver(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 5, time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(2200 * time.Millisecond) // between two edits
		before := t.shown()
		t.kept.owns(state.ErrTaken)
		time.Sleep(time.Minute)
		t.want(before...)
		if t.Running() != 0 || len(t.kept.unfinished()) != 0 {
			t.Error("it is still answered")
		}
		t.start(t.Ask(t.Context(), t.question("2", "What?")))
		time.Sleep(2 * time.Minute)
		t.want(before...)
	})
}

// TestUnsure: while it is not sure whose a question is, nothing is written; when it is sure
// again, the whole answer is.
func TestUnsure(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 5, time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(2200 * time.Millisecond) // between two edits
		before := t.shown()
		t.kept.owns(state.ErrUnsure)
		time.Sleep(time.Minute)
		t.want(before...)
		t.kept.owns(nil)
		time.Sleep(time.Minute)
		t.want("answer: Who? 1. Who? 2. Who? 3. Who? 4. Who? 5. ")
	})
}

// TestUnsureForAMoment: what could not be written on the way is written when it is sure again, and
// does not wait for the next claim.
func TestUnsureForAMoment(t *testing.T) {
	inTown(t, func(t *town) {
		t.claims, t.takes = 3, 10*time.Second
		t.start(t.Ask(t.Context(), t.question("1", "Who?")))
		time.Sleep(5200 * time.Millisecond)
		t.kept.owns(state.ErrUnsure)
		time.Sleep(10 * time.Second) // the first claim came meanwhile
		t.want("on its way, number 0: ")
		t.kept.owns(nil)
		time.Sleep(2 * time.Second)
		t.want("on its way, number 0: Who? 1. ")
		time.Sleep(time.Minute) // until the answer is whole
	})
}

// TestRefusedWhileUnsure: why there is no answer is said once it is sure whose the question is.
func TestRefusedWhileUnsure(t *testing.T) {
	inTown(t, func(t *town) {
		t.Admission = &chat.Admission{Person: chat.Limit{Day: 1}}
		t.ask(t.question("1", "Who?"))
		t.kept.owns(state.ErrUnsure)
		t.start(t.Ask(t.Context(), t.question("2", "What?")))
		time.Sleep(10*time.Second + 50*time.Millisecond)
		t.want("answer: Who? 1. ")
		t.kept.owns(nil)
		time.Sleep(time.Second)
		t.want("answer: Who? 1. ", "refused: That was a lot of questions. Please ask the next one in 24 hours.")
	})
}

// TestRepeatable: where the word can be said again, a process that ends in the middle of it
// leaves it to the next one.
func TestRepeatable(t *testing.T) {
	inTown(t, func(t *town) {
		t.Ask(t.Context(), t.question("1", "Who?")) // and then the program ended
		said := 0
		t.Repeatable = true
		t.Restarted = func(context.Context, state.Entry) error {
			said++
			t.kept.owns(state.ErrTaken)
			return nil
		}
		entry := state.Entry{Key: state.Key{Platform: "town", Event: "1"}}
		kept := &leftover{journal: t.kept, entry: entry}
		t.State = kept
		for range 2 {
			t.kept.owns(nil)
			_ = t.Recover(t.Context())
		}
		if said != 2 || kept.finishedBefore {
			t.Errorf("said %d times, finished before it was said: %v", said, kept.finishedBefore)
		}
	})
}

// A leftover is a journal with one question that nobody answers.
type leftover struct {
	*journal
	entry          state.Entry
	finishedBefore bool // before anything was said
}

func (l *leftover) Unfinished(context.Context, string, time.Duration) ([]state.Entry, int, error) {
	return []state.Entry{l.entry}, 0, nil
}

func (l *leftover) Finish(ctx context.Context, key state.Key, how state.Outcome) error {
	l.finishedBefore = l.finishedBefore || l.Owns(key) == nil
	return nil
}
