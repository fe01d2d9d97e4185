package discordtest_test

import (
	"encoding/json"
	"testing"

	"pilcrow/internal/discord/discordtest"
)

// described checks a part of an event by Discord's description.
func describedAs(t *testing.T, schema string, value any) {
	t.Helper()
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range discordtest.Complaints(t, schema, raw) {
		t.Errorf("%s: %s: %s", schema, v.Path, v.Rule)
	}
}

// The gateway is not described, but the objects in its events are.
func TestEventsAreDescribed(t *testing.T) {
	discordtest.NeedsDescription(t)
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	ada.Thread(channel, "talk")
	s := dial(t, d, d.Gateway.URL)
	s.next("op 10")
	s.identify(nil)
	ready := s.next("READY").D
	describedAs(t, "UserResponse", ready["user"])
	created := s.next("GUILD_CREATE").D
	describedAs(t, "GuildWithCountsResponse", created)
	for key, schema := range map[string]string{"channels": "GuildChannelResponse", "threads": "ThreadResponse", "members": "GuildMemberResponse"} {
		all, _ := created[key].([]any)
		if len(all) == 0 {
			t.Errorf("GUILD_CREATE has no %s", key)
		}
		for _, v := range all {
			describedAs(t, schema, v)
		}
	}
	said := ada.Says(channel, "hello "+d.Bot.Mention())
	describedAs(t, "MessageResponse", s.next("MESSAGE_CREATE").D)
	ada.Edits(said, "hello")
	describedAs(t, "MessageResponse", s.next("MESSAGE_UPDATE").D)
	ada.Replies(said, "again", true)
	describedAs(t, "MessageResponse", s.next("MESSAGE_CREATE").D)
}

// interactionFields are those that every interaction has (docs: interactions/
// receiving-and-responding, "Interaction Structure").
var interactionFields = []string{
	"id", "application_id", "type", "token", "version", "data", "channel", "channel_id", "app_permissions", "locale",
	"entitlements", "authorizing_integration_owners", "context", "attachment_size_limit",
}

func TestDocumentedInteractions(t *testing.T) {
	discordtest.NeedsDescription(t)
	d := discordtest.New(t)
	guild := d.Guild("Lab")
	channel, ada := guild.Channel("general"), guild.Member("ada")
	s, _ := session(t, d)
	for _, place := range []*discordtest.Channel{channel, ada.DM()} {
		for _, name := range discordtest.Documented() {
			i := ada.Sends(place, name)
			p := s.next("INTERACTION_CREATE").D
			if p["id"] != i.ID {
				t.Fatalf("%s: read %v", name, p)
			}
			for _, field := range interactionFields {
				if _, ok := p[field]; !ok {
					t.Errorf("%s has no %s", name, field)
				}
			}
			checkPerson(t, name, p, place == channel)
			if p["type"] == 3.0 {
				describedAs(t, "MessageResponse", p["message"])
			}
		}
	}
}

// checkPerson: in a guild there is a member, in direct messages a user.
func checkPerson(t *testing.T, name string, p map[string]any, inGuild bool) {
	t.Helper()
	if !inGuild {
		describedAs(t, "UserResponse", p["user"])
		if p["member"] != nil || p["guild_id"] != nil || p["context"] != 1.0 {
			t.Errorf("%s in direct messages has member %v, guild %v, context %v", name, p["member"], p["guild_id"], p["context"])
		}
		return
	}
	describedAs(t, "GuildMemberResponse", p["member"])
	member, _ := p["member"].(map[string]any)
	if member["permissions"] == nil || p["user"] != nil || p["guild"] == nil || p["guild_locale"] == nil || p["context"] != 0.0 {
		t.Errorf("%s in a guild has %v", name, p)
	}
}
