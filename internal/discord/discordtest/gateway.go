package discordtest

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Gateway intents (docs: events/gateway, "List of Intents").
const (
	IntentGuilds         = 1 << 0
	IntentGuildMembers   = 1 << 1 // privileged
	IntentGuildPresences = 1 << 8 // privileged
	IntentGuildMessages  = 1 << 9
	IntentDirectMessages = 1 << 12
	IntentMessageContent = 1 << 15 // privileged

	privileged = IntentGuildMembers | IntentGuildPresences | IntentMessageContent
	allIntents = 1<<26 - 1
)

// A Gateway is the events' side of a [Discord]: a websocket server for new
// sessions, and another one for those that resume.
type Gateway struct {
	URL       string // where sessions begin, as GET /gateway/bot says
	ResumeURL string // where they are resumed, as READY says

	d             *Discord
	begin, resume *httptest.Server
	running       sync.WaitGroup

	// Under the lock of d:
	sessions    []*session
	connections []*connection
	identified  map[int]time.Time // last IDENTIFY by rate limit key
	identifies  int
	trouble     trouble
}

func newGateway(d *Discord) *Gateway {
	g := &Gateway{d: d, identified: map[int]time.Time{}}
	g.begin = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { g.accept(w, r, false) }))
	g.resume = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { g.accept(w, r, true) }))
	g.URL = "ws" + strings.TrimPrefix(g.begin.URL, "http")
	g.ResumeURL = "ws" + strings.TrimPrefix(g.resume.URL, "http")
	return g
}

func (g *Gateway) close() {
	g.d.locked(func() {
		for _, c := range g.connections {
			_ = c.socket.NetConn().Close()
		}
	})
	g.begin.Close()
	g.resume.Close()
	g.running.Wait()
}

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

// accept takes a connection and serves it until it ends.
func (g *Gateway) accept(w http.ResponseWriter, r *http.Request, resume bool) {
	g.running.Add(1)
	defer g.running.Done()
	if g.refusesDial() {
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	socket, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // it was no websocket request, and has been told so
	}
	c := &connection{g: g, socket: socket, more: make(chan struct{}, 1), gone: make(chan struct{})}
	c.seen.AtResumeURL, c.seen.Open = resume, true
	g.d.locked(func() { g.connections = append(g.connections, c) })
	select {
	case <-g.d.closing:
		_ = socket.Close()
		return
	default:
	}
	g.running.Go(c.write)
	c.start(r.URL.Query().Get("v"), r.URL.Query().Get("compress"))
	c.read()
}

func (g *Gateway) refusesDial() bool {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	return g.trouble.take(&g.trouble.refuseDial)
}

// A Connection is what the fake saw of one websocket connection.
type Connection struct {
	AtResumeURL bool
	Open        bool
	Identified  bool   // it began a session
	Resumed     bool   // it went on with one
	Shard       [2]int // id and number of shards
	Intents     int
	Heartbeats  int
	CloseCode   int // that the client sent; 0 if none
	Closed      int // code with which the fake closed it; 0 if not
}

// Connections are all there were, oldest first.
func (g *Gateway) Connections() []Connection {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	var list []Connection
	for _, c := range g.connections {
		list = append(list, c.seen)
	}
	return list
}

// Live is how many connections have a session now.
func (g *Gateway) Live() int {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	n := 0
	for _, s := range g.sessions {
		if s.connection != nil {
			n++
		}
	}
	return n
}

// Begun is how many sessions have begun so far. Whoever restarts a bot waits for
// one more: the old one may be live for a moment after the bot has ended.
func (g *Gateway) Begun() int {
	n := 0
	for _, c := range g.Connections() {
		if c.Identified {
			n++
		}
	}
	return n
}

// AwaitLive waits until n connections have a session.
func (g *Gateway) AwaitLive(n int) {
	g.d.t.Helper()
	g.d.Wait("connections with a session", func() bool { return g.Live() >= n })
}

// Identifies is how many IDENTIFYs were accepted or refused.
func (g *Gateway) Identifies() int {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	return g.identifies
}

// identifiesLeft is what GET /gateway/bot says. The caller holds d.mu.
func (g *Gateway) identifiesLeft() int { return max(g.d.config.Identifies-g.identifies, 0) }

func (g *Gateway) find(id string) *session {
	i := slices.IndexFunc(g.sessions, func(s *session) bool { return s.id == id })
	if i < 0 {
		return nil
	}
	return g.sessions[i]
}

func (g *Gateway) forget(s *session) {
	g.sessions = slices.DeleteFunc(g.sessions, func(other *session) bool { return other == s })
}
