package discord

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
)

// TestQuietWhereNotAddressed: what is not meant for the bot gets no word and no call.
func TestQuietWhereNotAddressed(t *testing.T) {
	l, b, a := startAnswering(t)
	role := l.guild.Role("lampwrights", 0)
	other := l.OtherBot("other")
	l.guild.Join(other)
	hers := l.ada.Says(l.channel, "Which lamps burn?")
	l.guild.Member("ben").Replies(hers, "I do not know.", true)
	l.ada.Says(l.channel, "@everyone <@&"+role.ID+"> look")
	other.Says(l.channel, l.Bot.Mention()+" a bot asks")
	l.channel.SaysByWebhook("hook", l.Bot.Mention()+" a webhook asks")
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	answered := l.channel.AwaitBot(1)[0]
	b.settle()
	l.ada.Replies(answered, "thanks", false)
	l.ada.Says(l.ada.DM(), "Last?")
	l.ada.DM().AwaitBot(1)
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "Last?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n := len(l.channel.ByBot()); n != 1 {
		t.Errorf("%d messages", n)
	}
}

func TestChannels(t *testing.T) {
	t.Parallel()
	l, a := newLab(t, discordtest.Config{}), &answers{}
	denied, other := l.guild.Channel("denied"), l.guild.Channel("other")
	b := l.start(a, func(f *Frontend) { f.Allowed, f.Denied = []string{l.channel.ID, denied.ID}, []string{denied.ID} })
	thread := l.ada.Thread(l.channel, "hers")
	l.ada.Says(denied, l.Bot.Mention()+" denied?")
	l.ada.Says(other, l.Bot.Mention()+" other?")
	refused := l.ada.Runs(other, "ask", discordtest.Options{"question": "other?"}).Answer()
	if !refused.Ephemeral() {
		t.Error("refused in public")
	}
	contains(t, refused.Text(), "I do not answer questions in this channel.")
	l.ada.Says(thread, l.Bot.Mention()+" in a thread?")
	thread.AwaitBot(1)
	b.settle()
	if diff := cmp.Diff([]string{"in a thread?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestServerSettings(t *testing.T) {
	t.Parallel()
	l := newLab(t, discordtest.Config{})
	b := l.start(&answers{})
	settings := state.Settings{Language: "de", Private: true, DeniedChannels: []string{l.guild.Channel("denied").ID}}
	if err := b.State.SaveSettings(context.Background(), "discord", l.guild.ID, settings); err != nil {
		t.Fatal(err)
	}
	m := l.asked(b, "Which?")
	if !m.Ephemeral() {
		t.Error("the server wants private answers")
	}
	contains(t, m.Text(), "Worte des Textes selbst", "Weiter fragen")
	shown := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "private": false}).Answer()
	b.settle()
	if shown.Ephemeral() {
		t.Error("the person wants everybody to see it")
	}
}

// TestEveryMessageIsInert: whatever the bot sends lets nobody be notified and
// shows no preview.
func TestEveryMessageIsInert(t *testing.T) {
	l, b, a := startAnswering(t)
	a.more = " See https://evil.example, discord.gg/abc and @everyone, " + l.ada.Mention() + "."
	a.number = 5
	m := l.asked(b, "@everyone "+l.ada.Mention()+" https://evil.example || `")
	l.ada.Says(l.channel, l.Bot.Mention()+" @everyone?")
	l.channel.AwaitBot(2)
	b.settle()
	l.ada.Chooses(m, idWith(t, m, look.MenuAction), firstOption(t, m)).Answer()
	l.ada.Clicks(m, idWith(t, m, look.GoodAction)).Answer()
	for _, message := range l.channel.Everything() {
		for _, v := range message.History() {
			if message.Author == l.Bot && v.Pinged.Anyone() {
				t.Errorf("notified: %v", v.Pinged)
			}
		}
	}
	for _, r := range l.Requests("") {
		var sent struct {
			Components []any
			Data       *struct{ Flags int }
			Flags      int
			Mentions   *struct{ Parse []string } `json:"allowed_mentions"`
		}
		if r.Method == "GET" || r.Method == "PUT" || r.Body == "" || json.Unmarshal([]byte(r.Body), &sent) != nil || sent.Components == nil {
			continue
		}
		if sent.Mentions == nil || len(sent.Mentions.Parse) > 0 || sent.Flags&(1<<2) == 0 {
			t.Errorf("%s: %s", r.Route, r.Body)
		}
	}
	for _, live := range []string{"@everyone", "https://", "discord.gg/", l.ada.Mention()} {
		for _, r := range l.Requests("") {
			if strings.Contains(r.Body, live) {
				t.Errorf("%s is sent: %s", live, r.Body)
			}
		}
	}
}

