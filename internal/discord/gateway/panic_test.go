package gateway

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// A handler that panics costs its event, and leaves a stack under an id.
func TestPanic(t *testing.T) {
	t.Parallel()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		for id := range 5 {
			p.event(2+id, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, id))
		}
		p.serve()
	})
	c, events := g.client()
	var log lockedBuffer
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	c.Handle = func(_ context.Context, event any) {
		if m, ok := event.(*discordgo.MessageCreate); ok && m.ID != "4" {
			var author *discordgo.User
			_ = author.Username
		}
		events <- event
	}
	stop := run(t, c)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 1 || c.Metrics.Panics.Load() != 4 {
		t.Errorf("%v, %d connections, %d panics", err, g.connections(), c.Metrics.Panics.Load())
	}
	for _, want := range []string{"id=", "nil pointer", "panic_test.go"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log has no %q:\n%s", want, &log)
		}
	}
	if strings.Contains(log.String(), testToken) {
		t.Error("the log holds the token")
	}
}

// A lockedBuffer may be written by many.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
