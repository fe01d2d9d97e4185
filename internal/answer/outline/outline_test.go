package outline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/text/load"
)

// read is a file of testdata/places, whole.
func read(t *testing.T, name string) outline.Region {
	t.Helper()
	c, err := load.Files([]string{filepath.Join("..", "testdata", "places", name)})
	if err != nil {
		t.Fatal(err)
	}
	return outline.NewRegion(c.Documents[0], c.Documents[0].Paragraphs, sentences)
}

// written is a text of Markdown.
func written(t *testing.T, content string) outline.Region {
	t.Helper()
	file := filepath.Join(t.TempDir(), "dogs.md")
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := load.Files([]string{file})
	if err != nil {
		t.Fatal(err)
	}
	return outline.NewRegion(c.Documents[0], c.Documents[0].Paragraphs, sentences)
}

func sentences(in outline.Region) (all []outline.Located) {
	for _, at := range in.Spans {
		for _, s := range at.Sentences() {
			if at.Covers(s.Span) {
				all = append(all, outline.Located{Paragraph: at.Paragraph, Span: s.Span})
			}
		}
	}
	return all
}

// checkLocate wants what stands at the place that a question names to begin so.
func checkLocate(t *testing.T, in outline.Region, question, begins string) {
	t.Helper()
	found, score := in.Locate(intent.Of(question).Place)
	if score == 0 {
		t.Errorf("%q: no such place", question)
		return
	}
	at := found.Spans[0]
	if got := at.Span.Of(at.Text); !strings.HasPrefix(got, begins) {
		t.Errorf("%q: %q", question, got)
	}
}

func TestLocate(t *testing.T) {
	rules := read(t, "rules.md")
	for _, test := range []struct{ question, begins string }{
		{"the first paragraph", "This booklet"},
		{"Read me the safety section", "• Wear a life jacket"},
		{"What is step 2?", "2. Check"},
		{"What comes after step 3?", "4. Push"},
		{"the second sentence", "It was drawn up"},
	} {
		checkLocate(t, rules, test.question, test.begins)
	}
	if found, score := rules.Locate(intent.Of("What does section 99 say?").Place); score > 0 {
		t.Errorf("section 99 is %v", found.Spans)
	}
}

// TestStatute has the paragraphs of a statute, numbered in brackets, beside the items of a list in
// one of them.
func TestStatute(t *testing.T) {
	statute := written(t, "# § 3 Leinen\n\n(1) Hunde sind anzuleinen.\n\n# § 4 Verbote\n\n(1) Verboten sind Spielplätze.\n\n(2) Verboten sind ferner:\n\n1. Badeseen,\n2. Friedhöfe.\n\n(3) Das Amt erteilt Ausnahmen.\n")
	for _, test := range []struct{ question, begins string }{
		{"Was steht in § 4 Absatz 1?", "(1) Verboten"},
		{"Was steht in § 4 (1)?", "(1) Verboten"},
		{"§ 4 Abs. 3", "(3) Das Amt"},
		{"§ 4 Abs. 2 Nr. 2", "2. Friedhöfe"},
		{"§ 4 (2) Nr. 1", "1. Badeseen"},
	} {
		checkLocate(t, statute, test.question, test.begins)
	}
}

// TestLinesAsHeadings has short lines that nothing marks as headings: one below which nothing stands is none.
func TestLinesAsHeadings(t *testing.T) {
	notice := written(t, "Opening hours\n\nThe pier opens at eight.\n\nAnn Lee\n")
	checkLocate(t, notice, "What does the section “Opening hours” say?", "The pier opens")
	if found, score := notice.Locate(intent.Of("What does the section “Ann Lee” say?").Place); score > 0 {
		t.Errorf("below the last line stands %v", found.Spans)
	}
}

func TestGroups(t *testing.T) {
	rules := read(t, "rules.md")
	for question, members := range map[string]int{
		"How many steps are there before you go on the water?": 4,
		"How many safety rules are there?":                     3,
	} {
		set := intent.Of(question).Set
		if set == nil {
			t.Errorf("%q asks for no set", question)
			continue
		}
		s := outline.NewSearch(*set, rules.Document.Meta.Title, "en")
		best, most := outline.Group{}, 0.0
		for _, g := range rules.Groups() {
			if score := s.Score(&g); score > most {
				best, most = g, score
			}
		}
		if len(best.Members) != members {
			t.Errorf("%q: %d members, not %d", question, len(best.Members), members)
		}
	}
}
