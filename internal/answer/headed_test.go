package answer_test

import (
	"slices"
	"testing"

	"pilcrow/internal/answer"
)

// TestDatedSection: the heading of a version says when it came out, and a date in digits which month that
// was.
func TestDatedSection(t *testing.T) {
	for question, says := range map[string]string{
		"when was 2.1.0 released?":              "It is called “[2.1.0] - 2025-06-02”.",
		"release date of v2.0.0":                "It is called “[2.0.0] - 2025-01-20”.",
		"which version came out in June 2025?":  "• [2.1.0] - 2025-06-02",
		"list the releases of january 2025":     "• [2.0.0] - 2025-01-20",
		"how many releases were there in 2025?": "I count 2.\n• [2.1.0] - 2025-06-02\n• [2.0.0] - 2025-01-20",
	} {
		if a := ask(t, read(t, "releases.md"), question); a.Outcome != answer.Reply || a.Text != says {
			t.Errorf("%q: %s %q, want %q", question, a.Outcome, a.Text, says)
		}
	}
	for _, question := range []string{"when was 3.0.0 released?", "when was it released?"} {
		if a := ask(t, read(t, "releases.md"), question); a.Outcome == answer.Reply {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}

// TestWhereHeadingsStand: a reply that tells of headings says where each of them stands, and points at
// nothing as the nearest.
func TestWhereHeadingsStand(t *testing.T) {
	p := read(t, "releases.md")
	for question, headings := range map[string][]string{
		"list all releases of the year 2025": {"[2.1.0] - 2025-06-02", "[2.0.0] - 2025-01-20"},
		"what is the title?":                 {p.Corpus.Documents[0].Meta.Title},
	} {
		a := ask(t, p, question)
		var at []string
		for _, passage := range a.Passages {
			at = append(at, passage.Text)
			if below, ok := p.Corpus.Paragraph(passage.Document, passage.Paragraph); !ok || below.Text == passage.Text {
				t.Errorf("%q: %+v is no heading above a paragraph", question, passage)
			}
		}
		if !slices.Equal(at, headings) || a.Nearest(3) != nil {
			t.Errorf("%q: headings %q, nearest %v, want %q and none", question, at, a.Nearest(3), headings)
		}
	}
}
