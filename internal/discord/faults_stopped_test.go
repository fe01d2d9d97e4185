package discord

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
)

// TestFault71 plays interactions that are answered late.
func TestFault71(t *testing.T) {
	t.Run("acknowledged at once", func(t *testing.T) {
		l, _, a := startAnswering(t)
		a.hold = make(chan struct{})
		i := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?"})
		if callback, _ := i.Acknowledged(); callback != 5 { // before the answer, which is held
			t.Errorf("callback %d", callback)
		}
		close(a.hold)
		i.Answer()
	})
	t.Run("not in time", func(t *testing.T) {
		l, b, a := startAnswering(t)
		l.Fail(discordtest.Fault{Route: callback, Status: 404, Body: `{"message": "Unknown interaction", "code": 10062}`})
		l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?"})
		await(t, "the end of it", func() bool { return strings.Contains(b.log.String(), "10062") })
		b.settle()
		if n := len(a.questions()); n != 0 {
			t.Errorf("a question that nobody waits for is answered: %v", a.questions())
		}
	})
	t.Run("token expired", func(t *testing.T) {
		l, b, a := startAnswering(t)
		a.hold = make(chan struct{})
		i := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?"})
		l.Wait("the first claim", func() bool { return i.Original() != nil && !i.Original().Loading() })
		l.Advance(16 * time.Minute)
		close(a.hold)
		contains(t, l.channel.AwaitBot(2)[1].Text(), "longer than the 15 minutes")
		b.settle()
	})
	t.Run("token of a private answer expired", func(t *testing.T) {
		l, b, a := startAnswering(t)
		a.hold = make(chan struct{})
		i := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "private": true})
		l.Wait("the first claim", func() bool { return i.Original() != nil && !i.Original().Loading() })
		l.Advance(16 * time.Minute)
		close(a.hold)
		b.settle()
		if len(l.channel.ByBot()) != 0 || !strings.Contains(b.log.String(), "nobody is there any more") {
			t.Errorf("what was private is told in the channel, or nothing is logged: %v", l.channel.ByBot())
		}
	})
}

// TestFault72 plays what must be ignored, and what ends the bot for good. See also
// TestQuietWhereNotAddressed, changes_test.go and restart_test.go; the connection's
// own bad days are with package gateway.
func TestFault72(t *testing.T) {
	t.Run("person blocks the bot", func(t *testing.T) {
		l, b, _ := startAnswering(t)
		l.ada.Blocks()
		l.ada.Says(l.ada.DM(), "Which?")
		await(t, "the end of it", func() bool { return strings.Contains(b.log.String(), "nobody is there any more") })
	})
	t.Run("events that nobody can read", func(t *testing.T) {
		l, _, _ := startAnswering(t)
		for _, data := range []string{`{}`, `{"id": "1"}`, `{"id": "1", "author": null}`, `{"id": "1", "author": {"id": "2"}, "components": [{"type": 99}]}`, `{"id": 7, "content": []}`} {
			for _, name := range []string{"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE", "GUILD_CREATE", "THREAD_CREATE", "THREAD_LIST_SYNC"} {
				l.Gateway.Injects(name, data)
			}
		}
		l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
		l.channel.AwaitBot(1)
	})
	t.Run("unknown buttons", func(t *testing.T) {
		l, b, _ := startAnswering(t)
		for _, id := range []string{"nothing", "open", "open:a:b:c:d", "open:lamps:99999999999999999999::", "open:lamps:2:xxxx:zz-1.-.5-", "turn:x", "stop:1:2", "delete", "why", "further", "good:1:2"} {
			made, err := b.Client.CreateMessage(t.Context(), l.channel.ID, look.NewMessage(look.Row(look.Button("?", discordgo.SecondaryButton, look.ID(id)))...))
			if err != nil {
				t.Fatal(err)
			}
			l.ada.Clicks(l.find(made.ID), id).Acknowledged()
		}
	})
	t.Run("the token is not known", func(t *testing.T) {
		t.Parallel()
		l := newLab(t, discordtest.Config{})
		client, err := rest.NewClient(rest.Options{Token: "MTE.other.token", API: l.URL})
		if err != nil {
			t.Fatal(err)
		}
		f := &Frontend{Client: client}
		var fatal *gateway.FatalError
		if err := f.Run(t.Context(), &answers{}); !errors.As(err, &fatal) || !strings.Contains(err.Error(), "token") {
			t.Errorf("error %v", err)
		}
	})
	t.Run("missing intent", func(t *testing.T) {
		t.Parallel()
		l := newLab(t, discordtest.Config{})
		b := l.start(&answers{})
		l.Gateway.ClosesIdentify(1, 4014)
		l.Gateway.Invalidates(false)
		var fatal *gateway.FatalError
		if err := <-b.ended; !errors.As(err, &fatal) || fatal.Code != 4014 {
			t.Errorf("error %v", err)
		}
	})
}
