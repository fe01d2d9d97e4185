package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
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

// TestBadServers: requests are tried again where that helps; texts and errors never
// hold the token.
func TestBadServers(t *testing.T) {
	for name, fault := range map[string]telegramtest.Fault{
		"a gateway's page":      {Method: "sendMessage", Status: 502, Body: "<html>Bad Gateway</html>", Times: 2},
		"an empty answer":       {Method: "sendMessage", Status: 200, Body: "\n"},
		"half an answer":        {Method: "sendMessage", Status: 200, Body: `{"ok":tr`},
		"server error":          {Method: "sendMessage", Status: 500, Times: 3},
		"cut connection":        {Method: "sendMessage", Cut: true, Times: 2},
		"broken start":          {Method: "getMe", Status: 502, Body: "no"},
		"broken polls":          {Method: "getUpdates", Status: 502, Body: "no", Times: 3},
		"a flood of polls":      {Method: "getUpdates", Status: 429, RetryAfter: 1},
		"the menu is refused":   {Method: "setMyCommands", Status: 400, Times: 5},
		"typing is refused":     {Method: "sendChatAction", Status: 403, Times: telegramtest.Always},
		"an answer that is odd": {Method: "getUpdates", Status: 200, Body: `{"ok":true,"result":{"no":"list"}}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLab(t)
			l.Fail(fault)
			b := l.launch(&answers{})
			l.ada.Says(l.dm, "one?")
			l.dm.Await(1, "Words of the text itself")
			l.settle(b)
		})
	}
}

func TestRedirectIsNotFollowed(t *testing.T) {
	l := newLab(t)
	elsewhere := 0
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { elsewhere++ }))
	defer other.Close()
	moved := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL+r.URL.Path, http.StatusTemporaryRedirect)
	}))
	defer moved.Close()
	c, err := NewClient(Options{Token: l.Token, API: moved.URL})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = c.me(t.Context()); err == nil || elsewhere > 0 || strings.Contains(err.Error(), l.Token) {
		t.Errorf("%d requests elsewhere, %v", elsewhere, err)
	}
}

func TestErrorsWithoutToken(t *testing.T) {
	l := newLab(t)
	for _, api := range []string{"http://127.0.0.1:1", "http://no host", "http://[::1", "nothing://x"} {
		c, err := NewClient(Options{Token: l.Token, API: api})
		if err == nil {
			_, err = c.me(t.Context())
			if _, err2 := c.updates(t.Context(), 0, 0); err2 == nil || strings.Contains(err2.Error(), l.Token) {
				t.Errorf("%s: %v", api, err2)
			}
		}
		if err == nil || strings.Contains(err.Error(), l.Token) {
			t.Errorf("%s: %v", api, err)
		}
	}
}

func TestNobodyThere(t *testing.T) {
	for _, why := range []string{"bot was blocked by the user", "bot was kicked from the group chat", "user is deactivated"} {
		l := newLab(t)
		a := &answers{hold: make(chan struct{})}
		b := l.start(a)
		l.ada.Says(l.dm, "one?")
		l.dm.Await(1, "Lamp")
		l.dm.Close(why)
		close(a.hold)
		l.settle(b)
		contains(t, b.log.String(), "nobody is there any more")
		l.dm.Close("")
		l.ada.Says(l.dm, "two?")
		l.dm.Await(2, "Words of the text itself")
	}
}

// TestGroupThatMoves: a group becomes a supergroup while an answer is made.
func TestGroupThatMoves(t *testing.T) {
	l := newLab(t)
	a := &answers{hold: make(chan struct{})}
	b := l.start(a)
	l.ada.Says(l.group, "/ask one?")
	l.group.Await(1, "Lamp")
	to := l.group.Migrate()
	close(a.hold)
	to.Await(1, "Words of the text itself")
	l.settle(b)
	if n := len(to.ByBot()); n != 1 {
		t.Errorf("%d messages", n)
	}
}

// TestMessageThatCannotBeEdited: the answer comes as a new one.
func TestMessageThatCannotBeEdited(t *testing.T) {
	for name, spoil := range map[string]func(*telegramtest.Message){
		"too old": (*telegramtest.Message).Freeze, "deleted": (*telegramtest.Message).Vanish,
	} {
		l := newLab(t)
		a := &answers{hold: make(chan struct{})}
		b := l.start(a)
		l.ada.Says(l.group, "/ask one?")
		m := l.group.Await(1, "Lamp")
		spoil(m)
		close(a.hold)
		l.settle(b)
		all := l.group.ByBot()
		if last := all[len(all)-1]; !strings.Contains(last.Text(), "Words of the text itself") {
			t.Errorf("%s: %s", name, last.Text())
		}
	}
}

// TestLostAnswers: an answer of Telegram's that is lost leaves one message, or, of a
// new message, at most two with the same text: that it came is not known then.
func TestLostAnswers(t *testing.T) {
	l := newLab(t)
	b := l.start(&answers{})
	l.Fail(telegramtest.Fault{Method: "sendMessage", Lost: true})
	l.ada.Says(l.dm, "one?")
	l.dm.Await(1, "Words of the text itself")
	l.settle(b)
	if n := len(l.dm.ByBot()); n > 2 {
		t.Errorf("%d messages", n)
	}
}
