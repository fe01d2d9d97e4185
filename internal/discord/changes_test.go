package discord

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/guild"
	"pilcrow/internal/state"
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
	l.Wait("the answer", func() bool { return strings.Contains(m.Text(), "Words of the text itself") })
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

// TestQuestionsDeletedAtOnce: of several that a moderator takes away together, each takes its
// answer along.
func TestQuestionsDeletedAtOnce(t *testing.T) {
	l, b, _ := startAnswering(t)
	one := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	l.channel.AwaitBot(1)
	b.settle()
	two := l.ada.Says(l.channel, l.Bot.Mention()+" What?")
	l.channel.AwaitBot(2)
	b.settle()
	l.ada.DeletesAll(one, two)
	l.Wait("the end of both answers", func() bool { return len(l.channel.ByBot()) == 0 })
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

// TestDeletedWhileTheLastCallIsInFlight: nothing of the answer stays, and it is not
// remembered, wherever the call is that shows the answer when the question is deleted, and
// whichever call that is.
func TestDeletedWhileTheLastCallIsInFlight(t *testing.T) {
	const latency = 150 * time.Millisecond
	for name, pace := range map[string]time.Duration{"an edit": 40 * time.Millisecond, "several messages": 40 * time.Millisecond, "the only message": time.Hour} {
		for _, answerIn := range []state.AnswerIn{state.InChannel, state.InThread} {
			t.Run(name+" "+string(answerIn), func(t *testing.T) {
				t.Parallel()
				l, a := newLab(t, discordtest.Config{Latency: func() time.Duration { return latency }}), &answers{}
				a.hold = make(chan struct{})
				if name == "several messages" {
					a.number, a.more = 45, strings.Repeat(" So it is written.", 5)
				}
				b := l.start(a, func(f *Frontend) { f.Pace = pace })
				if err := b.State.SaveSettings(t.Context(), guild.Platform, l.guild.ID, state.Settings{AnswerIn: answerIn}); err != nil {
					t.Fatal(err)
				}
				for n := range 8 {
					said := l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
					await(t, "the question", func() bool { return len(a.questions()) == n+1 })
					if pace < time.Hour {
						await(t, "a first sign", func() bool { return len(l.answersTo(said)) > 0 })
					}
					a.hold <- struct{}{}
					time.Sleep(time.Duration(n) * latency / 5) // the call is on its way there, or back, or done
					l.ada.Deletes(said)
					b.settle()
					await(t, "the deletion", func() bool { return len(l.answersTo(said)) == 0 })
					time.Sleep(2 * latency) // what may come after it
					if left := l.answersTo(said); len(left) > 0 {
						t.Errorf("deleted after %d/5 of the way, the answer stands: %s", n, left[0].Text())
					}
					if _, found, err := b.State.Retract(t.Context(), state.Key{Platform: guild.Platform, Event: said.ID}); found || err != nil {
						t.Errorf("the answer is remembered: %v", err)
					}
				}
			})
		}
	}
}

// answersTo are the bot's messages that stand as an answer to a message: in its channel or
// in the thread at it.
func (l *lab) answersTo(said *discordtest.Message) []*discordtest.Message {
	standing := said.Channel.ByBot()
	for _, thread := range said.Channel.Threads() {
		if thread.ID == said.ID {
			standing = append(standing, thread.ByBot()...)
		}
	}
	return standing
}

// TestDeletedWhileWaiting: of a question that waits in the queue nothing was seen yet.
func TestDeletedWhileWaiting(t *testing.T) {
	l, b, a := startAnswering(t, func(f *Frontend) { f.Admission = &chat.Admission{AtOnce: 1} })
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
