package telegram

import (
	"context"
	"flag"
	"log/slog"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/telegram/telegramtest"
)

func TestMain(m *testing.M) {
	flag.Parse()
	_ = flag.Set("test.parallel", "12") // they mostly wait
	m.Run()
}

// A lab is a Telegram with one person and one group.
type lab struct {
	*telegramtest.Telegram
	t     *testing.T
	ada   *telegramtest.User
	dm    *telegramtest.Chat
	group *telegramtest.Chat
}

func newLab(t *testing.T) *lab { return labOf(t, telegramtest.New(t)) }

func labOf(t *testing.T, g *telegramtest.Telegram) *lab {
	l := &lab{Telegram: g, t: t}
	l.ada = l.User("Ada")
	l.dm, l.group = l.ada.Private(), l.Group("Lab")
	return l
}

// A robot is a running frontend.
type robot struct {
	*Frontend
	t      *testing.T
	cancel context.CancelFunc
	ended  chan error
	log    *chattest.Log
}

// start runs the real frontend, with a state in memory, and waits until it polls.
func (l *lab) start(s chat.Service, change ...func(*Frontend)) *robot {
	l.t.Helper()
	b := l.launch(s, change...)
	l.Wait("a bot that polls", l.Polling)
	return b
}

// launch runs the real frontend and waits for nothing.
func (l *lab) launch(s chat.Service, change ...func(*Frontend)) *robot {
	l.t.Helper()
	b := &robot{t: l.t, ended: make(chan error, 1), log: &chattest.Log{}}
	log := slog.New(slog.NewTextHandler(b.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	client, err := NewClient(Options{Token: l.Token, API: l.URL, Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	client.gates.scale, client.pause = 1e6, 10*time.Millisecond // nobody waits where nothing else is said
	kept, err := sqlite.Open(context.Background(), "", state.Options{Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	b.Frontend = &Frontend{Client: client, State: kept, Log: log, Pace: 40 * time.Millisecond}
	for _, f := range change {
		f(b.Frontend)
	}
	ctx, cancel := context.WithCancel(context.Background())
	b.cancel = cancel
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.ended <- b.Run(ctx, s)
	}()
	l.t.Cleanup(func() {
		cancel()
		<-done
		kept.Close()
		if strings.Contains(b.log.String(), l.Token) {
			l.t.Error("the log holds the token")
		}
		if l.t.Failed() {
			l.t.Logf("the bot's log:\n%s", b.log)
		}
	})
	return b
}

// stop ends the context of Run and returns what Run returns.
func (b *robot) stop() error {
	b.cancel()
	return <-b.ended
}

// idle reports whether no question is being answered.
func (b *robot) idle() bool { return b.delivery.Running() == 0 }

// settle waits until no question is being answered.
func (l *lab) settle(b *robot) {
	l.t.Helper()
	l.Wait("the end of the answers", b.idle)
}

// contains fails unless a text has all of these words.
func contains(t *testing.T, s string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(s, want) {
			t.Errorf("lacks %q:\n%s", want, s)
		}
	}
}
