package discord

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
)

// startAnswering makes a lab with a bot in it that answers everything alike.
func startAnswering(t *testing.T, change ...func(*Frontend)) (*lab, *bot, *answers) {
	t.Helper()
	t.Parallel()
	l, a := newLab(t, discordtest.Config{}), &answers{}
	return l, l.start(a, change...), a
}

func contains(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(plain(text), w) {
			t.Errorf("%q is missing:\n%s", w, plain(text))
		}
	}
}

func TestCommand(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) { f.Pace = time.Hour }) // on its way it is not seen
	m := l.asked(b, "Which *lamps* burn?")
	contains(t, m.Text(), "Which *lamps* burn?", "Lamp 2 burns. [¶2]", "lamp 2 was never put out", "Words of the text itself")
	if m.Ephemeral() {
		t.Error("everybody should see the answer")
	}
	if n := len(m.History()); n > 2 {
		t.Errorf("the answer was written %d times", n)
	}
	if diff := cmp.Diff([]string{"Which *lamps* burn?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPrivateCommand(t *testing.T) {
	l, b, _ := startAnswering(t)
	m := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "private": true}).Answer()
	b.settle()
	contains(t, m.Text(), "only you see this")
	if !m.Ephemeral() || strings.Contains(m.Text(), "Delete") {
		t.Errorf("ephemeral: %v; %s", m.Ephemeral(), m.Text())
	}
}

