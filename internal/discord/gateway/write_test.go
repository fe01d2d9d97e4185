package gateway

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gorilla/websocket"
)

// open returns a connection to a gateway that runs a script.
func open(t *testing.T, script func(p *peer)) *connection {
	t.Helper()
	client := inMemory(t, func(p *peer, _ int) { script(p) })
	socket, _, err := (&websocket.Dialer{NetDialContext: client.dial}).DialContext(t.Context(), "ws://127.0.0.1", nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	return &connection{socket: socket, shard: newShard(client, 0, 1, Session{}, nil)}
}

// TestNobodyReads: a message to a gateway that reads nothing is given up in time.
func TestNobodyReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		done := make(chan struct{})
		defer close(done)
		c := open(t, func(*peer) { <-done })
		begun := time.Now()
		if err := c.send(opHeartbeat, nil); !isTimeout(err) || time.Since(begun) != writeLimit {
			t.Errorf("after %v: %v", time.Since(begun), err)
		}
	})
}

// TestMessagesDoNotMix: what is sent at the same time arrives one after the other.
func TestMessagesDoNotMix(t *testing.T) {
	const messages = 50
	begin, read := make(chan struct{}), make(chan int, 1)
	c := open(t, func(p *peer) {
		<-begin
		n := 0
		for ; n < messages; n++ {
			if _, ok := p.next(); !ok {
				break
			}
		}
		read <- n
	})
	var writes sync.WaitGroup
	for range messages { // of a pipe, nothing is taken before somebody reads
		writes.Go(func() {
			if err := c.send(opHeartbeat, nil); err != nil {
				t.Error(err)
			}
		})
	}
	time.Sleep(10 * time.Millisecond) // lets several begin
	close(begin)
	writes.Wait()
	if n := <-read; n != messages {
		t.Errorf("%d messages arrived", n)
	}
}
