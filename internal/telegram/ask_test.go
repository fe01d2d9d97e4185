package telegram

import (
	"strings"
	"sync"
	"testing"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/telegram/telegramtest"
	"pilcrow/internal/text"
)

// article is the text that ships.
var article = sync.OnceValue(func() *text.Corpus {
	c, err := corpus.Load()
	if err != nil {
		panic(err) // unreachable: it is part of the program
	}
	return c
})

// reader starts the bot with the article, without a model.
func (l *lab) reader(change ...func(*Frontend)) *robot {
	c := article()
	p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
	return l.start(&chat.Guard{Answerer: p, Text: c}, change...)
}

const (
	teams   = "How many batches of medical teams did China send to Lesotho?"
	answer1 = "China has dispatched 17 batches of Chinese medical teams"
)

func TestWaysToAsk(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	forum := l.Forum("Forum")
	asked := 0
	for name, ask := range map[string]func() *telegramtest.Message{
		"mention first": func() *telegramtest.Message { return l.ada.Says(l.group, "@"+telegramtest.BotName+", "+teams) },
		"mention last":  func() *telegramtest.Message { return l.ada.Says(l.group, teams+" @Pilcrow_Bot") },
		"command":       func() *telegramtest.Message { return l.ada.Says(l.group, "/ask "+teams) },
		"addressed":     func() *telegramtest.Message { return l.ada.Says(l.group, "/ask@"+telegramtest.BotName+" "+teams) },
		"upper case":    func() *telegramtest.Message { return l.ada.Says(l.group, "/ASK@PILCROW_BOT "+teams) },
		"after an emoji": func() *telegramtest.Message {
			return l.ada.Says(l.group, "👩‍🚒🏮 @"+telegramtest.BotName+" "+teams)
		},
		"as the group": func() *telegramtest.Message {
			return l.ada.Writes(l.group, telegramtest.Write{Text: "/ask " + teams, As: l.group})
		},
	} {
		asked++
		question := ask()
		got := l.group.Await(asked, answer1, "According to Lei Kezhong")
		if got.RepliesTo() != question {
			t.Errorf("%s: no reply to the question", name)
		}
		l.settle(b)
	}
	said := l.ada.Writes(forum, telegramtest.Write{Text: "/ask " + teams, Topic: 7})
	if got := forum.Await(1, answer1, "According to Lei Kezhong"); got.Topic() != 7 || got.RepliesTo() != said {
		t.Error("the answer is not in the topic of the question")
	}
	l.ada.Says(l.dm, teams)
	if got := l.dm.Await(1, answer1, "According to Lei Kezhong"); got.Previews() {
		t.Error("links in the answer are previewed")
	}
}

// TestNotAsked: what is not meant for the bot gets no answer, also if Telegram
// delivers it.
func TestNotAsked(t *testing.T) {
	l := newLab(t)
	l.Open = true
	b := l.reader()
	for _, said := range []string{"hello", "/ask@another_bot " + teams, "/roll 6", "@another_bot " + teams, "mail ada@pilcrow_bot.example"} {
		l.ada.Says(l.group, said)
	}
	l.ada.Replies(l.ada.Says(l.group, "what is this?"), teams)
	l.Group("Elsewhere")
	l.DeliverRaw(map[string]any{"message": map[string]any{"message_id": 1, "date": 1, "chat": map[string]any{"id": l.group.ID, "type": "group"},
		"from": map[string]any{"id": 5, "is_bot": true, "first_name": "Other"}, "text": "/ask " + teams}})
	l.DeliverRaw(map[string]any{"message": map[string]any{"message_id": 2, "date": 1, "chat": map[string]any{"id": l.dm.ID, "type": "private"},
		"from": map[string]any{"id": l.ada.ID, "is_bot": false, "first_name": "Ada"}, "pinned_message": map[string]any{"message_id": 1, "date": 1, "chat": map[string]any{"id": l.dm.ID, "type": "private"}}}})
	l.ada.Says(l.group, "/ask "+teams)
	l.group.Await(1, answer1, "According to Lei Kezhong")
	l.settle(b)
	if n := len(l.group.ByBot()); n != 1 || len(l.dm.ByBot()) != 0 {
		t.Errorf("%d answers in the group, %d in private", n, len(l.dm.ByBot()))
	}
}

