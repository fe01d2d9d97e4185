package discord

import (
	"strings"
	"testing"

	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
)

// TestFirstContact: who says hello gets three questions as buttons, and a press asks one,
// for whoever presses it.
func TestFirstContact(t *testing.T) {
	l, b := startReading(t)
	l.ada.Says(l.channel, l.Bot.Mention()+" hello")
	hello := l.channel.AwaitBot(1)[0]
	b.settle()
	wants(t, hello, "Hello! Ask me about", "Delete")
	if suggestions(hello) != 3 || strings.Contains(hello.Text(), "Ask further") {
		t.Errorf("%d questions: %s", suggestions(hello), hello.Text())
	}
	question := id(t, hello, look.SuggestAction+":")
	m := l.guild.Member("ben").Clicks(hello, question).Answer()
	b.settle()
	wants(t, m, strings.TrimPrefix(question, look.SuggestAction+":"), "[¶", "Ask further")
	if m.Ephemeral() {
		t.Error("only one person sees the answer")
	}
}

// TestAboutTheText: so does who asks what it is about, by a mention or a command.
func TestAboutTheText(t *testing.T) {
	l, b := startReading(t)
	l.ada.Says(l.channel, l.Bot.Mention()+" What is this about?")
	about := l.channel.AwaitBot(1)[0]
	b.settle()
	wants(t, about, "by Lei Kezhong", "[¶1]", "Ask further")
	asked := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": "What is this text about?"}).Answer()
	b.settle()
	for _, m := range []*discordtest.Message{about, asked} {
		if suggestions(m) != 3 {
			t.Errorf("%d questions: %s", suggestions(m), m.Text())
		}
	}
	m := l.ada.Clicks(about, id(t, about, look.SuggestAction+":")).Answer()
	b.settle()
	wants(t, m, "[¶")
}

// suggestions counts the questions on buttons.
func suggestions(m *discordtest.Message) (n int) {
	for _, id := range m.Now().CustomIDs() {
		if strings.HasPrefix(id, look.SuggestAction+":") {
			n++
		}
	}
	return n
}

// TestPrivateRefusal: that the text does not answer is for who asked, unless they wanted
// everybody to see what comes.
func TestPrivateRefusal(t *testing.T) {
	l, b := startReading(t)
	const question = "What is the capital of Mongolia?"
	i := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": question})
	refused := i.Followups(1)[0]
	b.settle()
	wants(t, refused, question, "The text does not answer this.", "only you see this")
	if !refused.Ephemeral() || len(l.channel.ByBot()) != 0 {
		t.Errorf("ephemeral: %v, for everybody: %d; %s", refused.Ephemeral(), len(l.channel.ByBot()), refused.Text())
	}
	shown := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": question, "private": false}).Answer()
	b.settle()
	wants(t, shown, "The text does not answer this.")
	if shown.Ephemeral() || shown.Deleted() {
		t.Error("the person wanted everybody to see it")
	}
	l.ada.Says(l.channel, l.Bot.Mention()+" "+question) // nothing private can be said to that
	l.channel.AwaitBot(2)
}
