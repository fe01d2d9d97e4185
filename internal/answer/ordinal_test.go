package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestOrdinals checks that the mark of an item is said only where it says something.
func TestOrdinals(t *testing.T) {
	file := "# Rules\n\nOf the harbour:\n\n1. Boats over nine metres pay the harbour fee at the office. The office opens at seven every day.\n2. Dogs stay on the lead along the whole quay.\n   - Guide dogs of blind visitors may walk the quay freely.\n3. Swimmers keep away from the pilot's ladder.\n"
	d, err := load.File("rules.md", []byte(file), text.Meta{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	p := pipeline(&text.Corpus{Documents: []*text.Document{d}}, nil)
	p.Sure, p.Near = 1e-9, 1e-9
	for question, want := range map[string]struct{ has, lacks string }{
		"Do swimmers keep away from the ladder?":       {"Swimmers keep away", "3."},
		"Is the office open at seven every day?":       {"The office opens at seven", "1."},
		"May guide dogs walk the quay freely?":         {"Guide dogs of blind visitors", "◦"},
		"Which boats pay the fee according to rule 1?": {"Boats over nine metres", "◦"},
	} {
		a := ask(t, p, question)
		if a.Outcome != answer.Answered || !strings.Contains(a.Text, want.has) || strings.Contains(a.Text, want.lacks) {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Text)
		}
	}
}
