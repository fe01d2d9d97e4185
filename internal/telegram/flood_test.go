package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/telegram/telegramtest"
)

// direct brings requests to a Telegram without a socket.
type direct struct{ *telegramtest.Telegram }

func (d direct) RoundTrip(r *http.Request) (*http.Response, error) {
	w := httptest.NewRecorder()
	if d.ServeHTTP(w, r); r.Context().Err() != nil {
		return nil, r.Context().Err()
	}
	return w.Result(), nil
}

// TestPace: at Telegram's own pace nothing is refused, and everybody is answered within
// the time that this takes.
func TestPace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := labOf(t, telegramtest.Unserved(t))
		l.Flood = telegramtest.Flood{Second: time.Second}
		b := l.start(&answers{claims: 3}, func(f *Frontend) {
			f.Client.wire.client.Transport, f.Client.gates.scale = direct{l.Telegram}, 1
			f.Pace = 0 // Telegram's own
		})
		const people = 30
		for n := range people {
			u := l.User(fmt.Sprintf("Person%d", n))
			u.Says(l.group, "/ask which?")
			u.Says(u.Private(), "which?")
		}
		time.Sleep(2 * people * groupPace) // each has a first sign and an answer
		l.group.Await(people, "Words of the text itself")
		l.settle(b)
		for _, m := range l.group.ByBot() {
			contains(t, m.Text(), "Words of the text itself")
		}
		if n := l.group.Flooded(); n > 0 {
			t.Errorf("the group refused %d requests", n)
		}
	})
}

// TestFloodStorm: a bot that does not keep to the pace is told to wait, again and
// again; every question still gets its one answer.
func TestFloodStorm(t *testing.T) {
	t.Parallel()
	l := newLab(t)
	l.Flood = telegramtest.Flood{Second: 5 * time.Millisecond}
	const people, told = 60, 20 // a slow machine may keep to the pace by itself
	l.Fail(telegramtest.Fault{Method: "sendMessage", Status: http.StatusTooManyRequests, RetryAfter: 1, Times: told})
	a := &answers{}
	b := l.start(a)
	for n := range people {
		l.User(fmt.Sprintf("Person%d", n)).Says(l.group, "/ask which?")
	}
	l.group.Await(people, "Words of the text itself")
	l.settle(b)
	for _, m := range l.group.ByBot() {
		contains(t, m.Text(), "Words of the text itself")
	}
	calls := l.Calls("sendMessage")
	if n := len(l.group.ByBot()); n != people || len(a.questions()) != people || calls < people+told {
		t.Errorf("%d messages of %d calls, %d questions", n, calls, len(a.questions()))
	}
}

// TestFloodLimits: where Telegram says to wait, it is waited for, and nothing is lost.
func TestFloodLimits(t *testing.T) {
	t.Parallel()
	l := newLab(t)
	a := &answers{}
	b := l.start(a)
	begun := time.Now()
	l.Fail(telegramtest.Fault{Method: "sendMessage", Status: 429, RetryAfter: 1, Times: 2})
	l.Fail(telegramtest.Fault{Method: "editMessageText", Status: 429, RetryAfter: 1, Times: 3})
	l.ada.Says(l.dm, "one?")
	l.dm.Await(1, "Words of the text itself")
	l.settle(b)
	if time.Since(begun) < 2*time.Second || len(l.dm.ByBot()) != 1 || len(a.questions()) != 1 {
		t.Errorf("%d messages after %s", len(l.dm.ByBot()), time.Since(begun))
	}
}

// TestFloodLimitsAreNoAttempts: however often Telegram says to wait, a failing server is tried
// as often as ever.
func TestFloodLimitsAreNoAttempts(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		calls := 0
		err := new(Client).must(t.Context(), 1, func(context.Context) error {
			switch calls++; {
			case calls < attempts:
				return &APIError{Code: http.StatusTooManyRequests, RetryAfter: time.Second}
			case calls == attempts:
				return &APIError{Code: http.StatusBadGateway}
			}
			return nil
		})
		if err != nil || calls != attempts+1 {
			t.Errorf("%d calls, %v", calls, err)
		}
	})
}

// TestOneReply: of an answer of several messages, the first is a reply.
func TestOneReply(t *testing.T) {
	l := newLab(t)
	c, err := NewClient(Options{Token: l.Token, API: l.URL})
	if err != nil {
		t.Fatal(err)
	}
	asked := l.ada.Says(l.group, "hello")
	w := &writer{client: c, to: address{Chat: l.group.ID, ReplyTo: asked.ID}}
	for n := range 2 {
		if _, err := w.Put(t.Context(), delivery.Final, n, "", page{Text: "words"}); err != nil {
			t.Fatal(err)
		}
	}
	all := l.group.ByBot()
	if len(all) != 2 || all[0].RepliesTo() != asked || all[1].RepliesTo() != nil {
		t.Errorf("%d messages, of which not only the first is a reply", len(all))
	}
}

// TestOthersDoNotWait: while one chat has no room, others are answered.
func TestOthersDoNotWait(t *testing.T) {
	t.Parallel()
	l, begun := newLab(t), time.Now()
	l.start(&answers{}, func(f *Frontend) { f.Admission = &chat.Admission{AtOnce: 1} })
	l.Fail(telegramtest.Fault{Method: "sendMessage", Status: 429, RetryAfter: 2})
	l.ada.Says(l.group, "/ask one?")
	l.Wait("the flood limit", func() bool { return l.Calls("sendMessage") == 1 })
	l.User("Ben").Says(l.dm, "two?")
	l.dm.Await(1, "Words of the text itself")
	if n := len(l.group.ByBot()); n != 0 && time.Since(begun) < 2*time.Second {
		t.Error("nobody had to wait")
	}
	l.group.Await(1, "Words of the text itself")
}

// TestFloodWaitEnds: a wait ends with the context.
func TestFloodWaitEnds(t *testing.T) {
	l := newLab(t)
	c, err := NewClient(Options{Token: l.Token, API: l.URL})
	if err != nil {
		t.Fatal(err)
	}
	l.Fail(telegramtest.Fault{Method: "sendMessage", Status: 429, RetryAfter: 3600})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := c.send(ctx, address{Chat: l.dm.ID}, page{Text: "x"}, false)
		ended <- err
	}()
	l.Wait("the end of room in the chat", func() bool { return !c.gates.room(l.dm.ID) })
	if !c.gates.room(l.group.ID) {
		t.Error("the wait is not of this chat alone")
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("send: %v", err)
	}
}
