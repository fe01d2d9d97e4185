package gateway

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const (
	closeResumable = 4000     // of this package: any code but 1000 and 1001 keeps the session
	maxPayload     = 64 << 20 // bytes; a large server with all its members has some MiB
	writeLimit     = 10 * time.Second
	closeLimit     = time.Second // for Discord to close after we did
)

var (
	errReconnect = errors.New("asked to reconnect")
	errZombie    = errors.New("a heartbeat was not acknowledged")
	errNoHello   = errors.New("the gateway did not say Hello")
	errSilent    = errors.New("nothing came from the gateway")
)

// An invalidSession is Discord's answer to an IDENTIFY or RESUME that it refuses.
type invalidSession struct{ resumable bool }

func (e *invalidSession) Error() string {
	return fmt.Sprintf("the session was called invalid (resumable: %t)", e.resumable)
}

// A connection is one websocket connection of a shard.
type connection struct {
	socket     *websocket.Conn
	shard      *shard
	identified func() // called when the session is ready, at the latest when the connection has ended

	served  bool // the session is ready; used by read only
	beating sync.WaitGroup
	beats   heartbeats
	writing sync.Mutex
}

// run serves the connection until ctx ends or there is another reason, which it
// returns. With ctx, the session ends too, unless sessions are to be kept. After
// anything else it may be resumed.
func (c *connection) run(ctx context.Context) error {
	running, stop := context.WithCancelCause(ctx)
	read := make(chan struct{})
	go func() {
		defer close(read)
		stop(c.read(running, stop))
	}()
	<-running.Done()
	code := closeResumable
	if ctx.Err() != nil && !c.shard.client.KeepSessions {
		code = websocket.CloseNormalClosure
	}
	c.close(code, read)
	<-read
	c.beating.Wait()
	return context.Cause(running)
}

// close sends a close code and lets read go on until Discord closes too: if
// something unread was left, the code might not arrive.
func (c *connection) close(code int, read <-chan struct{}) {
	limit := time.Now().Add(closeLimit)
	_ = c.socket.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), limit) // Discord may be gone
	select {
	case <-read:
	case <-time.After(closeLimit):
	}
	_ = c.socket.Close()
}

// send writes one message.
func (c *connection) send(op int, data any) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.socket.SetWriteDeadline(time.Now().Add(writeLimit)); err != nil {
		return err
	}
	return c.socket.WriteJSON(command{op, data})
}
