package link

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// Whatever is let through to a session of discordgo's, it survives: a panic there
// is on its own goroutine, and would end the test's process.
func FuzzSession(f *testing.F) {
	for _, kind := range []string{"READY", "GUILD_CREATE", "GUILD_UPDATE", "MESSAGE_CREATE", "INTERACTION_CREATE", "THREAD_LIST_SYNC", "GUILD_MEMBERS_CHUNK"} {
		f.Add(kind, `{}`)
		f.Add(kind, `null`)
		f.Add(kind, `{"id":"1","session_id":"s","guilds":[{"id":"2","channels":[{}]}],"channels":[null],"members":[{"user":null,"joined_at":"x"}]}`)
		f.Add(kind, `{"channels":[],"id":"1","guilds":[null],"members":[],"user":{"id":"5"},"data":{"components":[{"type":18}]},"type":5}`)
	}
	seen := make(chan bool)
	h := newHandlers(f.Context(), func(context.Context, any) {}, &Metrics{}, testLog(f))
	session, err := openSession(discordgo.Identify{}, func(e *discordgo.Event) {
		h.event(e)
		if e.Type == "RESUMED" {
			seen <- true
		}
	})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { session.Close() })
	go func() { // heartbeats
		for {
			if _, _, err := session.ReadMessage(); err != nil {
				return
			}
		}
	}()
	give := func(message string) {
		if err := session.WriteMessage(websocket.TextMessage, []byte(message)); err != nil {
			f.Fatal(err)
		}
	}
	give(`{"op":10,"d":{"heartbeat_interval":3600000}}`)
	give(`{"op":0,"s":1,"t":"RESUMED","d":{}}`)
	<-seen
	f.Fuzz(func(t *testing.T, kind, data string) {
		message, err := json.Marshal(map[string]any{"op": opDispatch, "s": 2, "t": kind, "d": json.RawMessage(data)})
		var p payload
		if err != nil || json.Unmarshal(message, &p) != nil || !p.bearable() || kind == "RESUMED" {
			return
		}
		give(string(message))
		give(`{"op":0,"s":3,"t":"RESUMED","d":{}}`)
		select {
		case <-seen:
		case <-time.After(10 * time.Second):
			t.Fatal("the session hangs")
		}
	})
}
