package gateway

import (
	"fmt"
	"testing"
)

// A gateway that calls each IDENTIFY invalid gets one of them per connection.
func TestInvalidSessionStorm(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.hello(seldom)
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
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if n := c.Metrics.Identifies.Load(); n != 6 {
		t.Errorf("%d identifies, want 6", n)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// A URL for resuming that nobody serves is given up for the usual one.
func TestResumeURLIsDead(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		if n == 0 {
			p.begin(seldom, "ws://127.0.0.1:1/")
			return
		}
		p.hello(seldom)
		p.wantResume(1)
		p.event(2, "RESUMED", `{}`)
		p.event(3, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 2 {
		t.Errorf("%v, %d connections", err, g.connections())
	}
}

// A session that cannot be resumed, although Discord does not say so, is given up.
func TestResumeIsGivenUp(t *testing.T) {
	t.Parallel()
	var g *server
	resumes := 0
	g = newServer(t, func(p *peer, n int) {
		p.hello(seldom)
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
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if err := stop(); err != nil || resumes != resumeTries {
		t.Errorf("%v, %d resumes, want %d", err, resumes, resumeTries)
	}
}
