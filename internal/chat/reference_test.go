package chat_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

func TestParagraphReference(t *testing.T) {
	for _, p := range []chat.ParagraphReference{
		{Document: "article", Number: 20, Print: "abcd", Quotes: []text.Span{{Start: 0, End: 5}, {Start: 1700, End: 1800}}},
		{Document: "статья-ё", Number: 1, Print: "2345"},
		{Document: "article", Number: 2},
	} {
		got, ok := chat.ParseParagraphReference(p.Write(100, utf8.RuneCountInString))
		if diff := cmp.Diff(p, got); diff != "" || !ok {
			t.Errorf("%v, -want +got:\n%s", ok, diff)
		}
	}
}

func TestLongParagraphReference(t *testing.T) {
	p := chat.ParagraphReference{Document: chat.SlugKey(strings.Repeat("灯", 200), 32, utf8.RuneCountInString), Number: 1_000_000, Print: "abcd"}
	for n := range 100 {
		p.Quotes = append(p.Quotes, text.Span{Start: n * 10, End: n*10 + 5})
	}
	written := p.Write(95, utf8.RuneCountInString)
	got, ok := chat.ParseParagraphReference(written)
	if n := utf8.RuneCountInString(written); n > 95 || !ok || len(got.Quotes) < 5 {
		t.Errorf("%q has %d characters and %d quotes", written, n, len(got.Quotes))
	}
}

func FuzzParseParagraphReference(f *testing.F) {
	f.Add("article:20:abcd:0-5.zz-100")
	f.Add("a:-1::5-0.-.x")
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := chat.ParseParagraphReference(s)
		for _, q := range p.Quotes {
			if q.Start < 0 || q.Start >= q.End {
				t.Errorf("%q has the quote %v", s, q)
			}
		}
		if !ok {
			return
		}
		again, ok := chat.ParseParagraphReference(p.Write(len(s)+100, utf8.RuneCountInString))
		if diff := cmp.Diff(p, again); diff != "" || !ok {
			t.Errorf("%q, -first +again:\n%s", s, diff)
		}
	})
}

func TestOpenInATextThatHasChanged(t *testing.T) {
	d := &text.Document{Meta: text.Meta{Slug: "lamps"}, Paragraphs: []text.Paragraph{{Document: "lamps", Number: 1, Text: "It was lit."}}}
	c := &text.Corpus{Documents: []*text.Document{d}}
	quotes := []text.Span{{Start: 0, End: 2}}
	open := func(document string, number int, print string) (chat.Opened, string) {
		r := chat.ParagraphReference{Document: document, Number: number, Print: print, Quotes: quotes}
		return chat.Open("en", c, r.Write(100, utf8.RuneCountInString))
	}
	for print, want := range map[string]bool{"": false, chat.Print("It was lit."): false, chat.Print("It was dark."): true} {
		o, why := open("lamps", 1, print)
		if why != "" || o.Paragraph.Number != 1 || o.Changed != want || want != (o.Quotes == nil) {
			t.Errorf("%q: %q, %+v", print, why, o)
		}
	}
	if _, why := open("lamps", 2, ""); why == "" {
		t.Error("there is no second paragraph")
	}
	if o, why := open("lights", 1, chat.Print("It was lit.")); why != "" || o.Document != d || o.Paragraph.Number != 1 || o.Changed {
		t.Errorf("of a document that was renamed: %q, %+v", why, o)
	}
	if _, why := open("lights", 1, chat.Print("It was dark.")); why == "" {
		t.Error("another document is taken for one that is gone")
	}
}
