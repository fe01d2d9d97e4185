package telegram

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pilcrow/internal/telegram/telegramtest"
)

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
