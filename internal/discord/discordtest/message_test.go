package discordtest_test

import (
	"testing"

	"pilcrow/internal/discord/discordtest"
)

func TestAllowedMentions(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.guild.BotRole.May(discordtest.MentionEveryone)
	role := s.guild.Role("readers", 0)
	said := s.ada.Says(s.channel, "hello")
	content := `"content":"@everyone ` + s.ada.Mention() + ` <@&` + role.ID + `>"`
	for _, test := range []struct {
		name, more string
		users      int
		roles, all bool
	}{
		{name: "by default", users: 1, roles: true, all: true},
		{name: "nothing", more: `,"allowed_mentions":{"parse":[]}`},
		{name: "users", more: `,"allowed_mentions":{"parse":["users"]}`, users: 1},
		{name: "one user", more: `,"allowed_mentions":{"users":["` + s.ada.ID + `"]}`, users: 1},
		{name: "one role", more: `,"allowed_mentions":{"roles":["` + role.ID + `"]}`, roles: true},
		{name: "a reply", more: `,"allowed_mentions":{"parse":[]},"message_reference":{"message_id":"` + said.ID + `"}`},
		{name: "a reply with ping", more: `,"allowed_mentions":{"replied_user":true},"message_reference":{"message_id":"` + said.ID + `"}`, users: 1},
	} {
		s.call(create, "{"+content+test.more+"}")
		all := s.channel.ByBot()
		got := all[len(all)-1].Now().Pinged
		if len(got.Users) != test.users || (len(got.Roles) > 0) != test.roles || got.Everyone != test.all {
			t.Errorf("%s: pinged %v", test.name, got)
		}
	}
	i, hook := s.deferred()
	s.call("PATCH "+hook+"/messages/@original", `{`+content+`}`)
	if got := i.Answer().Now().Pinged; len(got.Users) != 1 || len(got.Roles) > 0 || got.Everyone {
		t.Errorf("an interaction's answer pings users by default, not %v", got)
	}
}

// Without the privileged intent, content is there only where the documentation
// says so.
func TestMessageContent(t *testing.T) {
	read := func(s *stage, m *discordtest.Message) string {
		content, _ := s.call("GET /channels/"+m.Channel.ID+"/messages/"+m.ID, "").body["content"].(string)
		return content
	}
	s := newStage(t, discordtest.Config{})
	plain := s.ada.Says(s.channel, "secret")
	s.call(create, `{"content":"from the bot"}`)
	answer := s.channel.ByBot()[0]
	i, hook := s.deferred()
	s.call("PATCH "+hook+"/messages/@original", `{"content":"x"}`)
	for _, test := range []struct {
		name string
		m    *discordtest.Message
		seen bool
	}{
		{"any message", plain, false},
		{"a mention", s.ada.Says(s.channel, s.Bot.Mention()+" hello"), true},
		{"a direct message", s.ada.Says(s.ada.DM(), "hello"), true},
		{"the bot's own", answer, true},
		{"a reply with ping", s.ada.Replies(answer, "and why?", true), true},
		{"a reply without ping", s.ada.Replies(answer, "and why?", false), false},
		{"a reply with ping to an interaction's answer", s.ada.Replies(i.Answer(), "and why?", true), false},
	} {
		if got := read(s, test.m); (got != "") != test.seen {
			t.Errorf("%s reads %q", test.name, got)
		}
	}
	whole := newStage(t, discordtest.Config{Privileged: discordtest.IntentMessageContent})
	if got := read(whole, whole.ada.Says(whole.channel, "secret")); got != "secret" {
		t.Errorf("with the intent, a message reads %q", got)
	}
}
