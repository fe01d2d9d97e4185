package text_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/text"
)

// TestBig reads what is made to be slow. Each takes milliseconds if reading is
// linear and minutes if it is quadratic, so the limit may be generous.
func TestBig(t *testing.T) {
	const limit = time.Minute // also with the race detector on a busy machine
	for name, source := range map[string]string{
		"tiny.txt":       strings.Repeat("A tiny one.\n\n", 100_000),
		"comma.txt":      strings.Repeat("A short line with a comma,\n\nand more of this sentence,\n\n", 10_000),
		"brackets.txt":   "Start " + strings.Repeat("(open\n\n", 20_000),
		"one.txt":        strings.Repeat("A sentence of some words. ", 20_000),
		"no-space.txt":   strings.Repeat("字", 310_000),
		"deep.html":      strings.Repeat("<div>", 20_000) + "text" + strings.Repeat("</div>", 20_000),
		"inline.html":    strings.Repeat("<li><b><ul></b></i></p>", 10_000) + "text",
		"hidden.html":    "text" + strings.Repeat("<p hidden>", 20_000) + strings.Repeat("</x></p>", 10_000),
		"attr.html":      "text<p " + strings.Repeat("a=b ", 20_000) + ">x",
		"entities.html":  "text" + strings.Repeat("&amp", 100_000),
		"cells.html":     "<table>" + strings.Repeat("<td>a<table>", 10_000),
		"open.md":        "text " + strings.Repeat("[a](b", 20_000),
		"brackets.md":    strings.Repeat("[", 100_000) + "text" + strings.Repeat("]", 100_000),
		"stars.md":       "text " + strings.Repeat("*a **b _c ", 10_000),
		"ticks.md":       "text " + ticks(700),
		"tags.md":        "text " + strings.Repeat("<a \"", 20_000),
		"names.md":       "text " + strings.Repeat("<a ", 110_000),
		"quotes.md":      strings.Repeat(">", 100_000) + " text",
		"spaces.md":      "text [a](" + strings.Repeat(" \n[a](", 10_000),
		"autolinks.md":   "text " + strings.Repeat("<a:", 110_000),
		"tables.md":      strings.Repeat("a|b\n-|-\n", 10_000),
		"comments.md":    "text " + strings.Repeat("<!-- a --> b ", 10_000),
		"lists.md":       strings.Repeat("- a\n", 20_000),
		"definitions.md": "text\n\n" + strings.Repeat("[a]: b\n", 10_000),
		"labels.md":      "[a]: b\n\ntext " + strings.Repeat("[a][", 20_000),
		"headings.md":    strings.Repeat("# A\n\ntext\n\n", 10_000),
		"indented.md":    strings.Repeat("    a\n\n", 20_000),
		"fence.md":       "text\n" + strings.Repeat("```\n~~~\n", 10_000),
		"front.md":       "---\n" + strings.Repeat("a: &a [*a]\n", 600) + "---\ntext",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			d, err := text.Read(name, []byte(source), text.Meta{})
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d, []byte(source))
			if took := time.Since(start); took > limit {
				t.Errorf("took %v", took)
			}
			t.Log(len(d.Paragraphs), "paragraphs in", time.Since(start))
		})
	}
}

// ticks returns runs of 1, 2, … n backticks, none of which has a partner.
func ticks(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprint(&b, strings.Repeat("`", i+1), " ")
	}
	return b.String()
}
