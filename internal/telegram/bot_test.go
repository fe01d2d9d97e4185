package telegram

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/store"
	"pilcrow/internal/telegram/telegramtest"
	"pilcrow/internal/text"
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

func newLab(t *testing.T) *lab {
	l := &lab{Telegram: telegramtest.New(t), t: t}
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
func (l *lab) start(a chat.Answerer, change ...func(*Frontend)) *robot {
	l.t.Helper()
	b := l.launch(a, change...)
	l.Wait("a bot that polls", l.Polling)
	return b
}

// launch runs the real frontend and waits for nothing.
func (l *lab) launch(a chat.Answerer, change ...func(*Frontend)) *robot {
	l.t.Helper()
	b := &robot{t: l.t, ended: make(chan error, 1), log: &chattest.Log{}}
	log := slog.New(slog.NewTextHandler(b.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	client, err := NewClient(Options{Token: l.Token, API: l.URL, Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	client.gates.scale, client.pause = 1e6, 10*time.Millisecond // nobody waits where nothing else is said
	state, err := store.Open(context.Background(), store.Options{Log: log})
	if err != nil {
		l.t.Fatal(err)
	}
	finder, _ := a.(chat.Finder)
	b.Frontend = &Frontend{Client: client, Corpus: lamps, Finder: finder, State: state, Log: log, Pace: 40 * time.Millisecond}
	for _, f := range change {
		f(b.Frontend)
	}
	ctx, cancel := context.WithCancel(context.Background())
	b.cancel = cancel
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.ended <- b.Run(ctx, a)
	}()
	l.t.Cleanup(func() {
		cancel()
		<-done
		state.Close()
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

// idle tells that no question is being answered.
func (b *robot) idle() bool { return b.jobs.Running() == 0 }

// settle waits until no question is being answered.
func (l *lab) settle(b *robot) {
	l.t.Helper()
	l.Wait("the end of the answers", b.idle)
}

// lamps is the text that package chattest cites: paragraph n is about lamp n.
var lamps = sync.OnceValue(func() *text.Corpus {
	d := &text.Document{Meta: text.Meta{Slug: "lamps", Title: "Lamps"}}
	for n := range 50 {
		words := fmt.Sprintf("It is written here: lamp %d was never put out, And so it was.", n+1)
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "lamps", Number: n + 1, Text: words})
	}
	return &text.Corpus{Documents: []*text.Document{d}}
})

// contains fails unless a text has all of these words.
func contains(t *testing.T, s string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(s, want) {
			t.Errorf("lacks %q:\n%s", want, s)
		}
	}
}