func TestThread(t *testing.T) {
	l, b, a := startAnswering(t)
	m := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which lamps burn?", "thread": true}).Answer()
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	thread := l.channel.Threads()[0]
	answered := thread.AwaitBot(1)[0]
	b.settle()
	contains(t, answered.Text(), "Lamp 2 burns. [¶2]")
	if thread.Name != "Which lamps burn?" || strings.Contains(m.Text(), "burns") {
		t.Errorf("thread %q; in the channel stands: %s", thread.Name, m.Text())
	}
	b.settle()
	l.ada.Says(thread, l.Bot.Mention()+" And then?")
	thread.AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([][]string{nil, {"Which lamps burn?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

func TestWithoutThePermissionForThreads(t *testing.T) {
	l, _, _ := startAnswering(t)
	l.guild.Everyone.May(discordtest.ViewChannel | discordtest.SendMessages | discordtest.UseCommands)
	m := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "thread": true}).Answer()
	l.Wait("the answer in the channel", func() bool { return strings.Contains(m.Text(), "Lamp 2 burns") })
}

// TestServerWantsThreads: an answer to a mention gets a thread at the question;
// when that is edited or deleted, the answer follows.
func TestServerWantsThreads(t *testing.T) {
	l, b, a := startAnswering(t)
	if err := b.State.SaveSettings(t.Context(), "discord", l.guild.ID, state.Settings{AnswerIn: state.InThread}); err != nil {
		t.Fatal(err)
	}
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which lamps burn?")
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	thread := l.channel.Threads()[0]
	m := thread.AwaitBot(1)[0]
	b.settle()
	a.number = 2
	l.ada.Edits(said, l.Bot.Mention()+" Which others?")
	l.Wait("the new answer", func() bool { return strings.Contains(m.Text(), "Lamp 3 burns") })
	b.settle()
	l.ada.Says(thread, l.Bot.Mention()+" And then?")
	next := thread.AwaitBot(2)[1]
	b.settle()
	if len(l.channel.ByBot()) > 0 || len(l.channel.Threads()) != 1 {
		t.Errorf("%d messages in the channel, %d threads", len(l.channel.ByBot()), len(l.channel.Threads()))
	}
	if diff := cmp.Diff([][]string{nil, nil, {"Which lamps burn?", "Which others?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
	l.ada.Deletes(said)
	l.Wait("the answer to be deleted", m.Deleted)
	if next.Deleted() {
		t.Error("the answer to another question is deleted")
	}
}

func TestMessageInOwnThread(t *testing.T) {
	t.Parallel()
	l, a := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent}), &answers{}
	b := l.start(a)
	l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "thread": true}).Answer()
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	thread := l.channel.Threads()[0]
	thread.AwaitBot(1)
	b.settle()
	l.ada.Says(l.channel, "This is not for the bot.")
	l.ada.Says(l.ada.Thread(l.channel, "hers"), "Nor is this.")
	l.ada.Says(thread, "And then?")
	thread.AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "And then?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMention(t *testing.T) {
	l, b, a := startAnswering(t)
	ben := l.guild.Member("ben")
	said := l.ada.Says(l.channel, "Hey "+l.Bot.Mention()+", does "+ben.Mention()+" know?")
	m := l.channel.AwaitBot(1)[0]
	b.settle()
	contains(t, m.Text(), "Lamp 2 burns. [¶2]")
	if m.Replied != said || strings.Contains(m.Text(), "know?") {
		t.Errorf("a reply to %v: %s", m.Replied, m.Text())
	}
	if m.Now().Pinged.Anyone() {
		t.Errorf("pinged: %v", m.Now().Pinged)
	}
	if diff := cmp.Diff([]string{"Hey , does ben know?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestReplyChain: the chain of replies is the conversation, over a restart too,
// and only of the person's own turns.
func TestReplyChain(t *testing.T) {
	l, b, a := startAnswering(t)
	l.ada.Says(l.channel, l.Bot.Mention()+" one?")
	first := l.channel.AwaitBot(1)[0]
	b.settle()
	l.ada.Replies(first, "two?", true)
	second := l.channel.AwaitBot(2)[1]
	b.settle()
	l.guild.Member("ben").Replies(second, "three?", true)
	third := l.channel.AwaitBot(3)[2]
	b.settle()
	l.ada.Replies(third, "four?", true)
	l.channel.AwaitBot(4)
	b.settle()
	want := [][]string{nil, {"one?"}, nil, {"one?", "two?"}}
	if diff := cmp.Diff(want, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

// TestReplyToACommand: its text is kept back, so the bot says what to do, once; with
// a mention it is a follow-up.
func TestReplyToACommand(t *testing.T) {
	l, b, a := startAnswering(t)
	m := l.asked(b, "one?")
	hidden := l.ada.Replies(m, "two?", true)
	hint := l.channel.AwaitBot(2)[1]
	contains(t, hint.Text(), "Discord does not show me what this message says.", "Ask further")
	hidden.Redelivers()
	l.guild.Member("ben").Replies(m, "I see.", true) // such a reply never pings: he may talk to her
	l.ada.Replies(m, "three?", true)
	l.ada.Replies(m, l.Bot.Mention()+" four?", true)
	answered := l.channel.AwaitBot(3)[2]
	b.settle()
	contains(t, answered.Text(), "Lamp 2 burns")
	if n := len(l.channel.ByBot()); n != 3 {
		t.Errorf("%d messages of the bot, want 3", n)
	}
	if diff := cmp.Diff([][]string{nil, {"one?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

func TestDirectMessage(t *testing.T) {
	l, b, a := startAnswering(t)
	l.ada.Says(l.ada.DM(), "one?")
	l.ada.DM().AwaitBot(1)
	b.settle()
	l.ada.Says(l.ada.DM(), "two?")
	l.ada.DM().AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([][]string{nil, {"one?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

// TestInstalledByThePerson: where the bot is no member, the interaction is all
// that there is.
func TestInstalledByThePerson(t *testing.T) {
	l, b, a := startAnswering(t)
	elsewhere := l.GuildWithoutBot("Elsewhere")
	channel := elsewhere.Channel("general")
	elsewhere.Join(l.ada)
	l.ada.Installs()
	a.number = 3
	m := l.ada.Runs(channel, "ask", discordtest.Options{"question": "Which?"}).Answer()
	b.settle()
	contains(t, m.Text(), "Lamp 2 burns. [¶2]")
	l.ada.Clicks(m, idWith(t, m, look.OpenAction)).Answer()
	l.ada.Clicks(m, idWith(t, m, look.DeleteAction)).Acknowledged()
	l.Wait("the answer to be deleted", m.Deleted)
}

// idWith is the first custom_id of an action.
func idWith(t *testing.T, m *discordtest.Message, action string) string {
	t.Helper()
	for _, id := range m.Now().CustomIDs() {
		if name, _ := look.ID(id).Split(); name == action {
			return id
		}
	}
	t.Fatalf("nothing with %s in %v", action, m.Now().CustomIDs())
	return ""
}
