package link

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

const testToken = "MTIz.test.token-0123456789"

// A gateway is a server of Discord's gateway, as bad as its script makes it. The
// script is called for each connection, n counting from 0.
type gateway struct {
	t      *testing.T
	server *httptest.Server
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
	t     *testing.T
	query string
	path  string
}

func newGateway(t *testing.T, script func(c *peer, n int)) *gateway {
	g := &gateway{t: t, script: script, total: 1000, left: 1000, wants: 1, resetAfter: 60000}
	g.server = httptest.NewServer(http.HandlerFunc(g.serve))
	t.Cleanup(g.server.Close)
	return g
}

func (g *gateway) url() string { return "ws" + strings.TrimPrefix(g.server.URL, "http") }

func (g *gateway) serve(w http.ResponseWriter, req *http.Request) {
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

func (g *gateway) connections() int {
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
func (p *peer) expect(op int) payload {
	for {
		got, ok := p.next()
		switch {
		case ok && got.Op == opHeartbeat && op != opHeartbeat:
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
			var closed *websocket.CloseError
			if e, ok := err.(*websocket.CloseError); ok {
				closed = e
				return closed.Code
			}
			return 0
		}
		if strings.Contains(string(data), `"op":1,`) || strings.Contains(string(data), `"op":1}`) {
			p.say(`{"op":11}`)
		}
	}
}

// client returns a client of the gateway's server.
func (g *gateway) client() *Client {
	c, err := NewClient(Options{Token: testToken, API: g.server.URL, MaxWait: 2 * time.Second, Log: testLog(g.t)})
	if err != nil {
		g.t.Fatal(err)
	}
	return c
}

// link returns a quick link whose events go to the channel.
func (g *gateway) link() (*Link, chan any) {
	events := make(chan any, 100)
	return &Link{
		Client:   g.client(),
		Intents:  discordgo.IntentsGuildMessages,
		Handle:   func(_ context.Context, event any) { events <- event },
		Patience: 10 * time.Second,
		Pace:     time.Millisecond,
		Log:      testLog(g.t),
	}, events
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
		case <-time.After(10 * time.Second):
			t.Fatal("no message came")
		}
	}
}

// run runs the link, and returns a function that ends it and returns its error.
func run(t *testing.T, l *Link) (stop func() error) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- l.Run(ctx) }()
	return func() error {
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(10 * time.Second):
			t.Fatal("Run does not end")
			return nil
		}
	}
}
