package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

// TestExcerpt: of a long paragraph that may answer, the sentence that may is shown, not what stands before it.
func TestExcerpt(t *testing.T) {
	long := "# Harbour\n\n" + strings.Repeat("Boats lie along the quay in two rows, and the rows are named after birds. ", 4) +
		"A berth is let for a season to those who row.\n\nTea is served at four.\n"
	a := ask(t, fromFile(t, "harbour.md", long), "How many berths are let for a season?")
	if a.Outcome != answer.Nearest || len(a.Passages) == 0 {
		t.Fatalf("%s with %d passages", a.Outcome, len(a.Passages))
	}
	for _, test := range []struct {
		room                int
		beginning, contains string
	}{
		{100, "… A berth is let", "to those who row."},
		{500, "Boats lie", "to those who row."},
	} {
		got := a.Passages[0].Excerpt(func(s string) string {
			if len(s) <= test.room {
				return s
			}
			return s[:test.room] + "…"
		})
		if !strings.HasPrefix(got, test.beginning) || !strings.Contains(got, test.contains) {
			t.Errorf("%d bytes: %q", test.room, got)
		}
	}
}