// TestStrangeUpdates: what the library cannot read stops nothing.
func TestStrangeUpdates(t *testing.T) {
	l := newLab(t)
	b := l.reader()
	l.DeliverRaw(map[string]any{"message": "no message"})
	l.DeliverRaw(map[string]any{"message": map[string]any{"message_id": 3, "date": 1, "chat": map[string]any{"id": l.dm.ID, "type": "private"},
		"from": map[string]any{"id": l.ada.ID, "is_bot": false, "first_name": "Ada"}, "forward_origin": map[string]any{"type": "a new kind"}, "text": teams}})
	l.DeliverRaw(map[string]any{"something_new": map[string]any{"x": 1}})
	l.DeliverRaw(map[string]any{"message": map[string]any{"message_id": 4, "date": 1, "chat": map[string]any{"id": l.dm.ID, "type": "private"},
		"from": map[string]any{"id": l.ada.ID, "is_bot": false, "first_name": "Ada"}, "text": "/ask hi", "entities": []any{map[string]any{"type": "bot_command", "offset": 0, "length": 999}}}})
	l.ada.Says(l.dm, teams)
	l.Wait("an answer", func() bool {
		for _, m := range l.dm.ByBot() {
			if strings.Contains(m.Text(), answer1) {
				return true
			}
		}
		return false
	})
	contains(t, b.log.String(), "passed over")
	l.Wait("the confirmation", func() bool { return l.Unconfirmed() == 0 })
}

func TestMessageWithoutWords(t *testing.T) {
	l := newLab(t)
	l.reader()
	l.ada.Writes(l.dm, telegramtest.Write{Sticker: true})
	l.dm.Await(1, "Please ask a question in words.")
	l.ada.Says(l.group, "@"+telegramtest.BotName)
	l.group.Await(1, "Please ask a question in words.")
}

func TestReplyChain(t *testing.T) {
	l := newLab(t)
	a := &answers{}
	b := l.start(a)
	l.ada.Says(l.group, "/ask one?")
	first := l.group.Await(1, "Lamp")
	l.settle(b)
	ben := l.User("Ben")
	ben.Replies(first, "ben's?")
	second := l.group.Await(2, "Lamp")
	l.settle(b)
	l.ada.Replies(second, "two?")
	l.group.Await(3, "Lamp")
	l.settle(b)
	l.ada.Says(l.group, "/ask three?")
	l.group.Await(4, "Lamp")
	l.settle(b)
	got := a.questions()
	want := map[string]int{"one?": 0, "ben's?": 0, "two?": 1, "three?": 0}
	for _, q := range got {
		if len(q.History) != want[q.Text] {
			t.Errorf("%s came with %d earlier turns, want %d", q.Text, len(q.History), want[q.Text])
		}
	}
	if len(got) != 4 || len(got[2].History) == 1 && got[2].History[0].Question != "one?" {
		t.Errorf("asked: %+v", got)
	}
}

// TestPrivateTalkStaysPrivate: what somebody asked the bot alone is no part of what they
// ask in a group, nor the other way round.
func TestPrivateTalkStaysPrivate(t *testing.T) {
	l := newLab(t)
	a := &answers{}
	b := l.start(a)
	for n, ask := range []func() *telegramtest.Message{
		func() *telegramtest.Message { return l.ada.Says(l.dm, "one?") },
		func() *telegramtest.Message { return l.ada.Says(l.group, "/ask two?") },
		func() *telegramtest.Message { return l.ada.Says(l.dm, "three?") },
	} {
		ask()
		l.Wait("the answer", func() bool { return len(a.questions()) == n+1 })
		l.settle(b)
	}
	want := map[string]int{"one?": 0, "two?": 0, "three?": 1}
	for _, q := range a.questions() {
		if len(q.History) != want[q.Text] {
			t.Errorf("%s came with %d earlier turns, want %d", q.Text, len(q.History), want[q.Text])
		}
	}
}

func TestLanguage(t *testing.T) {
	l := newLab(t)
	a := &answers{}
	l.start(a)
	greta := l.User("Greta")
	greta.Language = "de-AT"
	greta.Says(l.group, "/ask eins?")
	l.group.Await(1, "Worte des Textes selbst")
	greta.Says(greta.Private(), "/help")
	greta.Private().Await(1, "Wie man fragt", "@"+telegramtest.BotName)
	if got := a.questions()[0].Language; got != "de" {
		t.Errorf("the question is in %q", got)
	}
	l.Wait("menus", func() bool { return l.Commands("") == 6 && l.Commands("zh") == 6 })
}

func TestLimits(t *testing.T) {
	l := newLab(t)
	l.start(&answers{}, func(f *Frontend) { f.Admission = &chat.Admission{Person: chat.Limit{Minute: 1}} })
	l.ada.Says(l.dm, "one?")
	l.dm.Await(1, "Lamp")
	l.ada.Says(l.dm, "two?")
	l.dm.Await(2, "Please ask the next one in")
}

// TestRefusal: it is shorter than an answer, with two paragraphs that come near at most.
func TestRefusal(t *testing.T) {
	l := newLab(t)
	l.reader()
	l.ada.Says(l.dm, "What is the capital of Mongolia?")
	m := l.dm.Await(1, "The text does not answer this.", "Nearest paragraphs:")
	if n := strings.Count(m.Text(), "¶"); n > 2 {
		t.Errorf("%d paragraphs:\n%s", n, m.Text())
	}
}
