package summary_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/summary"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// overview is what carries a text in Markdown, in so many sentences.
func overview(t *testing.T, title, words, language string, most int) (said []string) {
	t.Helper()
	d, err := load.File("text.md", []byte(words), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	var parts []summary.Part
	for _, p := range d.Paragraphs {
		from := rank.Source{Paragraph: claims.NewParagraph(p, d.Meta, language)}
		parts = append(parts, summary.Part{Located: outline.Located{Paragraph: p, Span: text.Span{End: len(p.Text)}}, From: from})
	}
	for _, p := range summary.Of(parts, title, intent.Overview, most) {
		said = append(said, p.Of(p.From.Text))
	}
	return said
}

// filler are paragraphs of one sentence each about the ferry, so that a text has parts.
func filler(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\n\nThe ferry calls at pier %d of the harbour every day of the year.", i+1)
	}
	return b.String()
}

// TestSays holds which sentences say what a text is about, and which never do.
func TestSays(t *testing.T) {
	for _, test := range []struct{ name, language, words, says, not string }{
		{"the text of itself, in the middle of a paragraph", "en",
			"The harbour lies in the north of the island. So many visitors ask for it. This guide tells visitors when the ferry calls there." + filler(12),
			"This guide tells visitors", ""},
		{"a purpose that begins with so", "en",
			"The harbour lies in the north of the island. So I put this together for those new to the ferry and its piers." + filler(12),
			"for those new to the ferry", ""},
		{"a short sentence that says what is in the text", "zh",
			"这里汇集了渡轮的常见问题。\n\n渡轮每天早上八点从港口出发，晚上六点返回。\n\n港口在岛的北边，有十二个码头和一座灯塔。\n\n儿童乘坐渡轮不需要买票，但必须由成人陪同。", "这里汇集了渡轮的常见问题", ""},
		{"thanks", "en",
			"From all of us, thank you for taking the ferry of the harbour! The ferry of the harbour calls at twelve piers of the island." + filler(12),
			"calls at twelve piers", "thank you"},
		{"what a term means", "en",
			"“Ferry” means each boat that carries people of the harbour. “Pier” means each place of the harbour at which a ferry calls." + filler(12),
			"calls at pier", "means"},
		{"a case", "de",
			"Die Fähre legt im Hafen der Insel jeden Tag an. Sie hat Platz für Autos.\n\nWenn der Hafen der Insel zugefroren ist, legt die Fähre nicht an.\n\nIm Hafen der Insel liegt die Fähre auch in der Nacht.",
			"Die Fähre legt im Hafen", "Wenn der Hafen"},
		{"a line of the title page", "en",
			"The second edition.\n\nThe ferry of the harbour calls at twelve piers of the island." + filler(12),
			"calls at twelve piers", "edition"},
	} {
		t.Run(test.name, func(t *testing.T) {
			most := 3
			if test.language == "de" {
				most = 2
			}
			said := strings.Join(overview(t, "The ferry", test.words, test.language, most), " / ")
			if !strings.Contains(said, test.says) || test.not != "" && strings.Contains(said, test.not) {
				t.Errorf("%q, want %q, not %q", said, test.says, test.not)
			}
		})
	}
}

// TestQuestions holds that a list of questions is told of by its questions, those with words of the
// title first, and that its first one is none the more.
func TestQuestions(t *testing.T) {
	words := "## Which colour is it?\n\nIt is blue.\n\n## How does one board the ferry of the harbour?\n\nOver the pier.\n\n" +
		"## Does the ferry of the harbour take dogs?\n\nYes.\n\n## When does the ferry leave the harbour?\n\nAt ten.\n"
	faq := strings.NewReplacer("## ", "Q: ", "\n\nIt", "\nA: It", "\n\nOver", "\nA: Over", "\n\nYes", "\nA: Yes", "\n\nAt", "\nA: At").Replace(words)
	said := overview(t, "The ferry of the harbour", faq, "en", 1)
	if len(said) != 1 || !strings.Contains(said[0], "ferry") || !strings.HasSuffix(said[0], "?") {
		t.Errorf("%q", said)
	}
}
