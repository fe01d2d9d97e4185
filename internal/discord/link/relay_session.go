package link

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/gorilla/websocket"
)

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
