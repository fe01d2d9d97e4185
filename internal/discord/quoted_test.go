package discord

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/discord/discordtest"
)

// startRepliedTo is a bot that Discord shows what messages it is asked about say.
func startRepliedTo(t *testing.T) (*lab, *bot) {
	t.Helper()
	t.Parallel()
	l := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent})
	return l, l.start(reading(article()))
}

// TestIsThisTrue: a reply with a mention to somebody else's message has that verified, for
// everybody, and it can be deleted and goes with the question.
func TestIsThisTrue(t *testing.T) {
	l, b := startRepliedTo(t)
	ben := l.guild.Member("ben")
	said := ben.Says(l.channel, "China has dispatched 19 batches of Chinese medical teams to Lesotho since 1997.")
	for n, words := range []string{" is this true?", "", " fact check this", " stimmt das?"} {
		asked := l.ada.Replies(said, l.Bot.Mention()+words, true)
		m := l.channel.AwaitBot(1)[0]
		b.settle()
		wants(t, m, "About the message of ben", "0 supported, 1 contradicted", "Here: 19. In the text: 17.", "Delete")
		if m.Replied != asked || m.Now().Pinged.Anyone() {
			t.Errorf("%d: a reply to %v, pinged %v", n, m.Replied, m.Now().Pinged)
		}
		l.ada.Deletes(asked)
		l.Wait("the verdict to go with the question", func() bool { return len(l.channel.ByBot()) == 0 })
	}
}

// TestExplainThis: what asks nothing of its own asks what the message says; what does is
// understood in its light. The answer says so.
func TestExplainThis(t *testing.T) {
	l, b := startRepliedTo(t)
	ben := l.guild.Member("ben")
	said := ben.Says(l.channel, "How many batches of medical teams did China send to Lesotho?")
	for n, words := range []string{" explain", ""} {
		l.ada.Replies(said, l.Bot.Mention()+words, true)
		m := l.channel.AwaitBot(n + 1)[n]
		b.settle()
		wants(t, m, "About the message of ben: How many batches", "17 batches", "¶20")
	}
}

func TestQuotedIsContext(t *testing.T) {
	t.Parallel()
	l, a := newLab(t, discordtest.Config{Privileged: discordtest.IntentMessageContent}), &answers{}
	b := l.start(a)
	said := l.guild.Member("ben").Says(l.channel, "The lamp on the hill burns.")
	l.ada.Replies(said, l.Bot.Mention()+" Since which year does the text say that it does so?", true)
	m := l.channel.AwaitBot(1)[0]
	b.settle()
	contains(t, m.Text(), "About the message of ben: The lamp on the hill burns.", "Lamp 2 burns")
	if diff := cmp.Diff([][]string{{"The lamp on the hill burns."}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

// TestQuotedIsKeptBack: without the words of the message, the bot says what to do, and
// answers what can be understood without them.
func TestQuotedIsKeptBack(t *testing.T) {
	l, b, a := startAnswering(t)
	said := l.guild.Member("ben").Says(l.channel, "The lamp on the hill burns.")
	l.ada.Replies(said, l.Bot.Mention()+" is this true?", true)
	contains(t, l.channel.AwaitBot(1)[0].Text(), "Discord does not show me the message", "Check against the text")
	l.ada.Replies(said, l.Bot.Mention()+" Since which year does the lamp on the hill burn?", true)
	contains(t, l.channel.AwaitBot(2)[1].Text(), "Lamp 2 burns")
	b.settle()
	if diff := cmp.Diff([][]string{nil}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}
