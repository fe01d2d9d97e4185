package discordtest_test

import (
	"fmt"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// gets checks the status and the code of an answer that is nobody's fault.
func (s *stage) gets(o outcome, status, code int) {
	s.t.Helper()
	if o.status != status || o.code() != code {
		s.t.Errorf("answered %d with code %d, want %d with %d: %s", o.status, o.code(), status, code, o.raw)
	}
	if found := s.violations(); len(found) > 0 {
		s.t.Errorf("it counts as a violation: %v", found)
	}
}

func TestUnknownThings(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.gets(s.call("GET /channels/5", ""), 404, 10003)
	s.gets(s.call("PATCH /channels/{channel}/messages/5", `{"content":"x"}`), 404, 10008)
	s.gets(s.call("GET /guilds/5", ""), 404, 10004)
	s.gets(s.call("POST /interactions/5/token/callback", `{"type":5}`), 404, 10062)
	s.gets(s.call("POST /webhooks/"+s.Application+"/token", `{"content":"x"}`), 404, 10015)
	said := s.ada.Says(s.channel, "hello")
	s.ada.Deletes(said)
	s.gets(s.call("DELETE /channels/{channel}/messages/"+said.ID, ""), 404, 10008)
	s.gets(s.call(create, `{"content":"x","message_reference":{"message_id":"`+said.ID+`"}}`), 400, 50035)
	s.gets(s.call(create, `{"content":"x","message_reference":{"message_id":"`+said.ID+`","fail_if_not_exists":false}}`), 200, 0)
	s.channel.Delete()
	s.gets(s.call(create, `{"content":"x"}`), 404, 10003)
}

func TestPermissions(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	said := s.ada.Says(s.channel, "hello")
	s.gets(s.call("PATCH /channels/{channel}/messages/"+said.ID, `{"content":"x"}`), 403, 50005)
	s.gets(s.call("DELETE /channels/{channel}/messages/"+said.ID, ""), 403, 50013)
	s.guild.BotRole.May(discordtest.ManageMessages)
	s.gets(s.call("DELETE /channels/{channel}/messages/"+said.ID, ""), 204, 0)

	s.channel.Deny(s.Bot, discordtest.SendMessages)
	s.gets(s.call(create, `{"content":"x"}`), 403, 50013)
	s.channel.Deny(s.Bot, discordtest.ViewChannel)
	s.gets(s.call(create, `{"content":"x"}`), 403, 50001)
	s.channel.Allow(s.Bot, discordtest.ViewChannel|discordtest.SendMessages)
	s.gets(s.call(create, `{"content":"x"}`), 200, 0)
	s.guild.KicksBot()
	s.gets(s.call(create, `{"content":"x"}`), 403, 50001)
	s.gets(s.call("GET /guilds/{guild}", ""), 403, 50001)

	s.ada.Blocks()
	s.gets(s.call("POST /channels/"+s.ada.DM().ID+"/messages", `{"content":"x"}`), 403, 50007)
	if s.Invalid() != 7 {
		t.Errorf("%d requests are counted as invalid, not 7", s.Invalid())
	}
}

func TestThreads(t *testing.T) {
	s := newStage(t, discordtest.Config{MaxThreads: 1})
	said, other := s.ada.Says(s.channel, "hello"), s.ada.Says(s.channel, "again")
	s.gets(s.call(create+"/"+said.ID+"/threads", `{"name":"t","auto_archive_duration":60}`), 201, 0)
	s.gets(s.call(create+"/"+said.ID+"/threads", `{"name":"t"}`), 400, 160004)
	s.gets(s.call(create+"/"+other.ID+"/threads", `{"name":"t"}`), 400, 160006)
	thread := s.channel.Threads()[0]
	if thread.ID != said.ID {
		t.Errorf("the thread of message %s is %s", said.ID, thread.ID)
	}
	answer := "POST /channels/" + thread.ID + "/messages"
	o := s.call(answer, `{"content":"x"}`)
	s.gets(o, 200, 0)
	thread.Archive(false)
	s.gets(s.call(fmt.Sprintf("PATCH /channels/%s/messages/%s", thread.ID, o.body["id"]), `{"content":"y"}`), 400, 50083)
	s.gets(s.call(answer, `{"content":"x"}`), 200, 0)
	if thread.Archived() {
		t.Error("a message did not open the thread again")
	}
	thread.Archive(true)
	s.gets(s.call(answer, `{"content":"x"}`), 403, 160005)
}

func TestForum(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	forum := s.guild.Forum("questions")
	s.gets(s.call("POST /channels/"+forum.ID+"/messages", `{"content":"x"}`), 400, 50024)
}

func TestInteractionTimes(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.call(commands, `[{"name":"ask","description":"d"}]`)
	late := s.ada.Runs(s.channel, "ask", nil)
	s.Advance(3*time.Second + time.Millisecond)
	s.gets(s.call("POST /interactions/"+late.ID+"/"+late.Token+"/callback", `{"type":5}`), 404, 10062)
	if !late.Failed() {
		t.Error("nobody reads that the application did not respond")
	}

	i, hook := s.deferred()
	if original := i.Original(); !original.Loading() || len(original.History()) != 0 {
		t.Error("a deferred answer does not show that the bot is thinking")
	}
	s.gets(s.call("POST /interactions/"+i.ID+"/"+i.Token+"/callback", `{"type":5}`), 400, 40060)
	s.Advance(14 * time.Minute)
	s.gets(s.call("PATCH "+hook+"/messages/@original", `{"content":"x"}`), 200, 0)
	s.Advance(time.Minute)
	s.gets(s.call("PATCH "+hook+"/messages/@original", `{"content":"y"}`), 401, 50027)
	if got := i.Answer().History(); len(got) != 1 || got[0].Content != "x" {
		t.Errorf("the answer's history is %v", got)
	}
}

func TestEphemeral(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.call(commands, `[{"name":"ask","description":"d"}]`)
	i := s.ada.Runs(s.channel, "ask", nil)
	s.gets(s.call("POST /interactions/"+i.ID+"/"+i.Token+"/callback", `{"type":5,"data":{"flags":64}}`), 204, 0)
	hook := "/webhooks/" + s.Application + "/" + i.Token
	// The first followup takes the place of the defer, and is as ephemeral as it.
	s.gets(s.call("POST "+hook, `{"content":"x"}`), 200, 0)
	m := i.Answer()
	if !m.Ephemeral() || len(i.Followups(0)) != 0 || len(s.channel.Messages()) != 0 {
		t.Errorf("a deferred ephemeral answer is seen by others: %s", m.JSON())
	}
	if seen := s.ada.Ephemeral(s.channel); len(seen) != 1 || seen[0] != m {
		t.Errorf("ada alone sees %d messages", len(seen))
	}
	s.gets(s.call("PATCH /channels/{channel}/messages/"+m.ID, `{"content":"y"}`), 404, 10008)
	s.gets(s.call("DELETE "+hook+"/messages/@original", ""), 204, 0)
	s.gets(s.call("PATCH "+hook+"/messages/@original", `{"content":"y"}`), 404, 10008)
}

// Installed by the person only, the application may follow up five times, and
// is forced to whisper where the person may not use external applications.
func TestUserInstalled(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	s.call(commands, `[{"name":"ask","description":"d","integration_types":[0,1],"contexts":[0,1,2]}]`)
	elsewhere := s.GuildWithoutBot("Elsewhere")
	channel := elsewhere.Channel("general")
	elsewhere.Join(s.ada)
	s.ada.Installs()
	channel.Deny(elsewhere.Everyone, discordtest.UseExternalApps)
	bot, _ := session(t, s.Discord)
	i := s.ada.Runs(channel, "ask", nil)
	if p := bot.next("INTERACTION_CREATE"); p.D["guild_id"] != elsewhere.ID {
		t.Errorf("read %v", p.D)
	}
	s.gets(s.call("POST /interactions/"+i.ID+"/"+i.Token+"/callback", `{"type":4,"data":{"content":"x"}}`), 204, 0)
	if !i.Answer().Ephemeral() {
		t.Error("the answer is not forced to be ephemeral")
	}
	for n := range 6 {
		o := s.call("POST /webhooks/"+s.Application+"/"+i.Token, `{"content":"x"}`)
		if n < 5 {
			s.gets(o, 200, 0)
		} else {
			s.gets(o, 400, 40094)
		}
	}
}

func TestNonce(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	enforced := `{"content":"x","nonce":"n1","enforce_nonce":true}`
	first, second := s.call(create, enforced), s.call(create, enforced)
	if first.body["id"] != second.body["id"] || len(s.channel.Messages()) != 1 {
		t.Error("a nonce that is enforced was sent twice")
	}
	s.call(create, `{"content":"x","nonce":"n1"}`)
	s.Advance(time.Hour)
	s.call(create, enforced)
	if n := len(s.channel.Messages()); n != 3 {
		t.Errorf("%d messages, want 3: one without enforcement, one an hour later", n)
	}
}

func TestOldMessages(t *testing.T) {
	s := newStage(t, discordtest.Config{})
	id := s.call(create, `{"content":"x"}`).body["id"]
	edit := fmt.Sprintf("PATCH /channels/{channel}/messages/%s", id)
	s.Advance(61 * time.Minute)
	for range 3 {
		s.gets(s.call(edit, `{"content":"y"}`), 200, 0)
	}
	s.gets(s.call(edit, `{"content":"y"}`), 429, 30046)
}
