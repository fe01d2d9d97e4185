package link

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/gorilla/websocket"
)

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
