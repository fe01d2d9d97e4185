package telegram

import (
	"context"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/telegram/telegramtest"
	"pilcrow/internal/text"
)

func TestEntities(t *testing.T) {
	all := pages([]string{"🏮 " + bold(plain("naïve *_[`\\ 雷")) + " ok.\n\n", italic("👩‍🚒 "), "\n"}, "", nil)
	if len(all) != 1 {
		t.Fatalf("%d pages", len(all))
	}
	p := all[0]
	var got []string
	for _, e := range p.Entities {
		_, part, _ := units(p.Text, e.Offset, e.Length)
		got = append(got, string(e.Type)+" "+part)
	}
	if diff := cmp.Diff([]string{"bold naïve *_[`\\ 雷", "italic 👩‍🚒"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestFormatsGoOn: a format that is split stands in every message.
func TestFormatsGoOn(t *testing.T) {
	parts := quotation([]string{bold("¶1") + " " + strings.Repeat("Die Lampe brennt. ", 300) + "\n", bold("¶2") + " " + strings.Repeat("灯亮着。", 900) + "\n"})
	all := pages(append(parts, "the end"), "", nil)
	quoted := 0
	for i, p := range all {
		judge(t, p)
		for _, e := range p.Entities {
			if e.Type == formats[2] {
				_, part, _ := units(p.Text, e.Offset, e.Length)
				quoted += chatLength(part)
				if i < len(all)-1 && e.Length != chatLength(p.Text) {
					t.Errorf("page %d is not all quotation", i)
				}
			}
		}
	}
	if len(all) != 3 || quoted < 5400+3600 {
		t.Errorf("%d pages, %d units quoted", len(all), quoted)
	}
}

// judge holds a page to what Telegram demands.
func judge(t *testing.T, p page) {
	t.Helper()
	n := len(utf16.Encode([]rune(p.Text)))
	if n < 1 || n > maxText || strings.TrimSpace(p.Text) != p.Text || !utf8.ValidString(p.Text) {
		t.Errorf("a text of %d units: %.40q", n, p.Text)
	}
	for _, e := range p.Entities {
		if _, part, _ := units(p.Text, e.Offset, e.Length); e.Length < 1 || part == "" {
			t.Errorf("an entity from %d, %d long, of %d", e.Offset, e.Length, n)
		}
	}
	for _, r := range p.Text {
		if r >= firstMark && r <= lastMark {
			t.Errorf("a mark is left in %.60q", p.Text)
		}
	}
	for _, row := range p.Keyboard {
		for _, k := range row {
			if len(k.Data) < 1 || len(k.Data) > maxData || k.Text == "" {
				t.Errorf("button %+v", k)
			}
		}
	}
}

// nasty are texts that other bots stumble over.
var nasty = []string{
	"*bold* _it_ [a](http://b) `c` ||d|| \\ > # + - = | { } . !", "<b>&amp;</b><script>", "\x00\x07\uFDD0\uFDD1\uFDD4x\uFDD5\u202Eabc\u2066",
	"المصباح يضيء الليل كله", "\xff\xfe\xed\xa0\x80", "👩‍👩‍👧‍👦🏳️‍🌈🇱🇸", "e\u0301\u0323\u033F", "/start @everyone #tag $TAG +1 555 http://x.example", "\r\n\t \u00a0",
	strings.Repeat("雷", 5000), strings.Repeat("🏮", 3000), strings.Repeat("a", 9000), strings.Repeat("[¶20]", 900),
}

func nastyAnswer(s string) (answer.Answer, renderer) {
	clean := strings.ToValidUTF8(s, "?")
	p := text.Paragraph{Document: strings.Repeat("λόγος", 20), Number: 7, Text: clean + "."}
	d := &text.Document{Meta: text.Meta{Slug: p.Document, Title: s}, Paragraphs: make([]text.Paragraph, 7)}
	d.Paragraphs[6] = p
	other := &text.Document{Meta: text.Meta{Slug: "other", Title: "x"}, Paragraphs: []text.Paragraph{p}}
	r := renderer{corpus: &text.Corpus{Documents: []*text.Document{d, other}}, several: true, language: "en"}
	a := answer.Answer{
		Frame: s, Notice: s, Understood: s, Mode: answer.Model, Receipt: answer.Receipt{Model: s},
		Claims: []answer.Claim{{Text: s, Citations: []answer.Citation{
			{Document: p.Document, Paragraph: 7, Quote: p.Text, Start: 0, End: len(p.Text)}, {Document: "other", Paragraph: 1, Quote: p.Text[:1], Start: 0, End: 1}}}},
		Passages: []answer.Passage{{Document: p.Document, Paragraph: 7, Text: p.Text}},
	}
	return a, r
}

func TestNastyTexts(t *testing.T) {
	for _, s := range nasty {
		a, r := nastyAnswer(s)
		judgeAll(t, r, a)
	}
}

func judgeAll(t *testing.T, r renderer, a answer.Answer) {
	t.Helper()
	all := r.Answer(a)
	all = append(all, r.sofar(a.Claims, "more", r.stopButton(question{id: "-1009999999999999/2147483647"}))...)
	none := a
	none.Claims, none.Abstained, none.Text = nil, true, a.Frame
	all = append(all, r.Answer(none)...)
	d := r.corpus.Documents[0]
	all = append(all, r.paragraph(chat.Opened{Document: d, Paragraph: d.Paragraphs[6], Quotes: chat.CitedParagraphs(a.Claims)[0].Quotes}),
		r.paragraph(chat.Opened{Document: d, Paragraph: d.Paragraphs[6], Changed: true}))
	for _, p := range all {
		judge(t, p)
	}
}

func FuzzPages(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, r := nastyAnswer(s)
		judgeAll(t, r, a)
	})
}

// TestTwoMegabytes: of an endless answer people see the front, and are told.
func TestTwoMegabytes(t *testing.T) {
	l := newLab(t)
	long := strings.Repeat("La lámpara 🏮 arde *siempre*. 灯亮着。", 2<<20/50)
	b := l.start(chattest.Stub{Text: chattest.Lamps(), AnswerFunc: func(_ context.Context, q answer.Question, _ func(answer.Claim) error) (answer.Answer, error) {
		a := answer.Answer{Question: q.Text, Mode: answer.Extractive, Claims: []answer.Claim{{Text: long, Citations: []answer.Citation{{Document: "lamps", Paragraph: 1, Quote: "lamp", Start: 20, End: 24}}}}}
		return a, nil
	}})
	l.ada.Says(l.dm, "Which?")
	l.dm.Await(maxPages, "The rest of the answer is too long for Telegram.")
	l.settle(b)
	if n := len(l.dm.ByBot()); n != maxPages {
		t.Errorf("%d messages", n)
	}
	l.ada.Says(l.group, "/ask@"+telegramtest.BotName+" "+strings.Repeat("why ", 1<<19)[:4000])
	l.group.Await(1)
}
