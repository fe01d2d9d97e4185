package discordtest

import (
	"encoding/json"
	"time"
)

// trouble is what goes wrong on the gateway.
type trouble struct {
	noHello, noACK bool
	refuseDial     int
	refuseIdentify int
	refuseResume   int
	resumable      bool
	closeIdentify  int // times
	code           int
	delay          time.Duration
	copies         int
	reorder        int
}

// take uses up one of n, if there is one left.
func (t *trouble) take(n *int) bool {
	if *n == 0 {
		return false
	}
	if *n != Always {
		*n--
	}
	return true
}

func (t *trouble) identifyCode() int {
	t.take(&t.closeIdentify)
	return t.code
}

func (g *Gateway) makes(f func(*trouble)) { g.d.locked(func() { f(&g.trouble) }) }

// Heal ends all troubles of the gateway.
func (g *Gateway) Heal() {
	g.makes(func(t *trouble) { *t = trouble{} })
	g.d.locked(func() {
		for _, s := range g.sessions {
			for _, e := range s.held {
				s.emit(e.name, s.sees(e), 1)
			}
			s.held = nil
		}
	})
}

// RefusesConnections answers the next n attempts to connect with 503.
func (g *Gateway) RefusesConnections(n int) { g.makes(func(t *trouble) { t.refuseDial = n }) }

// SaysNoHello leaves new connections without a word.
func (g *Gateway) SaysNoHello() { g.makes(func(t *trouble) { t.noHello = true }) }

// SendsNoACK leaves heartbeats unanswered: connections are zombies.
func (g *Gateway) SendsNoACK() { g.makes(func(t *trouble) { t.noACK = true }) }

// RefusesIdentify answers the next n IDENTIFYs with op 9.
func (g *Gateway) RefusesIdentify(n int) { g.makes(func(t *trouble) { t.refuseIdentify = n }) }

// RefusesResume answers the next n RESUMEs with op 9. If resumable, the session
// lives on, and op 9 says so.
func (g *Gateway) RefusesResume(n int, resumable bool) {
	g.makes(func(t *trouble) { t.refuseResume, t.resumable = n, resumable })
}

// ClosesIdentify closes the next n connections with the code when they
// IDENTIFY, whatever they ask for.
func (g *Gateway) ClosesIdentify(n, code int) {
	g.makes(func(t *trouble) { t.closeIdentify, t.code = n, code })
}

// Delays each event by d.
func (g *Gateway) Delays(d time.Duration) { g.makes(func(t *trouble) { t.delay = d }) }

// Duplicates each event: n further copies, with sequence numbers of their own.
func (g *Gateway) Duplicates(n int) { g.makes(func(t *trouble) { t.copies = n }) }

// Reorders events: n at a time are collected and sent last first. [Gateway.Heal]
// sends what is being held.
func (g *Gateway) Reorders(n int) { g.makes(func(t *trouble) { t.reorder = n }) }

// Closes all connections with a code. The sessions can be resumed, unless the
// code says that they cannot (4007, 4009).
func (g *Gateway) Closes(code int) {
	g.each(func(c *connection) {
		c.end(code)
		if c.session != nil && (code == closeSequence || code == closeTimeout) {
			g.forget(c.session)
		}
	})
}

// Drops all connections without a close frame.
func (g *Gateway) Drops() { g.each((*connection).drop) }

// AsksReconnect sends op 7 on all connections.
func (g *Gateway) AsksReconnect() { g.each(func(c *connection) { c.send(opReconnect, nil) }) }

// Invalidates all sessions with op 9. If resumable, they live on.
func (g *Gateway) Invalidates(resumable bool) {
	g.each(func(c *connection) {
		c.send(opInvalidSession, resumable)
		if c.session != nil && !resumable {
			g.forget(c.session)
			c.detach()
			c.session = nil
		}
	})
}

// AsksHeartbeat sends op 1 on all connections.
func (g *Gateway) AsksHeartbeat() { g.each(func(c *connection) { c.send(opHeartbeat, nil) }) }

// Redelivers the last n events of each session, with new sequence numbers.
func (g *Gateway) Redelivers(n int) {
	g.d.locked(func() {
		for _, s := range g.sessions {
			for _, old := range s.sent[max(0, len(s.sent)-n):] {
				var e struct {
					T string
					D json.RawMessage
				}
				if err := json.Unmarshal(old.raw, &e); err != nil {
					g.d.t.Errorf("discordtest: a sent event: %v", err)
				}
				s.emit(e.T, e.D, 1)
			}
		}
	})
}

// Injects an event as it is, on every session: data is JSON that Discord may
// never have sent.
func (g *Gateway) Injects(name, data string) {
	g.d.locked(func() {
		for _, s := range g.sessions {
			s.emit(name, json.RawMessage(data), 1)
		}
	})
}

func (g *Gateway) each(f func(*connection)) {
	g.d.locked(func() {
		for _, c := range g.connections {
			if c.seen.Open {
				f(c)
			}
		}
	})
}
