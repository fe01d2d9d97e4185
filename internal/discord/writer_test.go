package discord

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
)

// TestMessageThatMayHaveBeenMade: Discord makes a message once for a nonce. One whose making was not
// confirmed is made to show what is to be shown now.
func TestMessageThatMayHaveBeenMade(t *testing.T) {
	l, b, _ := startAnswering(t)
	w := &channelWriter{client: b.Client, channel: l.channel.ID, nonce: "one"}
	l.Fail(discordtest.Fault{Route: "POST /channels/{channel_id}/messages", Status: http.StatusBadGateway, Done: true, Times: discordtest.Always})
	note := func(text string) rest.Message { return look.Note(look.AnswerColour, text) }
	if _, err := w.Put(t.Context(), delivery.Final, 0, "", note("first")); !errors.Is(err, delivery.ErrLater) {
		t.Fatalf("error %v", err)
	}
	l.Heal()
	if _, err := w.Put(t.Context(), delivery.Final, 0, "", note("second")); err != nil {
		t.Fatal(err)
	}
	if made := l.channel.ByBot(); len(made) != 1 || !strings.Contains(made[0].Text(), "second") {
		t.Errorf("%d messages, the first says %q", len(made), made[0].Text())
	}
}

// TestAddressOfAThread: the word after a restart goes to the thread, once there is one.
func TestAddressOfAThread(t *testing.T) {
	for open, want := range map[bool]string{false: "channel", true: "message"} {
		d := &toMessageThread{toMessage: &toMessage{channel: "channel", message: "message"}, hasOpen: open}
		if a := d.Address().(address); a.Channel != want || a.Thread != "message" {
			t.Errorf("open %v: %+v", open, a)
		}
	}
}

// TestPrivateAnswerIsWrittenOver: an answer that only one person sees need not be hidden.
func TestPrivateAnswerIsWrittenOver(t *testing.T) {
	l, b, _ := startAnswering(t)
	l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "private": true}).Answer()
	b.settle()
	for _, r := range l.Requests("") {
		if r.Method == http.MethodDelete {
			t.Errorf("%s %s", r.Method, r.Path)
		}
	}
}

// TestMeaningOfErrors: what may go well later is tried again, what never will is not.
func TestMeaningOfErrors(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		want error // nil: it stays what it is
	}{
		"a limit":               {&rest.LimitError{Wait: time.Minute}, delivery.ErrLater},
		"a limit without end":   {&rest.LimitError{Wait: time.Hour}, nil},
		"too many requests":     {&rest.APIError{Status: http.StatusTooManyRequests}, delivery.ErrLater},
		"Discord does not work": {&rest.APIError{Status: http.StatusBadGateway}, delivery.ErrLater},
		"no permission":         {&rest.APIError{Status: http.StatusForbidden}, delivery.ErrGone},
		"a bad request":         {&rest.APIError{Status: http.StatusBadRequest}, nil},
	} {
		got := meaning(test.err)
		for _, kind := range []error{delivery.ErrLater, delivery.ErrGone} {
			if errors.Is(got, kind) != (kind == test.want) {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}

// TestRepliesInAThread: in a thread of the bot's, what people reply to each other is not meant for it.
func TestRepliesInAThread(t *testing.T) {
	s := &session{self: "9", servers: &guild.Policy{}}
	s.servers.Guilds.Note(&discordgo.ThreadCreate{Channel: &discordgo.Channel{ID: "5", GuildID: "1", OwnerID: "9", Type: discordgo.ChannelTypeGuildPublicThread}})
	ben := &discordgo.User{ID: "7"}
	said := &discordgo.Message{ID: "11", ChannelID: "5", GuildID: "1", Author: ben}
	if !s.isUnreadable(said) {
		t.Error("what somebody writes there is meant for the bot")
	}
	said.ReferencedMessage = &discordgo.Message{ID: "10", Author: &discordgo.User{ID: "8"}}
	if s.isUnreadable(said) {
		t.Error("a reply to somebody else is not")
	}
}
