package discord

import (
	"strings"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state"
)

// startInForum starts the bot with a forum whose first posts it answers.
func startInForum(t *testing.T, change ...func(*Frontend)) (*lab, *bot, *discordtest.Channel) {
	t.Helper()
	t.Parallel()
	l := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent})
	forum := l.guild.Forum("questions")
	b := l.start(reading(article()), append([]func(*Frontend){func(f *Frontend) { f.ReadsAll = true }}, change...)...)
	if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{Forums: []string{forum.ID}}); err != nil {
		t.Fatal(err)
	}
	return l, b, forum
}

// last asks something in a place that comes after everything before, and waits for its end.
func (l *lab) last(b *bot) {
	l.t.Helper()
	n := len(l.channel.ByBot())
	l.guild.Member("last").Says(l.channel, l.Bot.Mention()+" "+anything)
	l.channel.AwaitBot(n + 1)
	b.settle()
}

// TestForum: a first post that asks something is answered if the text does; else, and to
// whatever comes after it, the bot says nothing.
func TestForum(t *testing.T) {
	l, b, forum := startInForum(t)
	asked := l.ada.Posts(forum, "Teams", "Hello everybody. How many batches of medical teams did China send to Lesotho? I would like to know.")
	answered := asked.Channel.AwaitBot(1)[0]
	b.settle()
	wants(t, answered, "17 batches", "Nobody asked me: in this forum I answer first posts", "¶20")
	if answered.Replied != asked {
		t.Errorf("a reply to %v", answered.Replied)
	}
	titled := l.ada.Posts(forum, "How many batches of medical teams did China send to Lesotho", "Nobody could tell me.")
	wants(t, titled.Channel.AwaitBot(1)[0], "17 batches")

	silent := []*discordtest.Message{
		l.ada.Posts(forum, "What is the capital of Mongolia?", "I wonder."),
		l.ada.Posts(forum, "Medical teams in Lesotho", "China sent 17 batches of medical teams to Lesotho."),
		l.ada.Posts(forum, "Hello", "Hello!"),
		l.ada.Posts(l.guild.Forum("other"), "Teams", anything),
	}
	later := l.ada.Says(asked.Channel, anything) // no first post
	thread := l.ada.Thread(l.channel, "talk")
	l.ada.Says(thread, anything)
	l.last(b)
	for _, m := range silent {
		if all := m.Channel.ByBot(); len(all) > 0 {
			t.Errorf("%q is answered: %s", m.Content(), all[0].Text())
		}
	}
	if n := len(later.Channel.ByBot()) + len(thread.ByBot()); n != 1 {
		t.Errorf("%d messages, want the answer to the first post alone", n)
	}
}

// TestForumOnce: whatever Discord delivers again, a post has one answer, also if the event of
// the thread comes after its message; a post that is deleted takes it along.
func TestForumOnce(t *testing.T) {
	l, b, forum := startInForum(t)
	l.Gateway.Duplicates(2)
	l.Gateway.Reorders(2)
	asked := l.ada.Posts(forum, "Teams", anything)
	l.Gateway.Heal()
	asked.Channel.AwaitBot(1)
	asked.Redelivers()
	l.last(b)
	if n := len(asked.Channel.ByBot()); n != 1 {
		t.Errorf("%d answers", n)
	}
	l.ada.Deletes(asked)
	l.Wait("the end of the answer", func() bool { return len(asked.Channel.ByBot()) == 0 })
}

// TestForumOptIn: without Message Content, without the setting, or for somebody who may not
// ask, nothing is said; and the panel tells what to do.
func TestForumOptIn(t *testing.T) {
	t.Run("off", func(t *testing.T) {
		l, b, forum := startInForum(t)
		if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{}); err != nil {
			t.Fatal(err)
		}
		marie := l.manager()
		panel := marie.Runs(l.channel, "settings", nil).Answer()
		first := l.ada.Posts(forum, "Teams", anything)
		l.last(b)
		if n := len(first.Channel.ByBot()); n != 0 {
			t.Error("it is answered by default")
		}
		marie.Chooses(panel, "set:forums", forum.ID).Answer()
		m := l.ada.Posts(forum, "Teams", anything).Channel.AwaitBot(1)[0]
		b.settle()
		wants(t, m, "17 batches")
	})
	t.Run("not allowed", func(t *testing.T) {
		l, b, forum := startInForum(t)
		role := l.guild.Role("readers", 0)
		err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{Forums: []string{forum.ID}, AskRoles: []string{role.ID}})
		if err != nil {
			t.Fatal(err)
		}
		silent := l.ada.Posts(forum, "Teams", anything)
		reader := l.guild.Member("reader", role)
		m := reader.Posts(forum, "Teams", anything).Channel.AwaitBot(1)[0]
		b.settle()
		wants(t, m, "17 batches")
		if n := len(silent.Channel.ByBot()); n != 0 {
			t.Error("somebody who may not ask is answered")
		}
	})
	t.Run("without message content", func(t *testing.T) {
		l, _ := startReading(t)
		panel := l.manager().Runs(l.channel, "settings", nil).Answer()
		wants(t, panel, "Forums in which I answer", "Discord does not show me such posts", "discord.message_content")
	})
}

// TestForumAfterACrash: nobody waits for a word about what nobody asked of the bot.
func TestForumAfterACrash(t *testing.T) {
	t.Parallel()
	l, dir := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent}), t.TempDir()
	forum := l.guild.Forum("questions")
	a := &answers{hold: make(chan struct{})}
	keep, s := keeping(t, dir, nil)
	crashed := l.start(a, keep, func(f *Frontend) { f.ReadsAll = true })
	if err := s.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{Forums: []string{forum.ID}}); err != nil {
		t.Fatal(err)
	}
	post := l.ada.Posts(forum, "Lamps", "Which lamps burn?")
	await(t, "the question", func() bool { return len(a.questions()) == 1 })
	l.guild.Member("ben").Says(l.channel, l.Bot.Mention()+" one?")
	l.channel.AwaitBot(1)
	s.Close()
	l.Fail(discordtest.Fault{Status: 500, Times: discordtest.Always})
	crashed.delivery.Grace, crashed.delivery.Notice = time.Millisecond, time.Second
	_ = crashed.stop()
	l.Heal()
	again, _ := keeping(t, dir, nil)
	b := l.start(&answers{}, again, func(f *Frontend) { f.ReadsAll = true })
	l.Wait("a word about the restart", func() bool { return strings.Contains(l.channel.ByBot()[0].Text(), "restarted") })
	b.settle()
	if all := post.Channel.ByBot(); len(all) != 0 {
		t.Errorf("the post reads %s", all[0].Text())
	}
}

func TestQuestionOf(t *testing.T) {
	for _, test := range []struct{ title, words, asked string }{
		{"Lamp", "My lamp is broken. How do I mend it? Thanks!", "How do I mend it?"},
		{"How do I mend a lamp", "It is broken.", "How do I mend a lamp"},
		{"Which lamps burn?", "Who knows?", "Which lamps burn?"},
		{"Wie repariere ich die Lampe", "Sie ist kaputt.", "Wie repariere ich die Lampe"},
		{"灯", "我的灯坏了。怎么修？", "怎么修？"},
		{"Why I love lamps", "They burn.", ""},
		{"Lamp for sale", "It is new.", ""},
	} {
		asked, rest, ok := questionOf(test.title, test.words)
		if asked != test.asked || ok != (test.asked != "") || ok && !strings.Contains(rest, strings.TrimSuffix(test.words, " Thanks!")) {
			t.Errorf("%q, %q: asks %q in the light of %q", test.title, test.words, asked, rest)
		}
	}
}
