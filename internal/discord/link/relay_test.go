package link

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// impatient is for tests that wait for the end of the link's patience.
const impatient = 300 * time.Millisecond

// A gateway that never says Hello is left, and the next one serves.
func TestNoHello(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		if n == 0 {
			p.serve() // until the bot goes
			return
		}
		p.begin(time.Minute, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	l, events := g.link()
	l.Patience = impatient
	stop := run(t, l)
	message(t, events)
	if err := stop(); err != nil || g.connections() < 2 {
		t.Errorf("%v after %d connections", err, g.connections())
	}
}

// One that says Hello and no more is left too, long before a heartbeat is due.
func TestNoReady(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		if n == 0 {
			p.hello(30 * time.Minute)
			p.expect(opIdentify)
			p.ignore()
			return
		}
		p.begin(time.Minute, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	l, events := g.link()
	l.Patience = impatient
	stop := run(t, l)
	message(t, events)
	if err := stop(); err != nil || g.connections() < 2 {
		t.Errorf("%v after %d connections", err, g.connections())
	}
}

// Each of these ends a connection whose session lives on: the bot closes with a
// code that keeps it, and resumes where Discord said, with the last number seen.
func TestResume(t *testing.T) {
	tests := map[string]struct {
		interval time.Duration
		end      func(p *peer)
		code     int // the bot's close code; 0 if the gateway closes
	}{
		"zombie":             {20 * time.Millisecond, func(*peer) {}, closeResumable},
		"op 7":               {time.Minute, func(p *peer) { p.say(`{"op":7,"d":null}`) }, closeResumable},
		"op 9, resumable":    {time.Minute, func(p *peer) { p.say(`{"op":9,"d":true}`) }, closeResumable},
		"close 4000":         {time.Minute, func(p *peer) { p.close(4000) }, 0},
		"close 1001":         {time.Minute, func(p *peer) { p.close(websocket.CloseGoingAway) }, 0},
		"connection is lost": {time.Minute, func(p *peer) { p.UnderlyingConn().Close() }, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var g *gateway
			codes := make(chan int, 1)
			g = newGateway(t, func(p *peer, n int) {
				if n == 0 {
					p.begin(test.interval, g.url()+"/resume")
					p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
					test.end(p)
					codes <- p.ignore()
					return
				}
				p.hello(time.Minute)
				p.wantResume(2)
				p.event(3, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 8)) // replayed before RESUMED
				p.event(4, "RESUMED", `{}`)
				p.event(5, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 9))
				p.serve()
			})
			l, events := g.link()
			stop := run(t, l)
			got := map[string]bool{message(t, events): true, message(t, events): true, message(t, events): true}
			if len(got) != 3 {
				t.Errorf("got messages %v, want three", got)
			}
			if code := <-codes; test.code != 0 && code != test.code {
				t.Errorf("the bot closed with %d, want %d", code, test.code)
			}
			if err := stop(); err != nil {
				t.Error(err)
			}
			if p := g.peers[1]; p.path != "/resume" || p.query != gatewayQuery {
				t.Errorf("resumed at %s?%s", p.path, p.query)
			}
			if m := l.Client.Metrics; m.Resumes.Load() != 1 || m.Identifies.Load() != 1 || m.Reconnects.Load() != 1 {
				t.Errorf("%d resumes, %d identifies, %d reconnects", m.Resumes.Load(), m.Identifies.Load(), m.Reconnects.Load())
			}
		})
	}
}

// After these there is nothing to resume.
func TestNewSession(t *testing.T) {
	tests := map[string]func(p *peer){
		"op 9":       func(p *peer) { p.say(`{"op":9,"d":false}`) },
		"close 4007": func(p *peer) { p.close(4007) },
		"close 4009": func(p *peer) { p.close(4009) },
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var g *gateway
			g = newGateway(t, func(p *peer, n int) {
				p.begin(time.Minute, g.url()+"/resume")
				if n == 0 {
					p.event(9, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
					end(p)
					p.ignore()
					return
				}
				p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 8))
				p.serve()
			})
			l, events := g.link()
			stop := run(t, l)
			message(t, events)
			message(t, events)
			if err := stop(); err != nil || g.connections() != 2 || g.peers[1].path != "/" {
				t.Errorf("%v, %d connections, the second at %s", err, g.connections(), g.peers[1].path)
			}
		})
	}
}

