package discord

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
)

// TestEditedQuestion: the answer is renewed in its place, once.
func TestEditedQuestion(t *testing.T) {
	l, b, a := startAnswering(t)
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	m := l.channel.AwaitBot(1)[0]
	b.settle()
	a.number = 3
	l.ada.Edits(said, l.Bot.Mention()+" Which others?")
	l.Wait("the new answer", func() bool { return strings.Contains(m.Text(), "Lamp 4 burns") })
	b.settle()
	l.Gateway.Redelivers(1)
	l.ada.Says(l.channel, l.Bot.Mention()+" Last?")
	l.channel.AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "Which others?", "Last?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff([][]string{nil, nil, {"Which?", "Which others?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
	if n := len(l.channel.ByBot()); n != 2 {
		t.Errorf("%d messages of the bot, want 2", n)
	}
}

// TestEditedWhileAnswering: the old answer is broken off.
func TestEditedWhileAnswering(t *testing.T) {
	l, b, a := startAnswering(t)
	a.hold = make(chan struct{})
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	m := l.channel.AwaitBot(1)[0]
	l.ada.Edits(said, l.Bot.Mention()+" Which others?")
	await(t, "the second question", func() bool { return len(a.questions()) == 2 })
	a.hold <- struct{}{}
	l.Wait("the answer", func() bool { return strings.Contains(m.Text(), "verified") })
	b.settle()
	if n := len(l.channel.ByBot()); n != 1 {
		t.Errorf("%d messages of the bot, want 1", n)
	}
}

func TestEditedToSomethingElse(t *testing.T) {
	l, b, a := startAnswering(t)
	other := l.ada.Says(l.channel, "No question.")
	l.ada.Edits(other, l.Bot.Mention()+" A question by now?")
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.channel.AwaitBot(1)
	b.settle()
	l.ada.Edits(said, "never mind")
	l.ada.Says(l.channel, l.Bot.Mention()+" Last?")
	l.channel.AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "Last?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestDeletedQuestion(t *testing.T) {
	l, b, a := startAnswering(t)
	a.number, a.more = 45, strings.Repeat(" So it is written.", 5)
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.channel.AwaitBot(2)
	b.settle()
	l.ada.Deletes(said)
	l.Wait("the answer to be deleted", func() bool { return len(l.channel.ByBot()) == 0 })
}

func TestDeletedWhileAnswering(t *testing.T) {
	l, b, a := startAnswering(t)
	a.hold = make(chan struct{})
	said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.channel.AwaitBot(1)
	mod := l.guild.Member("mod", l.guild.Role("mods", discordtest.ManageMessages))
	mod.DeletesAll(said)
	l.Wait("the answer to be deleted", func() bool { return len(l.channel.ByBot()) == 0 })
	b.settle()
	l.Gateway.Redelivers(2) // in any order: the question does not come back to life
	l.ada.Says(l.ada.DM(), "Which?")
	await(t, "the next question", func() bool { return len(a.questions()) == 2 })
	close(a.hold)
	l.ada.DM().AwaitBot(1)
}

// TestDeletedWhileWaiting: of a question that waits in the queue nothing was seen yet.
func TestDeletedWhileWaiting(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) { f.Turnstile = &chat.Turnstile{AtOnce: 1} })
	a.hold = make(chan struct{})
	l.ada.Says(l.ada.DM(), "one?")
	await(t, "the first question", func() bool { return len(a.questions()) == 1 })
	ben := l.guild.Member("ben")
	said := ben.Says(l.channel, l.Bot.Mention()+" two?")
	l.channel.AwaitBot(1) // its place in the queue
	ben.Deletes(said)
	l.Wait("the place to be taken away", func() bool { return len(l.channel.ByBot()) == 0 })
	close(a.hold)
	b.settle()
	if diff := cmp.Diff([]string{"one?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
