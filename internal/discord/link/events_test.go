package link

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// deliver serves events (type, data, type, data …) and then a message with id 99,
// and returns what the handler got until then, in any order.
func deliver(t *testing.T, events ...string) []any {
	t.Helper()
	g := newGateway(t, func(p *peer, n int) {
		p.begin(time.Minute, "")
		for i := 0; i < len(events); i += 2 {
			p.event(2+i, events[i], events[i+1])
		}
		p.event(100, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, 99))
		p.serve()
	})
	l, got := g.link()
	stop := run(t, l)
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
		case <-time.After(10 * time.Second):
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

// discordgo hands on an empty message, with a nil author, if one component in it
// or in what it quotes is of a type that it does not know.
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

// A command on a message that discordgo cannot read.
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

// Events that cannot be read, or that would make discordgo end the process, are
// left out; the connection and all other events live on.
func TestBadEvents(t *testing.T) {
	t.Parallel()
	events := deliver(t,
		"GUILD_CREATE", `null`,
		"GUILD_CREATE", `{}`,
		"GUILD_CREATE", `{"id":"1","channels":[null]}`,
		"GUILD_UPDATE", `{"name":"no id"}`,
		"GUILD_CREATE", `{"id":"1","voice_states":[null]}`,
		"VOICE_STATE_UPDATE", `{}`,
		"VOICE_SERVER_UPDATE", `{}`,
		"MESSAGE_CREATE", `null`,
		"MESSAGE_CREATE", `{}`,
		"MESSAGE_CREATE", `[]`,
		"MESSAGE_CREATE", `{"id":"7","channel_id":"2","content":"nobody's"}`,
		"MESSAGE_CREATE", `{"id":"7","channel_id":2,"content":"a number for an id","author":{"id":"5"}}`,
		"MESSAGE_UPDATE", `{"id":"7","channel_id":"2","embeds":[]}`,
		"MESSAGE_DELETE", `null`,
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

func TestGuildsArrive(t *testing.T) {
	t.Parallel()
	events := deliver(t, "GUILD_CREATE", `{"id":"1","name":"here","channels":[{"id":"2"}],"members":[],"voice_states":[]}`,
		"GUILD_DELETE", `{"id":"1"}`, "MESSAGE_DELETE", `{"id":"7","channel_id":"2"}`)
	if g := only[*discordgo.GuildCreate](t, events); g.Name != "here" || g.Channels[0].GuildID != "1" {
		t.Errorf("got %+v", g.Guild)
	}
	if m := only[*discordgo.MessageDelete](t, events); m.ID != "7" {
		t.Errorf("got %+v", m.Message)
	}
	only[*discordgo.GuildDelete](t, events)
	only[*discordgo.Ready](t, events)
}

// A handler that panics costs its event, and leaves a stack under an id.
func TestPanic(t *testing.T) {
	t.Parallel()
	g := newGateway(t, func(p *peer, n int) {
		p.begin(time.Minute, "")
		for id := range 5 {
			p.event(2+id, "MESSAGE_CREATE", fmt.Sprintf(helloMessage, id))
		}
		p.serve()
	})
	l, events := g.link()
	var log lockedBuffer
	l.Log = slog.New(slog.NewTextHandler(&log, nil))
	l.Handle = func(_ context.Context, event any) {
		if m, ok := event.(*discordgo.MessageCreate); ok && m.ID != "4" {
			var author *discordgo.User
			_ = author.Username
		}
		events <- event
	}
	stop := run(t, l)
	message(t, events)
	if err := stop(); err != nil || g.connections() != 1 || l.Client.Metrics.Panics.Load() != 4 {
		t.Errorf("%v, %d connections, %d panics", err, g.connections(), l.Client.Metrics.Panics.Load())
	}
	for _, want := range []string{"id=", "nil pointer", "events_test.go"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log has no %q:\n%s", want, &log)
		}
	}
	if strings.Contains(log.String(), testToken) {
		t.Error("the log holds the token")
	}
}

// A lockedBuffer may be written by many.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