// discordgo answers an op 9 by another IDENTIFY at once, for ever, and hangs when
// an op 7 is the first message.
func TestBadFirstMessages(t *testing.T) {
	for _, op := range []string{`{"op":7,"d":null}`, `{"op":9,"d":false}`, `{"op":11}`, `nonsense`, `null`, `{"op":10,"d":{}}`} {
		t.Run(op, func(t *testing.T) {
			t.Parallel()
			g := newGateway(t, func(p *peer, n int) {
				if n < 3 {
					p.say("%s", op)
					if got, ok := p.next(); ok {
						t.Errorf("the bot sent op %d", got.Op)
					}
					return
				}
				p.begin(time.Minute, "")
				p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
				p.serve()
			})
			l, events := g.link()
			l.Patience = impatient // for those that are no message at all
			stop := run(t, l)
			message(t, events)
			if err := stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

// A gateway that calls each IDENTIFY invalid gets one of them per connection.
func TestInvalidSessionStorm(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		p.hello(time.Minute)
		p.expect(opIdentify)
		if n < 5 {
			p.say(`{"op":9,"d":false}`)
			p.say(`{"op":9,"d":false}`)
			if got, ok := p.next(); ok {
				t.Errorf("the bot sent op %d on the same connection", got.Op)
			}
			return
		}
		p.readyAt("")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	l, events := g.link()
	stop := run(t, l)
	message(t, events)
	if n := l.Client.Metrics.Identifies.Load(); n != 6 {
		t.Errorf("%d identifies, want 6", n)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// A URL for resuming that nobody serves is given up for the usual one.
func TestResumeURLIsDead(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		if n == 0 {
			p.begin(time.Minute, "ws://127.0.0.1:1/")
			return
		}
		p.hello(time.Minute)
		p.wantResume(1)
		p.event(2, "RESUMED", `{}`)
		p.event(3, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	l, events := g.link()
	stop := run(t, l)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 2 {
		t.Errorf("%v, %d connections", err, g.connections())
	}
}

// A session that cannot be resumed, although Discord does not say so, is given up.
func TestResumeIsGivenUp(t *testing.T) {
	t.Parallel()
	var g *gateway
	resumes := 0
	g = newGateway(t, func(p *peer, n int) {
		p.hello(time.Minute)
		got, _ := p.next()
		switch {
		case got.Op == opResume:
			resumes++
			p.close(4000)
		case n == 0:
			p.readyAt(g.url())
			p.close(4000)
		default:
			p.readyAt("")
			p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
			p.serve()
		}
	})
	l, events := g.link()
	stop := run(t, l)
	message(t, events)
	if err := stop(); err != nil || resumes != resumeTries {
		t.Errorf("%v, %d resumes, want %d", err, resumes, resumeTries)
	}
}

// Discord may ask for a heartbeat, which must come at once and tell the last number.
func TestHeartbeatOnDemand(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		p.begin(time.Minute, "")
		if first := p.expect(opHeartbeat); string(first.Data) != "1" {
			t.Errorf("the first heartbeat says %s, want 1", first.Data)
		}
		p.say(`{"op":11}`)
		p.event(41, "TYPING_START", `{}`)
		p.say(`{"op":1,"d":null}`)
		if asked := p.expect(opHeartbeat); string(asked.Data) != "41" {
			t.Errorf("the heartbeat asked for says %s, want 41", asked.Data)
		}
		p.say(`{"op":11}`)
		p.event(42, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	l, events := g.link()
	stop := run(t, l)
	message(t, events)
	if l.Client.Metrics.Heartbeat.Load() <= 0 {
		t.Error("no time of a heartbeat was noted")
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// close ends the connection with a code.
func (p *peer) close(code int) {
	p.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// ignore answers nothing until the bot goes, and returns its close code.
func (p *peer) ignore() int {
	for {
		if _, _, err := p.ReadMessage(); err != nil {
			if closed, ok := err.(*websocket.CloseError); ok {
				return closed.Code
			}
			return 0
		}
	}
}

func (p *peer) wantResume(sequence int) {
	resume := p.expect(opResume)
	if resume.Op == 0 {
		return // it has gone
	}
	var d struct {
		Token     string
		SessionID string `json:"session_id"`
		Seq       int
	}
	if err := json.Unmarshal(resume.Data, &d); err != nil || d.Token != testToken || d.SessionID != "s1" || d.Seq != sequence {
		p.t.Errorf("resumes %+v (%v), want session s1 at %d", d, err, sequence)
	}
}
