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
