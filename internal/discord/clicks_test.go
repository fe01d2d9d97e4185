package discord

import (
	"context"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/discord/discordtest"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
)

// asked is the answer to a question by /ask.
func (l *lab) asked(b *bot, question string) *discordtest.Message {
	l.t.Helper()
	m := l.ada.Runs(l.channel, "ask", discordtest.Options{"question": question}).Answer()
	b.settle()
	return m
}

func TestParagraphButton(t *testing.T) {
	l, b, _ := startAnswering(t)
	m := l.asked(b, "Which?")
	shown := l.ada.Clicks(m, idWith(t, m, look.OpenAction)).Answer()
	if !shown.Ephemeral() || !strings.Contains(shown.Text(), "**lamp 2 was never put out**") {
		t.Errorf("shown to all: %v\n%s", !shown.Ephemeral(), shown.Text())
	}
	l.ada.Clicks(shown, lastID(shown))
	l.Wait("the next paragraph", func() bool { return strings.Contains(shown.Text(), "¶3") && strings.Contains(shown.Text(), "lamp 3") })
	l.ada.Clicks(shown, shown.Now().CustomIDs()[0])
	l.Wait("the one before", func() bool { return strings.Contains(shown.Text(), "lamp 2") })
}

func lastID(m *discordtest.Message) string {
	ids := m.Now().CustomIDs()
	return ids[len(ids)-1]
}

// TestParagraphMenu: more than four paragraphs are a menu; it works after a
// restart, since all that is needed stands in it.
func TestParagraphMenu(t *testing.T) {
	l, b, a := startAnswering(t)
	a.number = 6
	m := l.asked(b, "Which?")
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}
	l.start(a)
	number := 0
	for _, s := range chat.CitedParagraphs(many(6)) {
		p, _ := a.Corpus().Paragraph(s.Document, s.Number)
		value := string(look.ReferenceID(look.OpenAction, s.Reference(p.Text)))
		shown := l.ada.Chooses(m, idWith(t, m, look.MenuAction), value).Answer()
		number++
		contains(t, shown.Text(), p.Text)
	}
	if number != 6 {
		t.Errorf("%d paragraphs", number)
	}
}

func TestVotes(t *testing.T) {
	votes := &ballot{}
	l, b, _ := startAnswering(t, func(f *Frontend) { votes.State, f.State = f.State, votes })
	m := l.asked(b, "Which?")
	up := l.ada.Clicks(m, idWith(t, m, look.GoodAction)).Answer()
	if !up.Ephemeral() {
		t.Error("a vote is thanked for in public")
	}
	form := l.ada.Clicks(m, idWith(t, m, look.BadAction)).Modal()
	l.ada.Submits(form, map[string]string{"reason": "wrong lamp"}).Answer()
	want := []state.Vote{
		{Platform: "discord", Message: m.ID, Person: l.ada.ID, Up: true},
		{Platform: "discord", Message: m.ID, Person: l.ada.ID, Reason: "wrong lamp"},
	}
	if diff := cmp.Diff(want, votes.votes); diff != "" {
		t.Errorf("votes (-want +got):\n%s", diff)
	}
}

func TestAskFurther(t *testing.T) {
	l, b, a := startAnswering(t)
	m := l.asked(b, "Which?")
	form := l.ada.Clicks(m, idWith(t, m, look.FurtherAction)).Modal()
	next := l.ada.Submits(form, map[string]string{"question": "And then?"}).Answer()
	l.Wait("the answer", func() bool { return strings.Contains(next.Text(), "burns") })
	if next == m || next.Ephemeral() {
		t.Errorf("ephemeral: %v", next.Ephemeral())
	}
	if diff := cmp.Diff([][]string{nil, {"Which?"}}, a.histories()); diff != "" {
		t.Errorf("histories (-want +got):\n%s", diff)
	}
}