// TestEveryNewMessageHasANonce: Discord then creates it once, however often it is sent,
// and no two messages have the same.
func TestEveryNewMessageHasANonce(t *testing.T) {
	l, b, a := startAnswering(t)
	a.number, a.more = 45, strings.Repeat(" So it is written.", 5) // several messages
	said := l.ada.Says(l.channel, l.Bot.Mention()+" one?")
	l.channel.AwaitBot(2)
	b.settle()
	l.ada.Edits(said, l.Bot.Mention()+" two?")
	l.ada.Says(l.ada.DM(), "three?")
	l.ada.DM().AwaitBot(2)
	b.settle()
	seen := make(map[string]bool)
	for _, r := range l.Requests(createMessage) {
		var sent struct {
			Nonce   string
			Enforce bool `json:"enforce_nonce"`
		}
		if err := json.Unmarshal([]byte(r.Body), &sent); err != nil || sent.Nonce == "" || len(sent.Nonce) > 25 || !sent.Enforce || seen[sent.Nonce] {
			t.Errorf("nonce %q, enforced %v, %v", sent.Nonce, sent.Enforce, err)
		}
		seen[sent.Nonce] = true
	}
	if len(seen) < 4 {
		t.Errorf("%d messages were created", len(seen))
	}
}

// firstOption is the value of the first option of a message's menu.
func firstOption(t *testing.T, m *discordtest.Message) string {
	t.Helper()
	_, rest, found := strings.Cut(string(m.JSON()), `"value":"`)
	value, _, _ := strings.Cut(rest, `"`)
	if !found {
		t.Fatal("no option")
	}
	return value
}

func TestLimits(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) {
		f.Admission = &chat.Admission{Person: chat.Limit{Minute: 1}}
	})
	l.asked(b, "one?")
	refused := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "two?"}).Answer()
	if !refused.Ephemeral() {
		t.Error("refused in public")
	}
	contains(t, refused.Text(), "Please ask the next one in ")
	l.ada.Says(l.channel, l.Bot.Mention()+" three?")
	contains(t, l.channel.AwaitBot(2)[1].Text(), "Please ask the next one in")
	for range 3 {
		l.ada.Says(l.channel, l.Bot.Mention()+" again?") // is not told so each time
	}
	l.guild.Member("ben").Says(l.channel, l.Bot.Mention()+" four?")
	l.channel.AwaitBot(3)
	b.settle()
	if n := len(l.channel.ByBot()); n != 3 {
		t.Errorf("%d messages of the bot, want 3", n)
	}
	if diff := cmp.Diff([]string{"one?", "four?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestQueue(t *testing.T) {
	l, _, a := startAnswering(t, func(f *Frontend) { f.Admission = &chat.Admission{AtOnce: 1} })
	a.hold = make(chan struct{})
	l.ada.Says(l.ada.DM(), "one?")
	await(t, "the first question", func() bool { return len(a.questions()) == 1 })
	i := l.guild.Member("ben").Runs(l.channel, "ask", discordtest.Options{"question": "two?"})
	l.Wait("a place in the queue", func() bool {
		return i.Original() != nil && strings.Contains(i.Original().Text(), "number 1 in the queue")
	})
	close(a.hold)
	l.Wait("the answer", func() bool { return strings.Contains(i.Original().Text(), "Words of the text itself") })
}
