package discord

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state"
)

// TestThreadWithoutMessageContent: where Discord keeps back what is written in the bot's own
// thread, the answer says how to go on, and so does a word to who writes there all the same.
func TestThreadWithoutMessageContent(t *testing.T) {
	l, b, a := startAnswering(t)
	l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "thread": true}).Answer()
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	thread := l.channel.Threads()[0]
	first := thread.AwaitBot(1)[0]
	b.settle()
	contains(t, first.Text(), "To go on here, mention me, or press “Ask further”")
	lost := l.ada.Says(thread, "And then?")
	hint := thread.AwaitBot(2)[1]
	contains(t, hint.Text(), "Discord does not show me what this message says. Mention me in it")
	if hint.Replied != lost {
		t.Errorf("a reply to %v", hint.Replied)
	}
	l.ada.Says(thread, "Hello?") // one word a minute is enough
	l.ada.Says(thread, l.Bot.Mention()+" And then?")
	thread.AwaitBot(3)
	b.settle()
	l.ada.Says(l.ada.Thread(l.channel, "hers"), "This is nothing to the bot.")
	l.ada.Says(l.ada.DM(), "Last?")
	direct := l.ada.DM().AwaitBot(1)[0]
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "And then?", "Last?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if n := len(thread.ByBot()); n != 3 || strings.Contains(direct.Text(), "To go on here") {
		t.Errorf("%d messages in the thread; in the direct message: %s", n, direct.Text())
	}
}

// TestThreadAtAQuestionWithoutMessageContent: so does the thread at a message.
func TestThreadAtAQuestionWithoutMessageContent(t *testing.T) {
	l, b, _ := startAnswering(t)
	if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{AnswerIn: state.InThread}); err != nil {
		t.Fatal(err)
	}
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	m := l.channel.Threads()[0].AwaitBot(1)[0]
	b.settle()
	contains(t, m.Text(), "To go on here, mention me")
}

// TestThreadWithMessageContent: with the intent, a thread goes on by itself.
func TestThreadWithMessageContent(t *testing.T) {
	t.Parallel()
	l, a := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent}), &answers{}
	b := l.start(a, func(f *Frontend) { f.ReadsAll = true })
	if got := b.Intents(); got != l.intents || got&discordgo.IntentMessageContent == 0 {
		t.Errorf("intents %b, granted %b", got, l.intents)
	}
	l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "Which?", "thread": true}).Answer()
	l.Wait("a thread", func() bool { return len(l.channel.Threads()) == 1 })
	thread := l.channel.Threads()[0]
	first := thread.AwaitBot(1)[0]
	b.settle()
	if strings.Contains(first.Text(), "To go on here") {
		t.Errorf("advice that nobody needs: %s", first.Text())
	}
	l.ada.Says(thread, "And then?")
	thread.AwaitBot(2)
	b.settle()
	if diff := cmp.Diff([]string{"Which?", "And then?"}, a.questions()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
