package link

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
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

// fromDiscord carries what Discord says, until there is a reason to end.
func (r *relay) fromDiscord() error {
	r.discord.SetReadLimit(maxPayload)
	patience, silence := r.patience, errNoHello
	for first := true; ; first = false {
		r.discord.SetReadDeadline(time.Now().Add(patience))
		_, data, err := r.discord.ReadMessage()
		var timeout net.Error
		if errors.As(err, &timeout) && timeout.Timeout() {
			return silence
		}
		if err != nil {
			return err
		}
		var p payload
		if json.Unmarshal(data, &p) != nil {
			r.drop("a message that is not JSON")
			continue
		}
		if first && p.Op != opHello && p.Op != opReconnect && p.Op != opInvalidSession {
			return errNoHello
		}
		pass, err := r.receive(&p)
		if err != nil {
			return err
		}
		if pass {
			if err := r.give(data); err != nil {
				return err
			}
		}
		if silence = errSilent; r.served {
			// Heartbeats are acknowledged, so silence for two of them is the end.
			patience = r.patience + 2*r.every()
		}
	}
}

// receive looks at what Discord says, and tells whether the session may know.
func (r *relay) receive(p *payload) (pass bool, err error) {
	switch p.Op {
	case opHello:
		return true, r.hello(p.Data)
	case opHeartbeat:
		r.sendHeartbeat() // if it fails, the next read says why
		return false, nil
	case opReconnect:
		return false, errReconnect
	case opInvalidSession:
		return false, &invalidSession{resumable: string(p.Data) == "true"}
	case opHeartbeatAck:
		r.acknowledged()
		return true, nil
	case opDispatch:
		return r.dispatch(p), nil
	}
	return false, nil
}

func (r *relay) dispatch(p *payload) (pass bool) {
	r.last.Store(p.Sequence)
	if !p.bearable() {
		r.drop("an event that cannot be read: " + p.Type)
		return false
	}
	switch p.Type {
	case "READY":
		var d struct {
			SessionID string `json:"session_id"`
			URL       string `json:"resume_gateway_url"`
		}
		json.Unmarshal(p.Data, &d) // bearable has read it already
		r.memory.ready(d.SessionID, d.URL)
	case "RESUMED":
		r.metrics.Resumes.Add(1)
	default:
		return true
	}
	r.served = true
	r.ready()
	return true
}

func (r *relay) drop(what string) {
	r.metrics.Dropped.Add(1)
	r.log.Warn("discord sent something that is left out", "what", what)
}

// give passes a message on to the session.
func (r *relay) give(data []byte) error {
	r.session.SetWriteDeadline(time.Now().Add(writeLimit))
	if err := r.session.WriteMessage(websocket.TextMessage, data); err != nil {
		return fmt.Errorf("discordgo's session has ended: %w", err)
	}
	return nil
}

// fromSession carries what the session says, until the session has ended. What
// cannot be carried is still read, so that the session is never stuck.
func (r *relay) fromSession(stop context.CancelCauseFunc) {
	defer r.session.Close()
	for {
		_, data, err := r.session.ReadMessage()
		if err != nil {
			stop(errors.New("discordgo's session has ended"))
			return
		}
		switch err := r.hear(data); {
		case errors.Is(err, errZombie):
			stop(err)
		case err != nil:
			// Discord has gone, and what it said last may not be read yet: why.
			r.discord.NetConn().SetReadDeadline(time.Now().Add(lastReadLimit))
		}
	}
}

func (r *relay) hear(data []byte) error {
	var p payload
	if err := json.Unmarshal(data, &p); err != nil {
		return err
	}
	switch p.Op {
	case opHeartbeat:
		return r.nextHeartbeat()
	case opIdentify:
		return r.begin(data)
	}
	return r.send(data)
}

// begin resumes the session, or lets it identify.
func (r *relay) begin(identify []byte) error {
	id, _, sequence := r.memory.recall()
	if id == "" {
		r.metrics.Identifies.Add(1)
		return r.send(identify)
	}
	resume, err := json.Marshal(map[string]any{
		"op": opResume,
		"d":  map[string]any{"token": r.token, "session_id": id, "seq": sequence},
	})
	if err != nil {
		return err
	}
	return r.send(resume)
}

func (r *relay) send(data []byte) error {
	r.writing.Lock()
	defer r.writing.Unlock()
	r.discord.SetWriteDeadline(time.Now().Add(writeLimit))
	return r.discord.WriteMessage(websocket.TextMessage, data)
}
