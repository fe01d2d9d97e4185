package telegram

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/go-telegram/bot/models"

	"pilcrow/internal/telegram/telegramtest"
)

func TestFatal(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(l *lab)
		want  string
	}{
		"unknown token": {func(l *lab) { l.Token = "7000000001:AAanotherTokenOfATestThatNobodyHas" }, "does not know the bot's token"},
		"webhook":       {func(l *lab) { l.SetWebhook(true) }, "somebody else fetches this bot's messages"},
		"gone later":    {func(l *lab) { l.Fail(telegramtest.Fault{Method: "getUpdates", Status: 401}) }, "does not know the bot's token"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLab(t)
			token := l.Token
			c.spoil(l)
			client := func(f *Frontend) {
				f.Client, _ = NewClient(Options{Token: token, API: l.URL})
				f.Client.gates.scale = 1e6
			}
			b := l.launch(&answers{}, client)
			err := <-b.ended
			b.ended <- err
			var fatal *FatalError
			if !errors.As(err, &fatal) || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), token) {
				t.Errorf("ends with %v", err)
			}
		})
	}
}

// TestTwoPrograms: one of two that use the same token gives up.
func TestTwoPrograms(t *testing.T) {
	t.Parallel()
	l := newLab(t)
	one, two := l.launch(&answers{}), l.launch(&answers{})
	var err error
	select {
	case err = <-one.ended:
		one.ended <- err
	case err = <-two.ended:
		two.ended <- err
	case <-time.After(time.Minute):
	}
	var fatal *FatalError
	if !errors.As(err, &fatal) || !strings.Contains(err.Error(), "stop the other program") {
		t.Errorf("ends with %v", err)
	}
}

// TestConflictsApart: what another program ended now and then is no reason to give up, only
// polls in a row.
func TestConflictsApart(t *testing.T) {
	t.Parallel()
	l := newLab(t)
	l.start(&answers{})
	answered := 0
	ask := func() {
		l.ada.Says(l.dm, "which?")
		answered++
		l.dm.Await(answered, "Words of the text itself")
	}
	for range 2 {
		polls := l.Calls("getUpdates")
		l.Fail(telegramtest.Fault{Method: "getUpdates", Status: http.StatusConflict, Times: maxConflicts - 1})
		ask() // the poll under way may bring it
		l.Wait("the conflicts", func() bool { return l.Calls("getUpdates") >= polls+maxConflicts })
		ask()
	}
}

// TestShutdownAmongUpdates: what is not taken when the bot is shut down is left for the next run.
func TestShutdownAmongUpdates(t *testing.T) {
	f := &Frontend{Log: slog.New(slog.DiscardHandler)}
	updates := []update{{Update: models.Update{ID: 7}, broken: errors.New("it cannot be read")}}
	if next := f.takeAll(t.Context(), updates, 3); next != 8 {
		t.Errorf("the next offset is %d, want 8", next)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if next := f.takeAll(ctx, updates, 3); next != 3 {
		t.Errorf("after the shutdown the next offset is %d, want 3", next)
	}
}

func TestTokens(t *testing.T) {
	for _, token := range []string{"", "123", "123:short", "abc:AAfakeTokenOfATestThatNobodyHas", "123:AAfakeToken/../OfATest/that", "1:AAfakeTokenOfATest\nThatNobodyHas"} {
		if _, err := NewClient(Options{Token: token}); err == nil || len(token) > 3 && strings.Contains(err.Error(), token) {
			t.Errorf("%q: %v", token, err)
		}
	}
}
