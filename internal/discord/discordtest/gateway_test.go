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
	_ = s.conn.SetReadDeadline(time.Now().Add(10 * time.Second))
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
		s, id := session(t, d)
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

func TestIdentifyConcurrency(t *testing.T) {
	d := discordtest.Config{Shards: 4, MaxConcurrency: 2}.New(t)
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
	d.Advance(5 * time.Second)
	if p := try(2); p.T != "READY" {
		t.Errorf("shard 2 reads op %d %s after 5 s", p.Op, p.T)
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
