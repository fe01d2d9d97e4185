package discordtest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/discordtest"
)

func TestResumeReplays(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	s, id := session(t, d)
	ada.Says(channel, "first")
	s.next("MESSAGE_CREATE")
	seen := s.seq
	d.Gateway.Drops()
	if _, code := s.read(); code == 0 {
		t.Fatal("a dropped connection can be read")
	}
	d.Wait("the end of the connection", func() bool { return d.Gateway.Live() == 0 })
	said := ada.Says(channel, "second")
	again := dial(t, d, d.Gateway.ResumeURL)
	again.next("op 10")
	again.resume(id, seen)
	if p := again.next("MESSAGE_CREATE"); p.D["id"] != said.ID || p.S != seen+1 {
		t.Errorf("replayed %v", p)
	}
	again.next("RESUMED")

	again.send(6, map[string]any{"token": d.Token, "session_id": id, "seq": 1000})
	again.closed(4007)
}

func TestResumeIsRefused(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab")
	_, id := session(t, d)
	for _, resumable := range []bool{true, false} {
		d.Gateway.RefusesResume(1, resumable)
		s := dial(t, d, d.Gateway.ResumeURL)
		s.next("op 10")
		s.resume(id, 0)
		if p := s.next("op 9"); string(p.Raw) != fmt.Sprint(resumable) {
			t.Errorf("op 9 says %s", p.Raw)
		}
	}
	s := dial(t, d, d.Gateway.ResumeURL)
	s.next("op 10")
	s.resume(id, 0)
	s.next("op 9") // the session is gone
}

// Closing with 1000 ends the session, any other code keeps it.
func TestNormalClosureEndsSession(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab")
	for code, lives := range map[int]bool{1000: false, 1001: false, 4900: true} {
		d.Advance(6 * time.Second) // for the next IDENTIFY
		begun := d.Gateway.Begun()
		s, id := session(t, d)
		if got := d.Gateway.Begun(); got != begun+1 {
			t.Errorf("%d sessions have begun, want %d", got, begun+1)
		}
		_ = s.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
		d.Wait("the end of the connection", func() bool { return d.Gateway.Live() == 0 })
		again := dial(t, d, d.Gateway.ResumeURL)
		again.next("op 10")
		again.resume(id, s.seq)
		again.next(map[bool]string{true: "RESUMED", false: "op 9"}[lives])
		_ = again.conn.Close()
		d.Wait("the end of the connection", func() bool { return d.Gateway.Live() == 0 })
	}
}
