package telegram

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/telegram/telegramtest"
)

// keeping makes a frontend keep its state in a folder, as after a start of the
// program; now is its clock.
func keeping(t *testing.T, dir string, now func() time.Time) (func(*Frontend), *sqlite.Store) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), dir, state.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return func(f *Frontend) { f.State = s }, s
}

// A noting state counts the messages that it was told of.
type noting struct {
	*sqlite.Store
	shown atomic.Int32
}

func (n *noting) ShownBy(ctx context.Context, key state.Key, message string) error {
	defer n.shown.Add(1)
	return n.Store.ShownBy(ctx, key, message)
}

func TestEditedQuestion(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	q := l.ada.Says(l.dm, "What is Ubuntu?")
	m := l.dm.Await(1, "According to Lei Kezhong")
	l.settle(b)
	l.ada.Edits(q, teams)
	l.dm.Await(1, answer1, "According to Lei Kezhong")
	l.settle(b)
	l.ada.Says(l.dm, "/ask "+teams)
	l.dm.Await(2, answer1)
	if n := len(l.dm.ByBot()); n != 2 || len(m.Versions()) < 2 {
		t.Errorf("%d messages, versions of the first: %d", n, len(m.Versions()))
	}
}

func TestEditWhileAnswering(t *testing.T) {
	l := newLab(t)
	a := &answers{hold: make(chan struct{})}
	b := l.start(a)
	q := l.ada.Says(l.group, "/ask one?")
	l.group.Await(1, "More is being checked")
	l.ada.Edits(q, "/ask two?")
	l.Wait("the second question", func() bool { return len(a.questions()) == 2 })
	close(a.hold)
	l.settle(b)
	l.group.Await(1, "Words of the text itself")
	if n := len(l.group.ByBot()); n != 1 {
		t.Errorf("%d messages", n)
	}
}

// TestEditOfWhatWasNoQuestion: an old message that is edited is not answered.
func TestEditOfWhatWasNoQuestion(t *testing.T) {
	l := newLab(t)
	l.Open = true
	b := l.reader()
	q := l.ada.Says(l.group, "hello")
	l.ada.Edits(q, "@"+telegramtest.BotName+" "+teams)
	l.ada.Says(l.dm, teams)
	l.dm.Await(1, answer1, "According to Lei Kezhong")
	l.settle(b)
	if n := len(l.group.ByBot()); n != 0 {
		t.Errorf("%d messages", n)
	}
}

func TestShutdownFinishesAnswers(t *testing.T) {
	l := newLab(t)
	a := &answers{hold: make(chan struct{})}
	b := l.start(a)
	l.ada.Says(l.dm, "one?")
	m := l.dm.Await(1, "Lamp")
	b.cancel()
	l.Wait("the end of new questions", b.delivery.Draining)
	l.ada.Says(l.dm, "two?") // while it ends: the next run answers it
	close(a.hold)
	if err := <-b.ended; err != nil {
		t.Error(err)
	}
	b.ended <- nil
	contains(t, m.Text(), "Words of the text itself")
	l.start(&answers{})
	l.dm.Await(2, "Words of the text itself")
}

func TestShutdownTellsTheRest(t *testing.T) {
	l := newLab(t)
	b := l.start(&answers{hold: make(chan struct{})}, func(f *Frontend) { f.Grace = 50 * time.Millisecond })
	l.ada.Says(l.group, "/ask one?")
	m := l.group.Await(1, "Lamp")
	if err := b.stop(); err != nil {
		t.Error(err)
	}
	b.ended <- nil
	contains(t, m.Text(), "I am being restarted. Please ask again in a moment.")
	if len(m.Data()) != 0 {
		t.Error("there is still a button that stops the answer")
	}
}

// crash plays a program that is gone: what it has claimed is not finished, and
// nobody says a word to Telegram any more. What it took is not confirmed.
func (l *lab) crash(b *robot, s *sqlite.Store) {
	s.Close()
	l.Fail(telegramtest.Fault{Status: 500, Times: telegramtest.Always})
	b.delivery.Grace, b.delivery.Notice = time.Millisecond, time.Second
	_ = b.stop()
	b.ended <- nil
	l.Heal()
}

