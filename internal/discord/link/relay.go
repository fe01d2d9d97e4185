package link

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

const (
	closeResumable = 4000     // ours: any code but 1000 and 1001 keeps the session
	maxPayload     = 64 << 20 // bytes; a large server with all its members is some MiB
	writeLimit     = 10 * time.Second
	lastReadLimit  = time.Second
	farewellLimit  = time.Second     // for Discord to close after us
	sessionLimit   = 2 * time.Second // for a session to read what is left and to end
)

var (
	errReconnect = errors.New("asked to reconnect")
	errZombie    = errors.New("a heartbeat was not acknowledged")
	errNoHello   = errors.New("the gateway did not say Hello")
	errSilent    = errors.New("nothing came from the gateway")
)

// An invalidSession is Discord's answer to an IDENTIFY or RESUME that it does not
// like.
type invalidSession struct{ resumable bool }

func (e *invalidSession) Error() string {
	return fmt.Sprintf("the session was called invalid (resumable: %t)", e.resumable)
}

// A relay carries one connection's messages between Discord and a session of
// discordgo's. It answers for the session what the session would answer wrongly:
//
//   - IDENTIFY becomes RESUME when there is a session to resume,
//   - an invalid session and a request to reconnect end the connection, and no
//     message is sent in return,
//   - a heartbeat that is not acknowledged before the next ends it too,
//   - a heartbeat that Discord asks for is sent at once.
type relay struct {
	discord  *websocket.Conn
	session  *websocket.Conn
	token    string
	memory   *memory
	patience time.Duration // for Hello, and from there for READY or RESUMED
	ready    func()        // called once per READY or RESUMED
	metrics  *Metrics
	log      *slog.Logger

	served   bool         // READY or RESUMED has come; belongs to fromDiscord
	writing  sync.Mutex   // to Discord
	last     atomic.Int64 // sequence number that came last
	beats    sync.Mutex
	interval time.Duration // between heartbeats
	beat     time.Time     // of the oldest heartbeat not acknowledged; zero if there is none
}

// run carries messages until either side ends or ctx does, and returns why. The
// session at Discord ends with ctx; after anything else it can be resumed, if
// Discord lets it.
func (r *relay) run(ctx context.Context) error {
	_, _, last := r.memory.recall()
	r.last.Store(last)
	running, stop := context.WithCancelCause(ctx)
	heard, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(heard)
		stop(r.fromDiscord())
	}()
	go func() {
		defer close(ended)
		r.fromSession(stop)
	}()
	<-running.Done()
	code := closeResumable
	if ctx.Err() != nil {
		code = websocket.CloseNormalClosure
	}
	r.leaveDiscord(code, heard)
	r.endSession()
	<-heard
	<-ended
	return context.Cause(running)
}

// leaveDiscord closes, and hears what Discord says until it closes too: a
// connection that is cut with something unread may lose the code.
func (r *relay) leaveDiscord(code int, heard <-chan struct{}) {
	limit := time.Now().Add(farewellLimit)
	r.discord.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), limit) // it may be gone
	select {
	case <-heard:
	case <-time.After(farewellLimit):
	}
	r.discord.Close()
}

// endSession tells the session to end when it has read all that was given to it.
func (r *relay) endSession() {
	limit := time.Now().Add(sessionLimit)
	r.session.NetConn().SetDeadline(limit)
	end := websocket.FormatCloseMessage(websocket.CloseGoingAway, "")
	r.session.WriteControl(websocket.CloseMessage, end, limit) // it may be gone
}
