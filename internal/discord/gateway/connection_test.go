package gateway

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

func TestMessagesArrive(t *testing.T) {
	t.Parallel()
	closed := make(chan int, 1)
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		closed <- p.serve()
	})
	c, events := g.client()
	stop := run(t, c)
	if id := message(t, events); id != "7" {
		t.Errorf("got message %s", id)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	if code := <-closed; code != websocket.CloseNormalClosure {
		t.Errorf("closed with %d", code)
	}
}

// Each of these ends a connection whose session lives on: the bot closes with a
// code that keeps it, and resumes where Discord said, with the last number seen.
func TestResume(t *testing.T) {
	tests := map[string]struct {
		end  func(p *peer)
		code int // the bot's close code; 0 if the gateway closes
	}{
		"op 7":               {func(p *peer) { p.say(`{"op":7,"d":null}`) }, closeResumable},
		"op 9, resumable":    {func(p *peer) { p.say(`{"op":9,"d":true}`) }, closeResumable},
		"connection is lost": {func(p *peer) { p.UnderlyingConn().Close() }, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			wantResume(t, test.end, test.code)
		})
	}
}

// wantResume ends a connection and wants the next one to resume its session.
func wantResume(t *testing.T, end func(p *peer), wantCode int) {
	t.Helper()
	var g *server
	codes := make(chan int, 1)
	g = newServer(t, func(p *peer, n int) {
		if n == 0 {
			p.begin(seldom, g.url()+"/resume")
			p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
			end(p)
			codes <- p.ignore()
			return
		}
		p.hello(seldom)
		p.wantResume(2)
		p.event(3, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 8)) // replayed before RESUMED
		p.event(4, "RESUMED", `{}`)
		p.event(5, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 9))
		p.serve()
	})
	c, events := g.client()
	stop := run(t, c)
	got := map[string]bool{message(t, events): true, message(t, events): true, message(t, events): true}
	if len(got) != 3 {
		t.Errorf("got messages %v, want three", got)
	}
	if code := <-codes; wantCode != 0 && code != wantCode {
		t.Errorf("the bot closed with %d, want %d", code, wantCode)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	if p := g.peers[1]; p.path != "/resume" || p.query != query {
		t.Errorf("resumed at %s?%s", p.path, p.query)
	}
	if m := &c.Metrics; m.Resumes.Load() != 1 || m.Identifies.Load() != 1 || m.Reconnects.Load() != 1 {
		t.Errorf("%d resumes, %d identifies, %d reconnects", m.Resumes.Load(), m.Identifies.Load(), m.Reconnects.Load())
	}
}

// After an op 9 that says so, there is nothing to resume.
func TestInvalidSession(t *testing.T) {
	t.Parallel()
	wantNewSession(t, func(p *peer) { p.say(`{"op":9,"d":false}`) })
}

// wantNewSession ends a connection and wants the next one to begin a session.
func wantNewSession(t *testing.T, end func(p *peer)) {
	t.Helper()
	var g *server
	g = newServer(t, func(p *peer, n int) {
		p.begin(seldom, g.url()+"/resume")
		if n == 0 {
			p.event(9, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
			end(p)
			p.ignore()
			return
		}
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 8))
		p.serve()
	})
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 2 || g.peers[1].path != "/" {
		t.Errorf("%v, %d connections, the second at %s", err, g.connections(), g.peers[1].path)
	}
}

// Whatever comes first, the bot leaves and tries again.
func TestBadFirstMessages(t *testing.T) {
	for _, op := range []string{`{"op":7,"d":null}`, `{"op":9,"d":false}`, `{"op":11}`, `nonsense`, `null`, `{"op":10,"d":{}}`} {
		t.Run(op, func(t *testing.T) {
			t.Parallel()
			g := newServer(t, func(p *peer, n int) {
				if n < 3 {
					p.say("%s", op)
					if got, ok := p.next(); ok {
						t.Errorf("the bot sent op %d", got.Op)
					}
					return
				}
				p.begin(seldom, "")
				p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
				p.serve()
			})
			c, events := g.client()
			c.Timeout = 300 * time.Millisecond // for those that are no message at all
			stop := run(t, c)
			message(t, events)
			if err := stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

// Discord may ask for a heartbeat, which must come at once and tell the last number.
func TestHeartbeatOnDemand(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.hello(seldom)
		p.say(`{"op":1,"d":null}`)
		p.expect(opIdentify)
		if early := p.expect(opHeartbeat); string(early.Data) != "null" {
			t.Errorf("the heartbeat before READY says %s, want null", early.Data)
		}
		p.readyAt("")
		p.say(`{"op":1,"d":null}`)
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
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if c.Metrics.Heartbeat.Load() <= 0 {
		t.Error("no time of a heartbeat was noted")
	}
	if err := stop(); err != nil {
		t.Error(err)
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
