package chat_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

func TestCitedParagraphs(t *testing.T) {
	cite := func(document string, number, start, end int) answer.Citation {
		return answer.Citation{Document: document, Paragraph: number, Start: start, End: end}
	}
	claims := []answer.Claim{
		{Citations: []answer.Citation{cite("lamps", 2, 10, 20), cite("oil", 1, 0, 4)}},
		{Citations: []answer.Citation{cite("lamps", 2, 0, 5), cite("lamps", 2, 20, 30)}},
	}
	want := []chat.CitedParagraph{
		{Document: "lamps", Number: 2, Quotes: []text.Span{{Start: 0, End: 5}, {Start: 10, End: 30}}, First: cite("lamps", 2, 10, 20)},
		{Document: "oil", Number: 1, Quotes: []text.Span{{Start: 0, End: 4}}, First: cite("oil", 1, 0, 4)},
	}
	if diff := cmp.Diff(want, chat.CitedParagraphs(claims)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWithin(t *testing.T) {
	for _, test := range []struct {
		start, end int
		want       bool
	}{{0, 4, true}, {3, 4, true}, {2, 2, false}, {3, 2, false}, {-1, 2, false}, {0, 5, false}} {
		if got := chat.Within("lamp", text.Span{Start: test.start, End: test.end}); got != test.want {
			t.Errorf("%d to %d: %v", test.start, test.end, got)
		}
	}
}

func TestUnsaidQuotes(t *testing.T) {
	quote := func(words string) answer.Claim {
		return answer.Claim{Text: "The lamp was lit in 1902.", Citations: []answer.Citation{{Quote: words}}}
	}
	for words, want := range map[string]bool{
		"lit in 1902":                 false, // the claim has it
		"In 1902 they lit it":         true,
		"So the lamp was lit in 1902": false, // hardly more than the claim
		"the lamp was lit, in 1902":   false, // signs say nothing new
	} {
		if got := chat.UnsaidQuotes([]answer.Claim{quote(words), quote(words)}); (len(got) == 1) != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestStretches(t *testing.T) {
	var got string
	for words, isQuoted := range chat.Stretches("a lamp, lit", []text.Span{{Start: 8, End: 11}, {Start: 2, End: 4}, {Start: 4, End: 6}, {Start: 10, End: 40}}) {
		if isQuoted {
			words = "<" + words + ">"
		}
		got += words
	}
	if got != "a <lamp>, lit" {
		t.Error(got)
	}
}

func TestParagraphCalled(t *testing.T) {
	c := &text.Corpus{}
	for _, slug := range []string{"Lamps", "oil"} {
		c.Documents = append(c.Documents, &text.Document{Meta: text.Meta{Slug: slug}, Paragraphs: []text.Paragraph{{Document: slug, Number: 1}}})
	}
	for name, want := range map[string]string{"lamps/1": "Lamps", "[oil ¶1]": "oil", "oil 1": "oil", "oil¶1": "oil", "oil [¶ 1]": "oil", "oil / 1": "oil", "oil1": "", "1": "", "oil 2": "", "oil": "", "": ""} {
		if o, ok := chat.ParagraphCalled(c, name); ok != (want != "") || o.Paragraph.Document != want {
			t.Errorf("%q: %v, %v", name, o.Paragraph, ok)
		}
	}
}
