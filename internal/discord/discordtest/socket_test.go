package discordtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/discordtest"
)

// A socket is a bare client of the gateway.
type socket struct {
	t    *testing.T
	conn *websocket.Conn
	seq  int
	d    *discordtest.Discord
}

type packet struct {
	Op int
	T  string
	S  int
	D  map[string]any
	// Raw is what D is if it is no object.
	Raw json.RawMessage
}

func dial(t *testing.T, d *discordtest.Discord, url string) *socket {
	t.Helper()
	conn, resp, err := websocket.DefaultDialer.Dial(url+"/?v=10&encoding=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	t.Cleanup(func() { _ = conn.Close() })
	return &socket{t: t, conn: conn, d: d}
}

// read is the next packet, or the code with which the connection was closed.
func (s *socket) read() (p packet, code int) {
	s.t.Helper()
	_ = s.conn.SetReadDeadline(time.Now().Add(2 * time.Minute))
	_, raw, err := s.conn.ReadMessage()
	var closed *websocket.CloseError
	switch {
	case errors.As(err, &closed):
		return packet{}, closed.Code
	case err != nil:
		return packet{}, -1
	}
	var envelope struct {
		Op int
		T  string
		S  int
		D  json.RawMessage
	}
	if err := json.Unmarshal(raw, &envelope); err != nil {
		s.t.Fatal(err)
	}
	p = packet{Op: envelope.Op, T: envelope.T, S: envelope.S, Raw: envelope.D}
	if strings.HasPrefix(string(envelope.D), "{") {
		if err := json.Unmarshal(envelope.D, &p.D); err != nil {
			s.t.Fatal(err)
		}
	}
	s.seq = max(s.seq, p.S)
	return p, 0
}

// next is the next packet, which must be of the name or opcode.
func (s *socket) next(want string) packet {
	s.t.Helper()
	p, code := s.read()
	if got := p.T; got != want && fmt.Sprint("op ", p.Op) != want {
		s.t.Fatalf("read %q (op %d, closed by %d), want %s", got, p.Op, code, want)
	}
	return p
}

// closed reads until the connection is closed, and checks the code.
func (s *socket) closed(want int) {
	s.t.Helper()
	for {
		_, code := s.read()
		if code == 0 {
			continue
		}
		if code != want {
			s.t.Errorf("closed by %d, want %d", code, want)
		}
		return
	}
}

func (s *socket) send(op int, d any) {
	s.t.Helper()
	if err := s.conn.WriteJSON(map[string]any{"op": op, "d": d}); err != nil {
		s.t.Log(err) // the other side may have closed it already
	}
}

// identify sends an IDENTIFY with some fields changed.
func (s *socket) identify(changed map[string]any) {
	s.t.Helper()
	d := map[string]any{"token": s.d.Token, "intents": 1 | 1<<9, "properties": map[string]string{"os": "linux", "browser": "test", "device": "test"}}
	for key, value := range changed {
		d[key] = value
	}
	s.send(2, d)
}

// session is a connection with a session, and the session's id.
func session(t *testing.T, d *discordtest.Discord) (*socket, string) {
	t.Helper()
	s := dial(t, d, d.Gateway.URL)
	s.next("op 10")
	s.identify(nil)
	id, _ := s.next("READY").D["session_id"].(string)
	s.next("GUILD_CREATE")
	return s, id
}

func (s *socket) resume(id string, seq int) {
	s.t.Helper()
	s.send(6, map[string]any{"token": s.d.Token, "session_id": id, "seq": seq})
}
