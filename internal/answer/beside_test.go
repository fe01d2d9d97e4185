package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const ferries = `# Two ferries

The ferry Lund is blue. Her deck takes eleven cars and a cart.

The season is short.

The harbour is shallow.

The ferry Hamre is blue. Her deck takes thirty cars and a cart.
`

// TestGoesOnBeside: of two sentences that have as much of a question that goes on, the one that
// stands by what the answer before cites is meant.
func TestGoesOnBeside(t *testing.T) {
	p := fromFile(t, "ferries.md", ferries)
	for n, says := range map[int]string{1: "eleven cars", 4: "thirty cars"} {
		before := answer.Turn{Question: "Which ferry is blue?", Cited: []answer.Citation{{Document: "ferries", Paragraph: n, Quote: "The ferry"}}}
		a, err := p.Answer(t.Context(), answer.Question{Text: "and how many cars does her deck take?", History: []answer.Turn{before}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Claims) == 0 || len(a.Claims[0].Citations) == 0 || a.Claims[0].Citations[0].Paragraph != n || !strings.Contains(a.Text, says) {
			t.Errorf("after ¶%d: %s %q, want %q", n, a.Outcome, a.Text, says)
		}
	}
}

// TestGoesOnShown: where there was no answer, what was shown as the nearest is gone on with.
func TestGoesOnShown(t *testing.T) {
	p := fromFile(t, "ferries.md", ferries)
	for n, says := range map[int]string{1: "eleven cars", 4: "thirty cars"} {
		before := answer.TurnOf(answer.Answer{Question: "Who steers the ferry?", Abstained: true, Passages: []answer.Passage{{Document: "ferries", Paragraph: n}}})
		a, err := p.Answer(t.Context(), answer.Question{Text: "and how many cars does her deck take?", History: []answer.Turn{before}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Claims) == 0 || a.Claims[0].Citations[0].Paragraph != n || !strings.Contains(a.Text, says) {
			t.Errorf("after ¶%d: %s %q, want %q", n, a.Outcome, a.Text, says)
		}
	}
}
