package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

const interval = 41250 * time.Millisecond // Discord's

// The first heartbeat comes after a random part of the interval, the others after
// the whole of it.
func TestHeartbeatJitter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const connections = 100
		shortest, longest := interval, time.Duration(0)
		done := make(chan bool)
		c := inMemory(t, func(p *peer, n int) {
			p.begin(interval, "")
			start := time.Now()
			if n >= connections {
				close(done)
				p.serve()
				return
			}
			p.expect(opHeartbeat)
			first := time.Since(start)
			shortest, longest = min(shortest, first), max(longest, first)
			for range 3 {
				p.say(`{"op":11}`)
				before := time.Now()
				if p.expect(opHeartbeat); time.Since(before) != interval {
					t.Errorf("the next heartbeat comes after %v", time.Since(before))
				}
			}
			p.close(4009)
			p.ignore()
		})
		stop := run(t, c)
		<-done
		if longest >= interval || longest < interval*3/4 || shortest > interval/4 {
			t.Errorf("the first heartbeats come after %v to %v, want anything below %v", shortest, longest, interval)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// A connection is left when the next heartbeat would be due after one that was not
// acknowledged, and not earlier.
func TestZombieIsLeftInTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		left := make(chan time.Duration, 1)
		c := inMemory(t, func(p *peer, n int) {
			p.begin(interval, "")
			if n > 0 {
				p.serve()
				return
			}
			for range 5 {
				p.expect(opHeartbeat)
				p.say(`{"op":11}`)
			}
			p.expect(opHeartbeat)
			start := time.Now()
			if code := p.ignore(); code != closeResumable {
				t.Errorf("the bot closed with %d", code)
			}
			left <- time.Since(start)
		})
		stop := run(t, c)
		if after := <-left; after != interval {
			t.Errorf("the connection was left after %v", after)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// A connection that looks alive, but acknowledges no heartbeat, is left with a code that keeps
// its session, which is resumed with the last number seen.
func TestZombieIsResumed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		resumed := make(chan bool)
		c := inMemory(t, func(p *peer, n int) {
			if n == 0 {
				p.begin(interval, "ws://127.0.0.1/resume")
				p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
				if code := p.ignore(); code != closeResumable {
					t.Errorf("the bot closed with %d", code)
				}
				return
			}
			p.hello(interval)
			p.wantResume(2)
			p.event(3, "RESUMED", `{}`)
			close(resumed)
			p.serve()
		})
		stop := run(t, c)
		<-resumed
		synctest.Wait()
		if err := stop(); err != nil || c.Metrics.Resumes.Load() != 1 || c.Metrics.Identifies.Load() != 1 {
			t.Errorf("%v, %d resumes, %d identifies", err, c.Metrics.Resumes.Load(), c.Metrics.Identifies.Load())
		}
	})
}

// A gateway that says nothing, or Hello and no more, is left before a heartbeat is due, and
// the next one serves.
func TestSilentGateway(t *testing.T) {
	tests := map[string]struct {
		script func(p *peer)
		reason string
	}{
		"no Hello": {func(*peer) {}, "did not say Hello"},
		"no READY": {func(p *peer) { p.hello(seldom); p.expect(opIdentify) }, "nothing came"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				served := make(chan int, 1)
				c := inMemory(t, func(p *peer, n int) {
					if n == 0 {
						test.script(p)
						p.ignore()
						return
					}
					p.begin(interval, "")
					served <- n
					p.serve()
				})
				var log lockedBuffer
				c.Log = slog.New(slog.NewTextHandler(&log, nil))
				start := time.Now()
				stop := run(t, c)
				n := <-served
				took := time.Since(start)
				if err := stop(); err != nil || n != 1 || took < defaultTimeout || took > defaultTimeout+6*time.Second || !strings.Contains(log.String(), test.reason) {
					t.Errorf("%v; connection %d served after %v; the log says:\n%s", err, n, took, &log)
				}
			})
		})
	}
}

// A heartbeat that Discord asks for does not make the regular one after it look
// like a missed one, as long as its acknowledgement may be on its way.
func TestHeartbeatAskedForInBetween(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		served := make(chan bool)
		c := inMemory(t, func(p *peer, n int) {
			defer close(served)
			heartbeat := func(why string) {
				if got, _ := p.next(); got.Op != opHeartbeat {
					t.Errorf("%s: the bot sent op %d, or left", why, got.Op)
				}
			}
			p.begin(interval, "")
			heartbeat("the first one")
			p.say(`{"op":11}`)
			time.Sleep(interval - time.Second)
			p.say(`{"op":1,"d":null}`)
			heartbeat("asked for")
			heartbeat("the regular one, a second later")
			p.say(`{"op":11}`)
			p.say(`{"op":11}`)
			heartbeat("the one after")
		})
		stop := run(t, c)
		<-served
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// Heartbeats begin with Hello: Discord would leave a bot that waits with them for a
// READY that is slow.
func TestHeartbeatsBeforeReady(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := inMemory(t, func(p *peer, n int) {
			p.hello(time.Second)
			p.next() // IDENTIFY
			for range 10 {
				if got, _ := p.next(); got.Op != opHeartbeat || string(got.Data) != "null" {
					t.Errorf("the bot sent op %d %s, want a heartbeat without a number", got.Op, got.Data)
				}
				p.say(`{"op":11}`)
			}
			p.readyAt("")
			p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
			p.serve()
		})
		events := make(chan any, 10)
		c.Handle = func(_ context.Context, event any) { events <- event }
		stop := run(t, c)
		if id := message(t, events); id != "7" {
			t.Errorf("got message %s", id)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}
