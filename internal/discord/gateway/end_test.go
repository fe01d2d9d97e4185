package gateway

import (
	"context"
	"fmt"
	"log/slog"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Run ends wherever the connection is, and connects no more.
func TestShutdownAtAnyStage(t *testing.T) {
	const waiting = "waiting to connect again"
	blocked := make(chan bool)
	defer close(blocked)
	stages := map[string]func(p *peer, reached chan bool){
		"before Hello": func(p *peer, reached chan bool) { reached <- true; p.ignore() },
		"before READY": func(p *peer, reached chan bool) {
			p.hello(seldom)
			p.expect(opIdentify)
			reached <- true
			p.ignore()
		},
		"Discord neither reads nor closes": func(p *peer, reached chan bool) {
			p.begin(seldom, "")
			reached <- true
			<-blocked
		},
		waiting: func(p *peer, reached chan bool) { p.begin(seldom, ""); p.close(4000); p.ignore(); reached <- true },
	}
	for name, script := range stages {
		t.Run(name, func(t *testing.T) {
			reached := make(chan bool, 10)
			g := newServer(t, func(p *peer, n int) { script(p, reached) })
			c, _ := g.client()
			c.Timeout = time.Hour
			if name == waiting {
				c.Backoff = time.Hour
			}
			stop := run(t, c)
			<-reached
			if err := stop(); err != nil || g.connections() != 1 {
				t.Errorf("%v, %d connections", err, g.connections())
			}
		})
	}
}

// Running handlers may finish; those that take too long lose their context.
func TestDrain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := inMemory(t, func(p *peer, n int) {
			p.begin(interval, "")
			p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 1))
			p.event(3, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 2))
			p.serve()
		})
		started := make(chan bool, 2)
		var finished, ended atomic.Bool
		c.Handle = func(ctx context.Context, event any) {
			m, ok := event.(*discordgo.MessageCreate)
			if !ok {
				return
			}
			started <- true
			if m.ID == "1" {
				time.Sleep(defaultGrace / 2)
				finished.Store(ctx.Err() == nil)
				return
			}
			<-ctx.Done()
			ended.Store(context.Cause(ctx) == errShutdown)
		}
		stop := run(t, c)
		<-started
		<-started
		if err := stop(); err != nil || !finished.Load() || !ended.Load() {
			t.Errorf("%v; finished in peace: %t, ended by the limit: %t", err, finished.Load(), ended.Load())
		}
	})
}

// A handler that ends for nothing is left behind.
func TestHandlerIsLeftBehind(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		p.serve()
	})
	c, _ := g.client()
	c.Grace = 20 * time.Millisecond
	var log lockedBuffer
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	started, forever := make(chan bool), make(chan bool)
	defer close(forever)
	c.Handle = func(context.Context, any) { close(started); <-forever } // READY
	stop := run(t, c)
	<-started
	if err := stop(); err != nil || !strings.Contains(log.String(), "left behind") {
		t.Errorf("%v; the log says:\n%s", err, &log)
	}
}

// Connections leave nothing behind.
func TestNoGoroutinesAreLeft(t *testing.T) {
	before := runtime.NumGoroutine()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		if n < 20 {
			p.close(4009)
			return
		}
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		p.serve()
	})
	c, events := g.client()
	stop := run(t, c)
	message(t, events)
	if err := stop(); err != nil {
		t.Error(err)
	}
	g.http.Close()
	deadline := time.Now().Add(patience)
	for runtime.NumGoroutine() > before {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, before it were %d", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond)
	}
}
