package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
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

// TestShutdownFinishesAnswers: promise 3, the answers that are finished in time.
func TestShutdownFinishesAnswers(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) { f.Grace = time.Minute })
	a.hold = make(chan struct{})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	m := l.channel.AwaitBot(1)[0]
	b.cancel()
	await(t, "the end of new questions", b.delivery.Draining)
	close(a.hold)
	if err := <-b.ended; err != nil {
		t.Error(err)
	}
	contains(t, m.Text(), "Lamp 2 burns", "Words of the text itself")
}

// TestShutdownTellsTheRest: promise 3, the answers that take too long.
func TestShutdownTellsTheRest(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) { f.Grace = 50 * time.Millisecond })
	a.hold = make(chan struct{})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	i := l.guild.Member("ben").Runs(l.channel, "ask", discordtest.Options{"question": "Which?"})
	l.channel.AwaitBot(2)
	if err := b.stop(); err != nil {
		t.Error(err)
	}
	for _, m := range []*discordtest.Message{l.channel.ByBot()[0], i.Original()} {
		contains(t, m.Text(), "I am being restarted. Please ask again in a moment.")
		if strings.Contains(strings.Join(m.Now().CustomIDs(), " "), look.StopAction) {
			t.Error("there is still a button that stops the answer")
		}
	}
}

// A crash is played by a state whose program is gone: what it has claimed is not
// finished, and nobody says a word to Discord any more.
func TestRestartAfterACrash(t *testing.T) {
	t.Parallel()
	l, dir := newLab(t, discordtest.Config{}), t.TempDir()
	a := &answers{hold: make(chan struct{})}
	keep, s := keeping(t, dir, nil)
	crashed := l.start(a, keep)
	mentioned := l.ada.Says(l.channel, l.Bot.Mention()+" one?")
	ben := l.guild.Member("ben")
	commanded := ben.Runs(l.channel, "ask", discordtest.Options{"question": "two?"})
	l.channel.AwaitBot(2)
	s.Close() // from here on, the old program reaches neither its state …
	l.Fail(discordtest.Fault{Status: 500, Times: discordtest.Always})
	crashed.delivery.Grace, crashed.delivery.Notice = time.Millisecond, time.Second
	_ = crashed.stop() // … nor Discord
	l.Heal()

	again, _ := keeping(t, dir, nil)
	b := l.start(&answers{}, again)
	l.Wait("a word about the restart", func() bool {
		told := 0
		for _, m := range l.channel.ByBot() {
			if strings.Contains(m.Text(), "I was restarted while I answered. Please ask again.") {
				told++
			}
		}
		return told == 2
	})
	mentioned.Redelivers()
	commanded.Redelivers()
	l.ada.Says(l.channel, l.Bot.Mention()+" three?")
	l.channel.AwaitBot(3)
	b.settle()
	if n := len(l.channel.ByBot()); n != 3 {
		t.Errorf("%d messages of the bot, want 3", n)
	}
}

// TestCrashBeforeTheFirstMessage: the word comes as a reply.
func TestCrashBeforeTheFirstMessage(t *testing.T) {
	t.Parallel()
	l, dir := newLab(t, discordtest.Config{}), t.TempDir()
	a := &answers{hold: make(chan struct{})}
	keep, s := keeping(t, dir, nil)
	crashed := l.start(a, keep, func(f *Frontend) { f.Pace = time.Hour })
	said := l.ada.Says(l.channel, l.Bot.Mention()+" one?")
	await(t, "the question", func() bool { return len(a.questions()) == 1 })
	s.Close()
	l.Fail(discordtest.Fault{Status: 500, Times: discordtest.Always})
	crashed.delivery.Grace, crashed.delivery.Notice = time.Millisecond, time.Second
	_ = crashed.stop()
	l.Heal()
	again, _ := keeping(t, dir, nil)
	l.start(&answers{}, again)
	m := l.channel.AwaitBot(1)[0]
	contains(t, m.Text(), "I was restarted")
	if m.Replied != said {
		t.Error("no reply to the question")
	}
}

// TestOldQuestionsAreDropped: after ten minutes the talk has gone on.
func TestOldQuestionsAreDropped(t *testing.T) {
	t.Parallel()
	l, dir := newLab(t, discordtest.Config{}), t.TempDir()
	a := &answers{hold: make(chan struct{})}
	keep, s := keeping(t, dir, nil)
	crashed := l.start(a, keep)
	l.ada.Says(l.channel, l.Bot.Mention()+" one?")
	m := l.channel.AwaitBot(1)[0]
	s.Close()
	l.Fail(discordtest.Fault{Status: 500, Times: discordtest.Always})
	crashed.delivery.Grace, crashed.delivery.Notice = time.Millisecond, time.Second
	_ = crashed.stop()
	l.Heal()
	start := time.Now()
	again, _ := keeping(t, dir, func() time.Time { return start.Add(11 * time.Minute) })
	b := l.start(&answers{}, again)
	l.ada.Says(l.channel, l.Bot.Mention()+" two?")
	l.channel.AwaitBot(2)
	if strings.Contains(m.Text(), "I was restarted") || !strings.Contains(b.log.String(), "told=0 dropped=1") {
		t.Errorf("it says %q; log:\n%s", m.Text(), b.log)
	}
}

// TestNoState: what cannot be noted down is not answered, and people read why.
func TestNoState(t *testing.T) {
	t.Parallel()
	l, a := newLab(t, discordtest.Config{}), &answers{}
	keep, s := keeping(t, t.TempDir(), nil)
	l.start(a, keep)
	s.Close()
	said := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "one?"}).Answer()
	contains(t, said.Text(), "I cannot write to my disk")
	l.ada.Says(l.channel, l.Bot.Mention()+" two?")
	contains(t, l.channel.AwaitBot(1)[0].Text(), "I cannot write to my disk")
	if diff := cmp.Diff([]string(nil), a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestRunWaitsForAnswers: also where the connection ends at once, with a question under way.
func TestRunWaitsForAnswers(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) {
		connect := f.Connect
		f.Connect = func(ctx context.Context, handle func(context.Context, any)) error {
			go connect(t.Context(), handle)
			<-ctx.Done()
			return nil
		}
	})
	a.hold = make(chan struct{})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	await(t, "the question", func() bool { return len(a.questions()) == 1 })
	b.cancel()
	await(t, "the shutdown", b.delivery.Draining)
	select {
	case err := <-b.ended:
		t.Fatalf("it ends before its answer: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	a.hold <- struct{}{}
	if err := <-b.ended; err != nil || !b.idle() {
		t.Errorf("ended with %v, idle: %t", err, b.idle())
	}
}