func TestRestartAfterACrash(t *testing.T) {
	l, dir := newLab(t), t.TempDir()
	keep, s := keeping(t, dir, nil)
	a := &answers{hold: make(chan struct{})}
	l.Fail(telegramtest.Fault{Method: "getUpdates", Status: 500, Times: 0})
	kept := &noting{Store: s}
	b := l.start(a, keep, func(f *Frontend) { f.State = kept })
	l.ada.Says(l.dm, "one?")
	m := l.dm.Await(1, "Lamp")
	l.User("Ben").Says(l.group, "/ask two?")
	l.group.Await(1, "Lamp")
	l.Wait("the journal", func() bool { return kept.shown.Load() == 2 })
	l.crash(b, s)

	again, _ := keeping(t, dir, nil)
	next := &answers{}
	b = l.start(next, again)
	l.dm.Await(1, "I was restarted while I answered. Please ask again.")
	l.group.Await(1, "I was restarted while I answered. Please ask again.")
	l.ada.Says(l.dm, "three?")
	l.dm.Await(2, "Words of the text itself")
	l.settle(b)
	if len(l.dm.ByBot()) != 2 || len(l.group.ByBot()) != 1 || len(next.questions()) != 1 || len(m.Data()) != 0 {
		t.Errorf("%d and %d messages, %d questions", len(l.dm.ByBot()), len(l.group.ByBot()), len(next.questions()))
	}
}

// TestRedelivery: what was claimed but not confirmed comes again, and is passed over.
func TestRedelivery(t *testing.T) {
	l, dir := newLab(t), t.TempDir()
	keep, s := keeping(t, dir, nil)
	a := &answers{}
	b := l.start(a, keep)
	l.Fail(telegramtest.Fault{Method: "getUpdates", Status: 502, Body: "<html>Bad Gateway</html>", Times: telegramtest.Always})
	l.ada.Says(l.dm, "one?") // the poll under way brings it; no other one confirms it
	l.dm.Await(1, "Words of the text itself")
	l.settle(b)
	if n := l.Unconfirmed(); n != 1 {
		t.Fatalf("%d updates are unconfirmed, want the question", n)
	}
	_ = b.stop()
	b.ended <- nil
	s.Close()
	l.Heal()
	again, _ := keeping(t, dir, nil)
	b = l.start(a, again)
	l.Wait("the confirmation", func() bool { return l.Unconfirmed() == 0 })
	l.ada.Says(l.dm, "two?")
	l.dm.Await(2, "Words of the text itself")
	l.settle(b)
	if len(l.dm.ByBot()) != 2 || len(a.questions()) != 2 {
		t.Errorf("%d messages, %d questions", len(l.dm.ByBot()), len(a.questions()))
	}
}

func TestOldQuestionsAreDropped(t *testing.T) {
	l, dir := newLab(t), t.TempDir()
	keep, s := keeping(t, dir, nil)
	b := l.start(&answers{hold: make(chan struct{})}, keep)
	l.ada.Says(l.dm, "one?")
	m := l.dm.Await(1, "Lamp")
	l.crash(b, s)
	before, start := len(m.Versions()), time.Now()
	again, _ := keeping(t, dir, func() time.Time { return start.Add(11 * time.Minute) })
	b = l.start(&answers{}, again)
	l.ada.Says(l.dm, "two?")
	l.dm.Await(2, "Words of the text itself")
	l.Wait("a line in the log", func() bool { return strings.Contains(b.log.String(), "told=0 dropped=1") })
	if n := len(m.Versions()); n != before {
		t.Errorf("%d new versions", n-before)
	}
}

// TestNoState: what cannot be noted down is not answered, and people read why.
func TestNoState(t *testing.T) {
	l := newLab(t)
	a := &answers{}
	keep, s := keeping(t, t.TempDir(), nil)
	l.start(a, keep)
	s.Close()
	l.ada.Says(l.dm, "one?")
	l.dm.Await(1, "I cannot write to my disk")
	if len(a.questions()) != 0 {
		t.Error("it was answered")
	}
}
