package link

import (
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// testLog writes to the test's own log.
func testLog(t testing.TB) *slog.Logger {
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
}

func TestMessagesArrive(t *testing.T) {
	t.Parallel()
	closed := make(chan int, 1)
	g := newGateway(t, func(p *peer, n int) {
		p.begin(time.Minute, "")
		p.event(2, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 7))
		closed <- p.serve()
	})
	l, events := g.link()
	stop := run(t, l)
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
