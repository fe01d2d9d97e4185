package telegram

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/telegram/telegramtest"
	"pilcrow/internal/text"
)

// asked asks in private and returns the finished answer.
func TestOpenAndTurnAParagraph(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	l.ada.Says(l.dm, teams)
	m := l.dm.Await(1, answer1, "According to Lei Kezhong")
	if diff := cmp.Diff([]string{"¶20", "👍", "👎"}, m.Labels()); diff != "" {
		t.Errorf("buttons (-want +got):\n%s", diff)
	}
	if got := l.ada.Clicks(m, openAction).Answer(); got != "" {
		t.Errorf("the click says %q", got)
	}
	p := l.dm.Await(2, "¶20", answer1, "Looking ahead to the future")
	bold := p.Parts("bold")
	if len(bold) != 2 || bold[0] != "¶20" || !strings.HasPrefix(bold[1], answer1) || strings.Contains(bold[1], "Looking ahead") {
		t.Errorf("in bold: %q", bold)
	}
	if !p.Quiet() || p.RepliesTo() != m {
		t.Error("the paragraph is no quiet reply to the answer")
	}
	if diff := cmp.Diff([]string{"◀ ¶19", "¶21 ▶"}, p.Labels()); diff != "" {
		t.Errorf("buttons (-want +got):\n%s", diff)
	}
	l.ada.ClicksData(p, p.Data()[1]).Answer()
	l.dm.Await(2, "¶21")
	l.ada.ClicksData(p, p.Data()[1]).Answer()
	l.dm.Await(2, "¶22")
	if diff := cmp.Diff([]string{"◀ ¶21"}, p.Labels()); diff != "" {
		t.Errorf("buttons of the last paragraph (-want +got):\n%s", diff)
	}
	l.settle(b)
	if n := len(l.dm.ByBot()); n != 2 {
		t.Errorf("%d messages", n)
	}
}

// TestButtonsAfterARestart: their callback data is all that they need.
func TestButtonsAfterARestart(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	l.ada.Says(l.dm, teams)
	m := l.dm.Await(1, answer1, "According to Lei Kezhong")
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}
	l.reader()
	l.ada.Clicks(m, openAction).Answer()
	if p := l.dm.Await(2, answer1); len(p.Parts("bold")) != 2 {
		t.Error("the quote is not in bold")
	}
}

func TestStaleButtons(t *testing.T) {
	l := newLab(t)
	changed := *article()
	b := l.reader()
	l.ada.Says(l.dm, teams)
	m := l.dm.Await(1, answer1, "According to Lei Kezhong")
	for data, want := range map[string]string{
		"z:1": "earlier version", "": "earlier version", "o:": "not in the text any more", "o:article:99::": "not in the text any more",
		"o:other:1::": "not in the text any more", "t:article:x::": "not in the text any more", "x:1/2": "Only the person who asked",
	} {
		contains(t, l.ada.ClicksData(m, data).Answer(), want)
	}
	d := *changed.Documents[0]
	d.Paragraphs = append([]text.Paragraph(nil), d.Paragraphs...)
	d.Paragraphs[19].Text = "Something else stands here now."
	b.stop()
	l.start(chattest.Stub{Text: &text.Corpus{Documents: []*text.Document{&d}}})
	l.ada.Clicks(m, openAction).Answer()
	l.dm.Await(2, "Something else", "The text has changed since the answer.")
}

// TestOldMessages: Telegram does not show the bot what is too old, and does not let
// it be edited.
func TestOldMessages(t *testing.T) {
	l := newLab(t)
	l.reader()
	l.ada.Says(l.dm, "/show 20")
	p := l.dm.Await(1, "¶20")
	p.Freeze()
	l.ada.ClicksData(p, p.Data()[0]).Answer()
	l.dm.Await(2, "¶19")
	gone := l.dm.ByBot()[1]
	gone.Vanish()
	l.ada.ClicksData(gone, "t:article:18::").Answer()
	l.dm.Await(2, "¶18")
}

func TestVotes(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	l.ada.Says(l.dm, teams)
	m := l.dm.Await(1, answer1, "According to Lei Kezhong")
	l.settle(b)
	contains(t, l.ada.Clicks(m, badAction).Answer(), "Your vote is noted.")
	contains(t, l.ada.Clicks(m, goodAction).Answer(), "Your vote is noted.")
	rows, err := b.State.(*sqlite.Store).Forget(context.Background(), platform, question{person: "x"}.person)
	if err != nil || rows != 0 {
		t.Errorf("forgetting nobody: %d, %v", rows, err)
	}
	l.ada.Says(l.dm, "/forget")
	asked := l.dm.Await(2, "deletes your questions")
	ben := l.User("Ben")
	contains(t, ben.Clicks(asked, forgetAction).Answer(), "Only the person who asked")
	l.ada.Clicks(asked, keepAction).Answer()
	l.dm.Await(2, "Nothing was deleted.")
	l.ada.Says(l.dm, "/forget")
	l.ada.Clicks(l.dm.Await(3, "deletes your questions"), forgetAction).Answer()
	l.dm.Await(3, "Conversations forgotten: 1.")
}

func TestCommands(t *testing.T) {
	l := newLab(t)
	l.reader()
	for i, c := range []struct {
		said string
		want []string
	}{
		{"/start", []string{"How to ask", "/search", "@pilcrow_bot"}},
		{"/help", []string{"/forget"}},
		{"/nonsense", []string{"How to ask"}},
		{"/about", []string{"by Lei Kezhong, Ambassador", "An opinion", "22 paragraphs", "No language model is used", "With /forget"}},
		{"/show 20", []string{"¶20", answer1}},
		{"/show [¶20]", []string{"¶20", answer1}},
		{"/show article/20", []string{"¶20", answer1}},
		{"/show", []string{"from 1 to 22, as in /show 20"}},
		{"/show 23", []string{"from 1 to 22"}},
		{"/show -1", []string{"from 1 to 22"}},
		{"/search medical teams", []string{"Nearest to “medical teams”:", "¶20", answer1}},
		{"/search zzzzqqq", []string{"Nothing in the text"}},
		{"/search", []string{"Please ask a question in words."}},
		{"/ask", []string{"Please ask a question in words."}},
		{"/ask " + strings.Repeat("why ", 400), []string{"at most 1,000 characters"}},
	} {
		l.ada.Says(l.dm, c.said)
		l.dm.Await(i+1, c.want...)
	}
}

// TestClickUnderAFloodLimit: the button stops turning at once, the paragraph comes
// when the chat has room.
func TestClickUnderAFloodLimit(t *testing.T) {
	t.Parallel()
	l := newLab(t)
	l.reader()
	l.ada.Says(l.dm, teams)
	m := l.dm.Await(1, answer1, "According to Lei Kezhong")
	l.Fail(telegramtest.Fault{Method: "sendMessage", Status: 429, RetryAfter: 1, Times: telegramtest.Always})
	l.ada.Clicks(m, openAction).Answer()
	l.Wait("the flood limit", func() bool { return l.Calls("sendMessage") > 1 })
	l.Heal()
	l.dm.Await(2, "¶20")
}