func TestDelete(t *testing.T) {
	l, b, a := startAnswering(t)
	a.number, a.more = 45, strings.Repeat(" So it is written.", 5) // several messages
	l.asked(b, "Which?")
	all := l.channel.ByBot()
	if len(all) < 2 {
		t.Fatalf("%d messages, want more", len(all))
	}
	last := all[len(all)-1]
	ben := l.guild.Member("ben")
	refused := ben.Clicks(last, idWith(t, last, look.DeleteAction)).Answer()
	contains(t, refused.Text(), "Only the person who asked")
	l.ada.Clicks(last, idWith(t, last, look.DeleteAction))
	l.Wait("all messages to be deleted", func() bool { return len(l.channel.ByBot()) == 0 })
}

func TestModeratorDeletes(t *testing.T) {
	l, b, _ := startAnswering(t)
	m := l.asked(b, "Which?")
	mod := l.guild.Member("mod", l.guild.Role("mods", discordtest.ManageMessages))
	mod.Clicks(m, idWith(t, m, look.DeleteAction))
	l.Wait("the answer to be deleted", m.Deleted)
}

func TestOnlyWhoAskedStops(t *testing.T) {
	l, _, a := startAnswering(t)
	a.hold = make(chan struct{})
	l.ada.Says(l.channel, l.Bot.Mention()+" Which?")
	m := l.channel.AwaitBot(1)[0]
	stop := idWith(t, m, look.StopAction)
	contains(t, l.guild.Member("ben").Clicks(m, stop).Answer().Text(), "Only the person who asked")
	l.ada.Clicks(m, stop)
	l.Wait("the end", func() bool { return strings.Contains(m.Text(), "Stopped.") })
}

// TestStopOfNothing: the end of an answer could not be shown, so its button is
// still there.
func TestStopOfNothing(t *testing.T) {
	l, b, _ := startAnswering(t)
	made, err := b.Client.CreateMessage(t.Context(), l.channel.ID, look.NewMessage(look.Row(look.Button("Stop", discordgo.SecondaryButton, look.NewID(look.StopAction, l.ada.ID, "17")))...))
	if err != nil {
		t.Fatal(err)
	}
	i := l.ada.Clicks(l.find(made.ID), string(look.NewID(look.StopAction, l.ada.ID, "17")))
	told := i.Followups(1)[0]
	contains(t, told.Text(), "Nobody is working on this answer any more.")
	if !told.Ephemeral() {
		t.Error("told to everybody")
	}
}

// TestTextHasChanged: quotes are not marked in a text that is another by now, and
// a paragraph that is gone is told of.
func TestTextHasChanged(t *testing.T) {
	l, b, _ := startAnswering(t)
	m := l.asked(b, "Which?")
	corpus := corpusOf("Nothing.", "Other words about lamp 2 was never put out, at other places.")
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}
	l.start(&answers{Stub: chattest.Stub{Text: corpus}})
	shown := l.ada.Clicks(m, idWith(t, m, look.OpenAction)).Answer()
	contains(t, shown.Text(), "Other words", "The text has changed since the answer.")
	if strings.Contains(shown.Text(), "**lamp") {
		t.Errorf("quotes are marked: %s", shown.Text())
	}
	corpus.Documents[0].Paragraphs = corpus.Documents[0].Paragraphs[:1]
	contains(t, l.ada.Clicks(m, idWith(t, m, look.OpenAction)).Answer().Text(), "not in the text any more")
}

func corpusOf(paragraphs ...string) *text.Corpus {
	d := &text.Document{Meta: text.Meta{Slug: "lamps"}}
	for i, p := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "lamps", Number: i + 1, Text: p})
	}
	return &text.Corpus{Documents: []*text.Document{d}}
}

// many are the claims that answers makes.
func many(n int) []answer.Claim {
	var all []answer.Claim
	for i := range n {
		all = append(all, claimOf(i+2))
	}
	return all
}

// A ballot keeps the votes that pass.
type ballot struct {
	State
	votes []state.Vote
}

func (b *ballot) Vote(ctx context.Context, v state.Vote) error {
	b.votes = append(b.votes, v)
	return b.State.Vote(ctx, v)
}
