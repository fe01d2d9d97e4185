// Package telegramtest is a fake Telegram for tests: the Bot API over a real
// socket, with people, chats and messages behind it. It refuses what the Bot API
// refuses by its documentation (https://core.telegram.org/bots/api), in the words of
// its server (https://github.com/tdlib/telegram-bot-api), and is stricter: methods,
// parameters and fields that are not documented are refused, where the real one
// passes over them. A request that is wrong in itself, and not only too late, fails
// the test.
//
// It plays bad days too: flood limits, lost answers, other programs that fetch the
// updates, chats that block the bot or move.
package telegramtest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// BotName is the bot's user name.
const BotName = "pilcrow_bot"

// A Telegram is the server and everything behind it.
type Telegram struct {
	URL   string // address for the Bot API
	Token string // of the bot

	// Mild lets wrong requests be refused without failing the test.
	Mild bool
	// Open turns privacy mode off: in groups the bot gets every message.
	Open bool
	// ClickTime is how long a click can be answered; 0 means 30 s.
	ClickTime time.Duration
	// Flood are the limits of chats; the zero value has none.
	Flood Flood

	t  *testing.T
	mu sync.Mutex

	self     *User
	chats    map[int64]*Chat
	queue    updates
	clicks   map[string]*Click
	calls    map[string]int
	faults   []Fault
	commands map[string]int // number of commands, by language
	messages int            // last id
	ids      int64          // last id of a user or chat
	changed  chan struct{}  // closed at the next change
}

// New starts a Telegram on a socket of its own, which ends with the test.
func New(t *testing.T) *Telegram {
	g := Unserved(t)
	server := httptest.NewServer(g)
	g.URL = server.URL
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return g
}

// Unserved is a Telegram without a socket: its requests are brought to [Telegram.ServeHTTP],
// also within a bubble of package synctest.
func Unserved(t *testing.T) *Telegram {
	g := &Telegram{
		Token: "7000000001:AAfakeTokenOfATestThatNobodyHas_-42", t: t,
		chats: map[int64]*Chat{}, clicks: map[string]*Click{}, calls: map[string]int{}, commands: map[string]int{},
		messages: 100, ids: 5_000_000_000, changed: make(chan struct{}),
	}
	g.self = &User{g: g, ID: 7000000001, Name: "Pilcrow", username: BotName, isBot: true}
	g.queue = updates{next: 880_000_001}
	return g
}

// Wait waits until a condition holds, looking whenever something changes. The
// condition may call every method.
func (g *Telegram) Wait(what string, condition func() bool) {
	g.t.Helper()
	late := time.After(2 * time.Minute)
	for {
		g.mu.Lock()
		changed := g.changed
		g.mu.Unlock()
		if condition() {
			return
		}
		select {
		case <-changed:
		case <-time.After(20 * time.Millisecond): // conditions may also look elsewhere
		case <-late:
			g.t.Fatalf("waited in vain for %s", what)
		}
	}
}

// change tells those who wait; mu is held.
func (g *Telegram) change() {
	close(g.changed)
	g.changed = make(chan struct{})
}

// Calls counts the requests of a method, "" for all.
func (g *Telegram) Calls(method string) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.calls[method]
}

// Commands counts the commands in the menu of a language, "" for the default.
func (g *Telegram) Commands(language string) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.commands[language]
}

// wrong reports a request that no bot should send; mu is held.
func (g *Telegram) wrong(method string, err error) {
	if !g.Mild {
		g.t.Errorf("telegramtest: %s: %v", method, err)
	}
}

// A refusal is an answer of the Bot API that is not one of success.
type refusal struct {
	code        int
	description string
	parameters  map[string]any
	wrong       bool // no bot should get it
}

func (r *refusal) Error() string { return r.description }

func refuse(code int, format string, args ...any) error {
	return &refusal{code: code, description: fmt.Sprintf(format, args...)}
}

// invalid refuses what no bot should send.
func invalid(format string, args ...any) error {
	return &refusal{code: http.StatusBadRequest, description: "Bad Request: " + fmt.Sprintf(format, args...), wrong: true}
}
