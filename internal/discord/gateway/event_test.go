package gateway

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/rest"
)

// deliver serves events (type, data, type, data …) and then a message with id 99,
// and returns what the handler got until then, in any order.
func deliver(t *testing.T, events ...string) []any {
	t.Helper()
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		for i := 0; i < len(events); i += 2 {
			p.event(2+i, events[i], events[i+1])
		}
		p.event(100, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 99))
		p.serve()
	})
	c, got := g.client()
	stop := run(t, c)
	var all []any
	for {
		select {
		case e := <-got:
			if m, ok := e.(*discordgo.MessageCreate); ok && m.ID == "99" {
				if err := stop(); err != nil || g.connections() != 1 {
					t.Errorf("%v, %d connections", err, g.connections())
				}
				for len(got) > 0 { // Run has waited for the handlers
					all = append(all, <-got)
				}
				return all
			}
			all = append(all, e)
		case <-time.After(patience):
			t.Fatal("the last message did not come")
		}
	}
}

// only returns the event of type T, of which there must be just one.
func only[T any](t *testing.T, events []any) T {
	t.Helper()
	var found []T
	for _, e := range events {
		if e, ok := e.(T); ok {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		t.Fatalf("got %d events of type %T in %v, want one", len(found), *new(T), events)
	}
	return found[0]
}

// One component of an unknown type, in a message or in what it quotes, costs only
// itself.
func TestUnknownComponents(t *testing.T) {
	t.Parallel()
	const components = `[{"type":16,"stream":{}},{"type":17,"components":[{"type":10,"content":"kept"},{"type":20}]},{"type":99}]`
	events := deliver(t, "MESSAGE_CREATE", `{"id":"7","channel_id":"2","content":"hi","author":{"id":"5"},"components":`+components+`,
		"referenced_message":{"id":"6","channel_id":"2","content":"quoted","author":{"id":"4"},"components":`+components+`}}`)
	m := only[*discordgo.MessageCreate](t, events)
	if m.ID != "7" || m.Content != "hi" || m.Author.ID != "5" || m.ReferencedMessage.Content != "quoted" {
		t.Errorf("got %+v", m.Message)
	}
	if len(m.Components) != 1 || len(m.Components[0].(*discordgo.Container).Components) != 1 {
		t.Errorf("kept components %v, want a container with a text", m.Components)
	}
}

// So does one in the message that a command is used on.
func TestUnknownComponentsInInteraction(t *testing.T) {
	t.Parallel()
	events := deliver(t, "INTERACTION_CREATE", `{"id":"1","application_id":"9","type":2,"token":"tok","member":{"user":{"id":"5"}},
		"data":{"id":"3","name":"check","type":3,"target_id":"7","resolved":{"messages":{
			"7":{"id":"7","channel_id":"2","content":"claim","author":{"id":"4"},"components":[{"type":20}]}}}}}`)
	i := only[*discordgo.InteractionCreate](t, events)
	if m := i.ApplicationCommandData().Resolved.Messages["7"]; m == nil || m.Content != "claim" {
		t.Errorf("got %+v", i.Data)
	}
}

// Discord's newer forms put each input in a label.
func TestModalWithLabels(t *testing.T) {
	t.Parallel()
	events := deliver(t, "INTERACTION_CREATE", `{"id":"1","application_id":"9","type":5,"token":"tok","user":{"id":"5"},
		"data":{"custom_id":"why","components":[
			{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"reason","value":"it is wrong"}},
			{"type":18,"component":{"type":22,"custom_id":"boxes","values":["a"]}}]}}`)
	i := only[*discordgo.InteractionCreate](t, events)
	row := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow)
	if input := row.Components[0].(*discordgo.TextInput); input.CustomID != "reason" || input.Value != "it is wrong" {
		t.Errorf("got %+v", input)
	}
}

// Events that cannot be read are left out, and cost neither the connection nor
// other events.
func TestBadEvents(t *testing.T) {
	t.Parallel()
	events := deliver(t,
		"GUILD_CREATE", `null`,
		"GUILD_CREATE", `{}`,
		"GUILD_CREATE", `{"channels":[null]}`,
		"GUILD_UPDATE", `{"name":"no id"}`,
		"GUILD_DELETE", `{"id":1}`,
		"VOICE_STATE_UPDATE", `{}`,
		"VOICE_SERVER_UPDATE", `{}`,
		"MESSAGE_CREATE", `null`,
		"MESSAGE_CREATE", `{}`,
		"MESSAGE_CREATE", `[]`,
		"MESSAGE_CREATE", `{"id":"7","channel_id":"2","content":"nobody's"}`,
		"MESSAGE_CREATE", `{"id":"7","channel_id":2,"content":"a number for an id","author":{"id":"5"}}`,
		"MESSAGE_UPDATE", `{"id":"7","channel_id":"2","embeds":[]}`,
		"MESSAGE_DELETE", `null`,
		"MESSAGE_DELETE", `{}`,
		"MESSAGE_DELETE_BULK", `{"ids":["1"]}`,
		"THREAD_CREATE", `{"newly_created":true}`,
		"THREAD_UPDATE", `{}`,
		"THREAD_DELETE", `"1"`,
		"THREAD_LIST_SYNC", `{"threads":[null]}`,
		"INTERACTION_CREATE", `{}`,
		"INTERACTION_CREATE", `{"id":"1","type":2,"token":"tok","data":{"id":"3","name":"ask","type":1}}`,
		"INTERACTION_CREATE", `{"id":"1","type":3,"data":{"custom_id":"x","component_type":2},"user":{"id":"5"}}`,
		"INTERACTION_CREATE", `{"id":"1","type":77,"token":"tok","user":{"id":"5"}}`,
		"SOMETHING_NEW", `{"id":"1"}`,
	)
	for _, e := range events {
		switch e := e.(type) {
		case *discordgo.Ready:
		default:
			t.Errorf("the handler got %T %+v", e, e)
		}
	}
}

