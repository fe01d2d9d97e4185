package gateway

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A token that REST refuses ends Run before any session.
func TestTokenIsRefused(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		say(w, 401, `{"message":"401: Unauthorized","code":0}`)
	}))
	defer server.Close()
	var fatal *FatalError
	err := (&Client{REST: newREST(t, server.URL), Handle: func(context.Context, any) {}}).Run(t.Context())
	if !errors.As(err, &fatal) || fatal.Sentence != badToken || strings.Contains(err.Error(), testToken) {
		t.Errorf("got %v", err)
	}
}

func TestGatewayIsRefused(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { say(w, 200, `{"url":"ws://gateway.example"}`) }))
	defer server.Close()
	var fatal *FatalError
	if err := (&Client{REST: newREST(t, server.URL)}).Run(t.Context()); !errors.As(err, &fatal) || !strings.Contains(err.Error(), "unencrypted") {
		t.Errorf("got %v", err)
	}
}

// A Discord that is down at the start is tried again, and given up with ctx.
func TestDiscordIsDown(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	g.down = 5
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if err := stop(); err != nil {
		t.Error(err)
	}
	g.down = 1 << 30
	stop = run(t, c)
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// Shards begin one after the other, and all that are wanted do.
func TestShards(t *testing.T) {
	tests := map[string]struct {
		shards Shards
		want   []string
	}{
		"auto":     {Shards{}, []string{"[0,3]", "[1,3]", "[2,3]"}},
		"a number": {Shards{Count: 2}, []string{"[0,2]", "[1,2]"}},
		"a share":  {Shards{Count: 5, IDs: []int{4, 1, 4}}, []string{"[1,5]", "[4,5]"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var beginning atomic.Int32
			shards := make(chan string, 10)
			g := newServer(t, func(p *peer, n int) {
				p.hello(seldom)
				identify := p.expect(opIdentify)
				if beginning.Add(1) > 1 {
					t.Error("two sessions begin at a time")
				}
				_, after, _ := strings.Cut(string(identify.Data), `"shard":`)
				shards <- after[:5]
				beginning.Add(-1)
				p.readyAt("")
				p.serve()
			})
			g.wants = 3
			c, _ := g.client()
			c.Shards = test.shards
			stop := run(t, c)
			var got []string
			for range test.want {
				got = append(got, <-shards)
			}
			if slices.Sort(got); !slices.Equal(got, test.want) {
				t.Errorf("got shards %v, want %v", got, test.want)
			}
			if err := stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestShardsAreRefused(t *testing.T) {
	for _, s := range []Shards{{Count: -1}, {IDs: []int{0}}, {Count: 2, IDs: []int{2}}, {Count: 2, IDs: []int{-1}}} {
		if err := (&Client{Shards: s}).Run(t.Context()); err == nil {
			t.Errorf("%+v was accepted", s)
		}
	}
}

// One shard's fatal code ends them all.
func TestFatalShard(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.hello(seldom)
		p.expect(opIdentify)
		if n == 2 {
			p.close(4014)
			return
		}
		p.readyAt("")
		p.serve()
	})
	g.wants = 3
	c, _ := g.client()
	var fatal *FatalError
	if err := c.Run(t.Context()); !errors.As(err, &fatal) || fatal.Code != 4014 {
		t.Errorf("got %v", err)
	}
}

// Near the day's limit no session is begun at the start, and none when one has to
// be begun anew, until there is room.
func TestSessionStartLimit(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, n))
		if n == 0 {
			p.close(4009)
			return
		}
		p.serve()
	})
	g.left = 10
	c, events := g.client()
	var fatal *FatalError
	if err := c.Run(t.Context()); !errors.As(err, &fatal) || !strings.Contains(err.Error(), "10 more sessions") || g.connections() > 0 {
		t.Errorf("got %v after %d connections", err, g.connections())
	}
	// The first session uses what was spare; the second has to wait for the reset.
	g.left, g.total, g.resetAfter, g.refill = 11, 1000, 50, 3
	stop := run(t, c)
	message(t, events)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 2 {
		t.Errorf("%v, %d connections", err, g.connections())
	}
	if g.refill != 0 {
		t.Error("the second session did not wait")
	}
}

// The longer it fails, the rarer it is tried.
func TestWaits(t *testing.T) {
	s := &shard{client: &Client{Backoff: time.Second}}
	for failures, most := range []time.Duration{1, 2, 4, 8, 16, 32, 64, 120, 120} {
		most *= time.Second
		if wait := s.wait(errZombie, failures); wait < most/2 || wait > most {
			t.Errorf("after %d failures it waits for %v, want %v at most, and half of that at least", failures, wait, most)
		}
	}
	if wait := s.wait(errZombie, 1e6); wait > 2*time.Minute {
		t.Error(wait)
	}
	for range 1000 {
		if wait := s.wait(&invalidSession{}, 0); wait < time.Second || wait > 5*time.Second {
			t.Errorf("after an invalid session it waits for %v, want 1 to 5 s", wait)
		}
		if wait := s.wait(fmt.Errorf("once more: %w", &invalidSession{}), 7); wait < time.Minute {
			t.Errorf("after the eighth invalid session it waits for %v, want a minute at least", wait)
		}
	}
}
