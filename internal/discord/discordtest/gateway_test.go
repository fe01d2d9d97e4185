package discordtest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"pilcrow/internal/discord/discordtest"
)

func TestIdentifyIsRefused(t *testing.T) {
	for _, test := range []struct {
		name    string
		changed map[string]any
		code    int
	}{
		{"a wrong token", map[string]any{"token": "x"}, 4004},
		{"a shard that is not there", map[string]any{"shard": []int{2, 2}}, 4010},
		{"no intents", map[string]any{"intents": nil}, 4013},
		{"unknown intents", map[string]any{"intents": 1 << 30}, 4013},
		{"an intent that is not granted", map[string]any{"intents": discordtest.IntentMessageContent}, 4014},
		{"no properties", map[string]any{"properties": nil}, 4002},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := discordtest.New(t)
			s := dial(t, d, d.Gateway.URL)
			s.next("op 10")
			s.identify(test.changed)
			s.closed(test.code)
		})
	}
}

func TestProtocolErrors(t *testing.T) {
	d := discordtest.New(t)
	for _, test := range []struct {
		op   int
		d    any
		code int
	}{{3, nil, 4003}, {99, nil, 4001}} {
		s := dial(t, d, d.Gateway.URL)
		s.next("op 10")
		s.send(test.op, test.d)
		s.closed(test.code)
	}
	s := dial(t, d, d.Gateway.URL)
	if err := s.conn.WriteMessage(websocket.TextMessage, []byte("{")); err != nil {
		t.Fatal(err)
	}
	s.closed(4002)
	s = dial(t, d, d.Gateway.URL)
	for range 121 {
		s.send(1, nil)
	}
	s.closed(4008)
}

func TestIdentifyConcurrency(t *testing.T) {
	d := discordtest.Config{Shards: 4, MaxConcurrency: 2, IdentifyInterval: time.Hour}.New(t)
	try := func(shard int) packet {
		s := dial(t, d, d.Gateway.URL)
		s.next("op 10")
		s.identify(map[string]any{"shard": []int{shard, 4}})
		p, _ := s.read()
		return p
	}
	for shard, want := range map[int]string{0: "READY", 1: "READY"} {
		if p := try(shard); p.T != want {
			t.Errorf("shard %d reads op %d %s", shard, p.Op, p.T)
		}
	}
	if p := try(2); p.Op != 9 {
		t.Errorf("shard 2, of the key of shard 0, reads op %d at once", p.Op)
	}
	d.Advance(time.Hour)
	if p := try(2); p.T != "READY" {
		t.Errorf("shard 2 reads op %d %s after an hour", p.Op, p.T)
	}
}

func TestShards(t *testing.T) {
	d := discordtest.Config{Shards: 2, MaxConcurrency: 2}.New(t)
	var guilds []*discordtest.Guild
	var sockets []*socket
	for n := range 6 {
		d.Advance(time.Millisecond) // so that ids fall into both shards
		guilds = append(guilds, d.Guild(fmt.Sprint(n)))
	}
	ada, count := d.User("ada"), 0
	for shard := range 2 {
		s := dial(t, d, d.Gateway.URL)
		s.next("op 10")
		s.identify(map[string]any{"shard": []int{shard, 2}, "intents": 1 | 1<<9 | 1<<12})
		mine, _ := s.next("READY").D["guilds"].([]any)
		count += len(mine)
		for range mine {
			s.next("GUILD_CREATE")
		}
		sockets = append(sockets, s)
	}
	said := ada.Says(ada.DM(), "of shard 0")
	if p := sockets[0].next("MESSAGE_CREATE"); p.D["id"] != said.ID {
		t.Errorf("read %v", p.D)
	}
	d.Gateway.AsksHeartbeat()
	sockets[1].next("op 1") // and no message before
	if count != len(guilds) {
		t.Errorf("the shards have %d guilds of %d", count, len(guilds))
	}
}

func TestIntents(t *testing.T) {
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, hidden, ada := guild.Channel("general"), guild.Channel("hidden"), guild.Member("ada")
	hidden.Deny(d.Bot, discordtest.ViewChannel)
	s, _ := session(t, d)
	ada.Says(ada.DM(), "not asked for")
	ada.Says(hidden, "not seen")
	said := ada.Says(channel, "secret")
	if p := s.next("MESSAGE_CREATE"); p.D["id"] != said.ID || p.D["content"] != "" {
		t.Errorf("read %v", p.D)
	}
}

// The text of messages needs the intent, and not only that the portal grants it.
func TestMessageContentIntent(t *testing.T) {
	d := discordtest.Config{Privileged: discordtest.IntentMessageContent}.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	for intents, want := range map[int]string{
		discordtest.IntentGuildMessages:                                    "",
		discordtest.IntentGuildMessages | discordtest.IntentMessageContent: "secret",
	} {
		d.Advance(6 * time.Second) // for the next IDENTIFY
		s := dial(t, d, d.Gateway.URL)
		s.next("op 10")
		s.identify(map[string]any{"intents": intents})
		s.next("READY")
		ada.Says(channel, "secret")
		if p := s.next("MESSAGE_CREATE"); p.D["content"] != want {
			t.Errorf("with intents %b the text is %q", intents, p.D["content"])
		}
	}
}
