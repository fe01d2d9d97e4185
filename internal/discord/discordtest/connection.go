package discordtest

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/gorilla/websocket"
)

// Gateway opcodes (docs: topics/opcodes-and-status-codes).
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opPresence       = 3
	opVoice          = 4
	opResume         = 6
	opReconnect      = 7
	opMembers        = 8
	opInvalidSession = 9
	opHello          = 10
	opACK            = 11
)

// A connection is one websocket.
type connection struct {
	g      *Gateway
	socket *websocket.Conn
	gone   chan struct{} // closed when reading has ended
	more   chan struct{} // something is to be written

	// Under the lock of the Discord:
	out     []frame
	session *session
	sends   []time.Time
	seen    Connection
}

// A frame is something to write: a message, or how the connection is to end.
type frame struct {
	message []byte
	delay   time.Duration
	close   int // close code
	drop    bool
}

// put queues a frame. The caller holds d.mu.
func (c *connection) put(f frame) {
	c.out = append(c.out, f)
	select {
	case c.more <- struct{}{}:
	default:
	}
}

func (c *connection) send(op int, d any) {
	c.put(frame{message: encode(object{"op": op, "d": d, "s": nil, "t": nil})})
}

// end closes the connection with a code, after all that was queued.
func (c *connection) end(code int) {
	c.seen.Closed = code
	c.put(frame{close: code})
	c.detach()
}

// drop ends the connection without a close frame.
func (c *connection) drop() {
	c.put(frame{drop: true})
	c.detach()
}

// detach leaves the session for a resume.
func (c *connection) detach() {
	if c.session != nil && c.session.connection == c {
		c.session.connection = nil
	}
}

// write writes what is queued until the connection ends.
func (c *connection) write() {
	for {
		select {
		case <-c.more:
		case <-c.gone:
			return
		}
		for f, ok := c.next(); ok; f, ok = c.next() {
			c.g.d.pause(f.delay)
			if !c.deliver(f) {
				return
			}
		}
	}
}

func (c *connection) next() (f frame, ok bool) {
	c.g.d.mu.Lock()
	defer c.g.d.mu.Unlock()
	if len(c.out) == 0 {
		return frame{}, false
	}
	f, c.out = c.out[0], c.out[1:]
	return f, true
}

// farewell is how long the client has to answer a close frame. Closing the
// socket at once could keep the frame from it.
const farewell = time.Second

// deliver writes one frame, and reports whether the connection goes on.
func (c *connection) deliver(f frame) bool {
	switch {
	case f.drop:
		_ = c.socket.NetConn().Close()
		return false
	case f.close != 0:
		message := websocket.FormatCloseMessage(f.close, reasons[f.close])
		_ = c.socket.WriteControl(websocket.CloseMessage, message, time.Now().Add(farewell))
		_ = c.socket.NetConn().SetReadDeadline(time.Now().Add(farewell))
		return false
	}
	return c.socket.WriteMessage(websocket.TextMessage, f.message) == nil
}

// start says Hello, unless that is the trouble.
func (c *connection) start(version, compress string) {
	c.g.d.mu.Lock()
	defer c.g.d.mu.Unlock()
	switch {
	case version != "9" && version != "10":
		c.end(closeVersion)
	case compress != "":
		c.g.d.t.Errorf("discordtest: the gateway of this fake does not compress, as %q was asked for", compress)
		c.end(closeDecode)
	case !c.g.trouble.noHello:
		c.send(opHello, object{"heartbeat_interval": c.g.d.config.Heartbeat.Milliseconds()})
	}
}

// read handles what the client sends until the connection ends.
func (c *connection) read() {
	defer close(c.gone)
	for {
		_, raw, err := c.socket.ReadMessage()
		if err != nil {
			c.leave(err)
			return
		}
		c.g.d.locked(func() { c.handle(raw) })
	}
}

// leave keeps the session for a resume, unless the client ended it with 1000 or
// 1001.
func (c *connection) leave(err error) {
	_ = c.socket.Close()
	c.g.d.locked(func() {
		c.seen.Open = false
		c.detach()
		var closed *websocket.CloseError
		if !errors.As(err, &closed) || closed.Code == websocket.CloseAbnormalClosure || c.seen.Closed != 0 {
			return
		}
		c.seen.CloseCode = closed.Code
		if closed.Code == websocket.CloseNormalClosure || closed.Code == websocket.CloseGoingAway {
			c.g.forget(c.session)
		}
	})
}

// handle does what a message of the client asks for. The caller holds d.mu.
func (c *connection) handle(raw []byte) {
	if c.seen.Closed != 0 {
		return
	}
	var message struct {
		Op *int            `json:"op"`
		D  json.RawMessage `json:"d"`
	}
	if json.Unmarshal(raw, &message) != nil || message.Op == nil || len(raw) > 4096 {
		c.end(closeDecode)
		return
	}
	if c.tooMany() {
		c.end(closeRate)
		return
	}
	switch *message.Op {
	case opHeartbeat:
		c.beat()
	case opIdentify:
		c.identify(message.D)
	case opResume:
		c.resume(message.D)
	case opPresence, opVoice, opMembers:
		if c.session == nil {
			c.end(closeUnauthenticated)
		}
	default:
		c.end(closeOpcode)
	}
}

func (c *connection) beat() {
	c.seen.Heartbeats++
	if !c.g.trouble.noACK {
		c.send(opACK, nil)
	}
}

// mostSends is how many messages a client may send in a minute (docs:
// events/gateway, "Rate Limiting").
const mostSends = 120

func (c *connection) tooMany() bool {
	now := c.g.d.now()
	for len(c.sends) > 0 && now.Sub(c.sends[0]) > time.Minute {
		c.sends = c.sends[1:]
	}
	c.sends = append(c.sends, now)
	return len(c.sends) > mostSends
}
