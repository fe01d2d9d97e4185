package gateway

import (
	"errors"
	"fmt"
	"testing"
)

// After these the session goes on: Discord's own, and any that may be added.
func TestCodesThatResume(t *testing.T) {
	for _, code := range []int{1000, 1001, 1011, 4000, 4001, 4002, 4005, 4008, 4099} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			wantResume(t, func(p *peer) { p.close(code) }, 0)
		})
	}
}

// After these there is nothing to resume.
func TestCodesThatEndTheSession(t *testing.T) {
	for _, code := range []int{4003, 4007, 4009} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			wantNewSession(t, func(p *peer) { p.close(code) })
		})
	}
}

// After these Run ends with a sentence, and never connects again.
func TestFatalCodes(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		for _, ready := range []bool{false, true} {
			t.Run(fmt.Sprint(code, ready), func(t *testing.T) {
				t.Parallel()
				g := newServer(t, func(p *peer, n int) {
					p.hello(seldom)
					p.expect(opIdentify)
					if ready {
						p.readyAt("")
					}
					p.close(code)
					p.ignore()
				})
				c, _ := g.client()
				var fatal *FatalError
				err := c.Run(t.Context())
				if !errors.As(err, &fatal) || fatal.Code != code || len(fatal.Sentence) < 40 || g.connections() != 1 {
					t.Errorf("got %v after %d connections", err, g.connections())
				}
			})
		}
	}
}
