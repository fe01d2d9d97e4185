package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/rest"
)

const testToken = "MTIz.test.token-0123456789"

// seldom is an interval of heartbeats, the longest that the client takes, of which none comes
// in the middle of a test. patience is how long a test waits for what must come.
const seldom, patience = time.Hour, 2 * time.Minute

// A server is Discord's gateway, as bad as its script makes it. The script is
// called for each connection, n counting from 0.
type server struct {
	t      testing.TB
	http   *httptest.Server
	script func(c *peer, n int)

	mu    sync.Mutex
	peers []*peer
	total int // of session starts
	left  int
	wants int // shards recommended

	down       int // so many questions about the gateway fail
	resetAfter int // milliseconds
	refill     int // after so many more answers the day's sessions are there again; 0 for never
}

// A peer is the gateway's side of a connection.
type peer struct {
	*websocket.Conn
	t     testing.TB
	query string
	path  string
}

func newServer(t testing.TB, script func(c *peer, n int)) *server {
	g := &server{t: t, script: script, total: 1000, left: 1000, wants: 1, resetAfter: 60000}
	g.http = httptest.NewServer(http.HandlerFunc(g.serve))
	t.Cleanup(g.http.Close)
	return g
}

func (g *server) url() string { return "ws" + strings.TrimPrefix(g.http.URL, "http") }

func (g *server) serve(w http.ResponseWriter, req *http.Request) {
	if req.URL.Path == "/api/v10/gateway/bot" {
		g.mu.Lock()
		defer g.mu.Unlock()
		if g.down--; g.down >= 0 {
			say(w, 503, `{}`)
			return
		}
		fmt.Fprintf(w, `{"url":%q,"shards":%d,"session_start_limit":{"total":%d,"remaining":%d,"reset_after":%d,"max_concurrency":1}}`,
			g.url(), g.wants, g.total, g.left, g.resetAfter)
		if g.refill > 0 {
			if g.refill--; g.refill == 0 {
				g.left = g.total
			}
		}
		return
	}
	var u websocket.Upgrader
	conn, err := u.Upgrade(w, req, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	g.mu.Lock()
	n := len(g.peers)
	p := &peer{Conn: conn, t: g.t, query: req.URL.RawQuery, path: req.URL.Path}
	g.peers = append(g.peers, p)
	g.left--
	g.mu.Unlock()
	g.script(p, n)
}

func (g *server) connections() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return len(g.peers)
}

func (p *peer) say(format string, args ...any) {
	p.WriteMessage(websocket.TextMessage, fmt.Appendf(nil, format, args...))
}

func (p *peer) hello(interval time.Duration) {
	p.say(`{"op":10,"d":{"heartbeat_interval":%d}}`, interval.Milliseconds())
}

// next returns the bot's next message, ok is false when it has gone.
func (p *peer) next() (got payload, ok bool) {
	_, data, err := p.ReadMessage()
	if err != nil {
		return payload{}, false
	}
	if err := json.Unmarshal(data, &got); err != nil {
		p.t.Errorf("the bot sent %q", data)
	}
	return got, true
}

// expect returns the bot's next message that is no heartbeat, which must have op,
// unless the bot has gone: whether it may, the test sees by what arrives.
// Heartbeats are acknowledged.
func (p *peer) expect(op int) payload {
	for {
		got, ok := p.next()
		switch {
		case ok && got.Op == opHeartbeat && op != opHeartbeat:
			p.say(`{"op":11}`)
			continue
		case ok && got.Op != op:
			p.t.Errorf("the bot sent op %d, want op %d", got.Op, op)
		}
		return got
	}
}

func (p *peer) event(sequence int, kind, data string) {
	p.say(`{"op":0,"s":%d,"t":%q,"d":%s}`, sequence, kind, data)
}

func (p *peer) readyAt(resume string) {
	p.event(1, "READY", fmt.Sprintf(`{"v":10,"session_id":"s1","resume_gateway_url":%q,"user":{"id":"9"},"guilds":[]}`, resume))
}

// begin says Hello and is ready.
func (p *peer) begin(interval time.Duration, resume string) {
	p.hello(interval)
	p.expect(opIdentify)
	p.readyAt(resume)
}

// serve acknowledges heartbeats until the bot goes, and returns its close code.
func (p *peer) serve() int {
	for {
		_, data, err := p.ReadMessage()
		if err != nil {
			return codeOf(err)
		}
		if strings.Contains(string(data), `"op":1,`) {
			p.say(`{"op":11}`)
		}
	}
}

// ignore answers nothing until the bot goes, and returns its close code.
func (p *peer) ignore() int {
	for {
		if _, _, err := p.ReadMessage(); err != nil {
			return codeOf(err)
		}
	}
}

// codeOf returns the close code of an error, or 0.
func codeOf(err error) int {
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		return closed.Code
	}
	return 0
}

// close ends the connection with a code.
func (p *peer) close(code int) {
	p.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// newREST returns a client of an API.
func newREST(t testing.TB, api string) *rest.Client {
	c, err := rest.NewClient(rest.Options{Token: testToken, API: api, MaxWait: 2 * time.Second, Pause: time.Millisecond, Log: testLog(t)})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// client returns a quick client whose events go to the channel.
func (g *server) client() (*Client, chan any) {
	events := make(chan any, 100)
	return &Client{
		REST:    newREST(g.t, g.http.URL),
		Intents: discordgo.IntentsGuildMessages,
		Handle:  func(_ context.Context, event any) { events <- event },
		Timeout: patience,
		Backoff: time.Millisecond,
		Log:     testLog(g.t),
	}, events
}

// testLog writes to the test's own log.
func testLog(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
}

// say answers a request with JSON.
func say(w http.ResponseWriter, status int, format string, args ...any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	fmt.Fprintf(w, format, args...)
}

const helloMessage = `{"id":"%d","channel_id":"2","content":"hi","author":{"id":"5","username":"ann"}}`

// message waits for a message and returns its id.
func message(t *testing.T, events chan any) string {
	t.Helper()
	for {
		select {
		case e := <-events:
			if m, ok := e.(*discordgo.MessageCreate); ok {
				return m.ID
			}
		case <-time.After(patience):
			t.Fatal("no message came")
		}
	}
}

// run runs the client, and returns a function that ends it and returns its error.
func run(t *testing.T, c *Client) (stop func() error) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	return func() error {
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(patience):
			t.Fatal("Run does not end")
			return nil
		}
	}
}
