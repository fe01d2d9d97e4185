package gateway

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// Failures in a row make the waits longer; a connection that lasts makes them
// forgotten.
func TestWaitsGrowAndShrink(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const tries = 12
		var ended time.Time
		var waits []time.Duration
		done := make(chan bool)
		c := inMemory(t, func(p *peer, n int) {
			if n > 0 && n <= tries {
				waits = append(waits, time.Since(ended))
			}
			p.hello(interval)
			p.next()
			p.readyAt("ws://127.0.0.1/")
			if n == tries {
				close(done)
				p.serve()
				return
			}
			if n >= tries/2 {
				time.Sleep(stableTime + time.Second)
			}
			ended = time.Now()
			p.close(4000)
			p.ignore()
		})
		stop := run(t, c)
		<-done
		if err := stop(); err != nil {
			t.Error(err)
		}
		for n, wait := range waits {
			most := time.Second << n
			if n >= tries/2 {
				most = time.Second
			}
			if wait < most/2 || wait > most {
				t.Errorf("the %d. wait is %v, want %v at most, and half of that at least", n+1, wait, most)
			}
		}
	})
}

// While nothing can be reached, the log hears of it at once and then now and then.
func TestFailuresAreLoggedNowAndThen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		c := inMemory(t, nil)
		c.Log = slog.New(slog.NewTextHandler(&log, nil))
		c.dial = func(context.Context, string, string) (net.Conn, error) { return nil, errors.New("no route to host") }
		stop := run(t, c)
		time.Sleep(3 * time.Hour)
		if err := stop(); err != nil {
			t.Error(err)
		}
		if n := strings.Count(log.String(), "no route to host"); n < 15 || n > 19 {
			t.Errorf("logged %d times in three hours:\n%s", n, log.String())
		}
	})
}

// A server that takes a connection and never speaks is left.
func TestNoHandshake(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tried := make(chan time.Time, 2)
		c := inMemory(t, func(p *peer, n int) { p.begin(interval, ""); p.serve() })
		reached := c.dial
		var mute []net.Conn
		c.dial = func(ctx context.Context, network, addr string) (net.Conn, error) {
			tried <- time.Now()
			if len(mute) == 0 {
				ours, theirs := net.Pipe()
				mute = append(mute, theirs)
				return ours, nil
			}
			return reached(ctx, network, addr)
		}
		stop := run(t, c)
		first, second := <-tried, <-tried
		if after := second.Sub(first); after < defaultTimeout || after > defaultTimeout+6*time.Second {
			t.Errorf("the next connection was tried after %v", after)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}
