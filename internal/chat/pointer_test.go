package chat_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

func TestPointer(t *testing.T) {
	for _, p := range []chat.Pointer{
		{Document: "article", Number: 20, Print: "abcd", Quotes: []text.Span{{Start: 0, End: 5}, {Start: 1700, End: 1800}}},
		{Document: "статья-ё", Number: 1, Print: "2345"},
		{Document: "article", Number: 2},
	} {
		got, ok := chat.ReadPointer(p.Write(100, utf8.RuneCountInString))
		if diff := cmp.Diff(p, got); diff != "" || !ok {
			t.Errorf("%v, -want +got:\n%s", ok, diff)
		}
	}
}

func TestLongPointer(t *testing.T) {
	p := chat.Pointer{Document: chat.SlugKey(strings.Repeat("灯", 200), 32, utf8.RuneCountInString), Number: 1_000_000, Print: "abcd"}
	for n := range 100 {
		p.Quotes = append(p.Quotes, text.Span{Start: n * 10, End: n*10 + 5})
	}
	written := p.Write(95, utf8.RuneCountInString)
	got, ok := chat.ReadPointer(written)
	if n := utf8.RuneCountInString(written); n > 95 || !ok || len(got.Quotes) < 5 {
		t.Errorf("%q has %d characters and %d quotes", written, n, len(got.Quotes))
	}
}

func FuzzReadPointer(f *testing.F) {
	f.Add("article:20:abcd:0-5.zz-100")
	f.Add("a:-1::5-0.-.x")
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := chat.ReadPointer(s)
		for _, q := range p.Quotes {
			if q.Start < 0 || q.Start >= q.End {
				t.Errorf("%q has the quote %v", s, q)
			}
		}
		if !ok {
			return
		}
		again, ok := chat.ReadPointer(p.Write(len(s)+100, utf8.RuneCountInString))
		if diff := cmp.Diff(p, again); diff != "" || !ok {
			t.Errorf("%q, -first +again:\n%s", s, diff)
		}
	})
}
