package discordtest_test

import (
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/discordtest"
)

func TestTroubles(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	s, _ := session(t, d)
	d.Gateway.Duplicates(1)
	said := ada.Says(channel, "x")
	for range 2 {
		if p := s.next("MESSAGE_CREATE"); p.D["id"] != said.ID {
			t.Errorf("read %v", p.D)
		}
	}
	d.Gateway.Heal()
	d.Gateway.Reorders(2)
	first, second := ada.Says(channel, "1"), ada.Says(channel, "2")
	for _, want := range []*discordtest.Message{second, first} {
		if p := s.next("MESSAGE_CREATE"); p.D["id"] != want.ID {
			t.Errorf("read %v, want %s", p.D["id"], want.ID)
		}
	}
	d.Gateway.Heal()
	d.Gateway.Redelivers(1)
	if p := s.next("MESSAGE_CREATE"); p.D["id"] != first.ID {
		t.Errorf("read %v again", p.D["id"])
	}
	d.Gateway.Injects("MESSAGE_CREATE", `{"content":5}`)
	if p := s.next("MESSAGE_CREATE"); p.D["content"] != 5.0 {
		t.Errorf("read %v", p.D)
	}
	d.Gateway.SendsNoACK()
	s.send(1, s.seq)
	d.Wait("the heartbeat", func() bool { return d.Gateway.Connections()[0].Heartbeats == 1 })
	d.Gateway.AsksReconnect()
	s.next("op 7") // and no op 11 before
	d.Gateway.Heal()
	s.send(1, s.seq)
	s.next("op 11")
	d.Gateway.Invalidates(false)
	s.next("op 9")
	d.Gateway.Closes(4000)
	s.closed(4000)
}

func TestRefusesConnections(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab")
	d.Gateway.RefusesConnections(1)
	_, resp, err := websocket.DefaultDialer.Dial(d.Gateway.URL+"/?v=10&encoding=json", nil)
	if err == nil || resp == nil || resp.StatusCode != 503 {
		t.Errorf("connecting ends with %v, want 503", err)
	}
	session(t, d)
}

// Guilds fail and recover, are left and joined again.
func TestGuildsComeAndGo(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	s, _ := session(t, d)
	for _, step := range []struct {
		f    func()
		want string
		down any
	}{
		{guild.Fails, "GUILD_DELETE", true},
		{guild.Recovers, "GUILD_CREATE", false},
		{guild.KicksBot, "GUILD_DELETE", nil},
		{guild.InvitesBot, "GUILD_CREATE", false},
	} {
		step.f()
		if p := s.next(step.want); p.D["id"] != guild.ID || p.D["unavailable"] != step.down {
			t.Errorf("%s says unavailable: %v, want %v", step.want, p.D["unavailable"], step.down)
		}
	}
}

func TestDelaysEvents(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	s, _ := session(t, d)
	d.Gateway.Delays(20 * time.Millisecond)
	said := time.Now()
	ada.Says(channel, "x")
	s.next("MESSAGE_CREATE")
	if took := time.Since(said); took < 20*time.Millisecond {
		t.Errorf("the event came after %v", took)
	}
}

func TestNoHello(t *testing.T) {
	d := discordtest.New(t)
	d.Gateway.SaysNoHello()
	s := dial(t, d, d.Gateway.URL)
	d.Wait("the connection", func() bool { return len(d.Gateway.Connections()) == 1 })
	d.Gateway.Closes(4000)
	s.closed(4000) // nothing came before
	if p := d.Gateway.Connections()[0]; p.Closed != 4000 {
		t.Errorf("the connection is remembered as %+v", p)
	}
}

func TestIdentifyTroubles(t *testing.T) {
	d := discordtest.New(t)
	d.Guild("Lab")
	d.Gateway.RefusesIdentify(1)
	s := dial(t, d, d.Gateway.URL)
	s.next("op 10")
	s.identify(nil)
	s.next("op 9")
	d.Gateway.ClosesIdentify(1, 4014)
	s = dial(t, d, d.Gateway.URL)
	s.next("op 10")
	s.identify(nil)
	s.closed(4014)
	session(t, d)
	if n := d.Gateway.Identifies(); n != 3 {
		t.Errorf("%d IDENTIFYs are counted", n)
	}
}

// A day has so many IDENTIFYs; with one more, the token is reset.
func TestIdentifiesRunOut(t *testing.T) {
	got := fails(t, discordtest.Config{Identifies: 2}, func(s *stage) {
		if limit, _ := s.call("GET /gateway/bot", "").body["session_start_limit"].(map[string]any); limit["remaining"] != 2.0 {
			t.Errorf("the limit is %v", limit)
		}
		for n := range 3 {
			client := dial(t, s.Discord, s.Gateway.URL)
			client.next("op 10")
			client.identify(nil)
			if n == 2 {
				client.closed(4004)
			} else if p, _ := client.read(); p.T != "READY" {
				t.Errorf("read op %d", p.Op)
			}
			s.Advance(6 * time.Second)
		}
	})
	if !strings.Contains(got, "resets the token") {
		t.Errorf("failed with %q", got)
	}
}