// READY is handed on too, without what was null in it.
func TestReadyArrives(t *testing.T) {
	event, err := decodeEvent("READY", []byte(`{"session_id":"s1","user":{"id":"9"},"guilds":[null,{"id":"1","unavailable":true},null]}`))
	ready, ok := event.(*discordgo.Ready)
	if err != nil || !ok || ready.User.ID != "9" || len(ready.Guilds) != 1 || ready.Guilds[0].ID != "1" {
		t.Errorf("got %+v, %v", event, err)
	}
}

// What is in a server names the server, and holes in it are left out.
func TestGuildsArrive(t *testing.T) {
	t.Parallel()
	events := deliver(t, "GUILD_CREATE", `{"id":"1","name":"here","large":"a string where a boolean was",
			"channels":[null,{"id":"2"}],"threads":[{"id":"3"},null],"members":[null,{"user":{"id":"5"}}],"voice_states":[null]}`,
		"GUILD_DELETE", `{"id":"1"}`, "MESSAGE_DELETE", `{"id":"7","channel_id":"2"}`,
		"THREAD_LIST_SYNC", `{"guild_id":"1","threads":[null,{"id":"3"}]}`)
	g := only[*discordgo.GuildCreate](t, events)
	if g.Name != "here" || len(g.Channels) != 1 || len(g.Threads) != 1 || len(g.Members) != 1 || len(g.VoiceStates) != 0 ||
		g.Channels[0].GuildID != "1" || g.Threads[0].GuildID != "1" || g.Members[0].GuildID != "1" {
		t.Errorf("got %+v", g.Guild)
	}
	if m := only[*discordgo.MessageDelete](t, events); m.ID != "7" {
		t.Errorf("got %+v", m.Message)
	}
	if s := only[*discordgo.ThreadListSync](t, events); len(s.Threads) != 1 {
		t.Errorf("got %+v", s)
	}
	only[*discordgo.GuildDelete](t, events)
	only[*discordgo.Ready](t, events)
}

// Whatever Discord sends, reading it does not panic, and what a handler gets is as
// [Client.Handle] says.
func FuzzEvents(f *testing.F) {
	for kind := range decoders {
		f.Add(kind, `{}`)
		f.Add(kind, `null`)
		f.Add(kind, `{"id":"1","session_id":"s","guilds":[{"id":"2","channels":[{}]}],"channels":[null],"members":[{"user":null,"joined_at":"x"}]}`)
		f.Add(kind, `{"channels":[],"id":"1","guilds":[null],"members":[],"user":{"id":"5"},"token":"t","data":{"components":[{"type":18}]},"type":5}`)
		f.Add(kind, `{"id":"1","channel_id":"2","author":{"id":"5"},"components":[{"type":17,"components":[null]},{"type":9,"accessory":null}]}`)
	}
	f.Fuzz(func(t *testing.T, kind, data string) {
		event, _ := decodeEvent(kind, []byte(data))
		switch e := event.(type) {
		case *discordgo.MessageCreate:
			_ = e.Author.ID
		case *discordgo.MessageUpdate:
			_ = e.Author.ID
		case *discordgo.MessageDelete:
			_ = e.ID
		case *discordgo.InteractionCreate:
			if e.Data.Type() != e.Type && e.Type != discordgo.InteractionApplicationCommandAutocomplete || rest.UserOf(e.Interaction) == nil {
				t.Errorf("%s: %s became %+v", kind, data, e.Interaction)
			}
		case *discordgo.GuildCreate:
			_ = e.Name
		case *discordgo.ThreadUpdate:
			_ = e.Name
		}
	})
}

// TestEventsOfServersAndThreadsComeInTurn: a slow handler of theirs holds back what
// comes after.
func TestEventsOfServersAndThreadsComeInTurn(t *testing.T) {
	const events = 50
	g := newServer(t, func(p *peer, n int) {
		p.begin(seldom, "")
		for i := range events {
			p.event(2+2*i, "THREAD_CREATE", fmt.Sprintf(`{"id":"%d","guild_id":"7","type":11}`, i))
			p.event(3+2*i, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, i))
		}
		p.serve()
	})
	c, _ := g.client()
	var mu sync.Mutex
	threads, missing, messages := make(map[string]bool), 0, make(chan struct{}, events)
	c.Handle = func(_ context.Context, event any) {
		switch e := event.(type) {
		case *discordgo.ThreadCreate:
			runtime.Gosched()
			mu.Lock()
			threads[e.ID] = true
			mu.Unlock()
		case *discordgo.MessageCreate:
			mu.Lock()
			if !threads[e.ID] {
				missing++
			}
			mu.Unlock()
			messages <- struct{}{}
		}
	}
	stop := run(t, c)
	for range events {
		<-messages
	}
	if err := stop(); err != nil || missing > 0 {
		t.Errorf("%v; %d messages came before their threads", err, missing)
	}
}
