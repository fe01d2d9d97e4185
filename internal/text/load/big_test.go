package load_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/texttest"
)

// TestBig reads what is made to be slow, which it is if reading is not linear.
func TestBig(t *testing.T) {
	for _, test := range []struct {
		name   string
		n      int
		source func(n int) string
	}{
		{"tiny.txt", 2_500, func(n int) string { return strings.Repeat("A tiny one.\n\n", n) }},
		{"comma.txt", 1_250, func(n int) string {
			return strings.Repeat("A short line with a comma,\n\nand more of this sentence,\n\n", n)
		}},
		{"brackets.txt", 2_500, func(n int) string { return "Start " + strings.Repeat("(open\n\n", n) }},
		{"one.txt", 2_500, func(n int) string { return strings.Repeat("A sentence of some words. ", n) }},
		{"no-space.txt", 40_000, func(n int) string { return strings.Repeat("字", n) }},
		{"deep.html", 2_500, func(n int) string { return strings.Repeat("<div>", n) + "text" + strings.Repeat("</div>", n) }},
		{"inline.html", 1_250, func(n int) string { return strings.Repeat("<li><b><ul></b></i></p>", n) + "text" }},
		{"hidden.html", 2_500, func(n int) string { return "text" + strings.Repeat("<p hidden>", n) + strings.Repeat("</x></p>", n/2) }},
		{"attr.html", 2_500, func(n int) string { return "text<p " + strings.Repeat("a=b ", n) + ">x" }},
		{"entities.html", 12_500, func(n int) string { return "text" + strings.Repeat("&amp", n) }},
		{"cells.html", 1_250, func(n int) string { return "<table>" + strings.Repeat("<td>a<table>", n) }},
		{"open.md", 2_500, func(n int) string { return "text " + strings.Repeat("[a](b", n) }},
		{"brackets.md", 12_500, func(n int) string { return strings.Repeat("[", n) + "text" + strings.Repeat("]", n) }},
		{"stars.md", 1_250, func(n int) string { return "text " + strings.Repeat("*a **b _c ", n) }},
		{"ticks.md", 40_000, func(n int) string { return "text " + ticks(n) }},
		{"tags.md", 2_500, func(n int) string { return "text " + strings.Repeat("<a \"", n) }},
		{"names.md", 20_000, func(n int) string { return "text " + strings.Repeat("<a ", n) }},
		{"quotes.md", 12_500, func(n int) string { return strings.Repeat(">", n) + " text" }},
		{"spaces.md", 1_250, func(n int) string { return "text [a](" + strings.Repeat(" \n[a](", n) }},
		{"autolinks.md", 20_000, func(n int) string { return "text " + strings.Repeat("<a:", n) }},
		{"tables.md", 1_250, func(n int) string { return strings.Repeat("a|b\n-|-\n", n) }},
		{"comments.md", 1_250, func(n int) string { return "text " + strings.Repeat("<!-- a --> b ", n) }},
		{"lists.md", 2_500, func(n int) string { return strings.Repeat("- a\n", n) }},
		{"definitions.md", 1_250, func(n int) string { return "text\n\n" + strings.Repeat("[a]: b\n", n) }},
		{"labels.md", 2_500, func(n int) string { return "[a]: b\n\ntext " + strings.Repeat("[a][", n) }},
		{"headings.md", 1_250, func(n int) string { return strings.Repeat("# A\n\ntext\n\n", n) }},
		{"indented.md", 2_500, func(n int) string { return strings.Repeat("    a\n\n", n) }},
		{"fence.md", 1_250, func(n int) string { return "text\n" + strings.Repeat("```\n~~~\n", n) }},
		{"amp.md", 25_000, func(n int) string { return "text " + strings.Repeat("&amp;", n) }},
		{"amp.html", 25_000, func(n int) string { return "text " + strings.Repeat("&amp;", n) }},
		{"images.md", 5_000, func(n int) string { return "text " + strings.Repeat("![a](", n) }},
		{"colons.md", 2_500, func(n int) string { return "text\n" + strings.Repeat(":::note\n", n) }},
		{"items.md", 6_250, func(n int) string { return strings.Repeat("- ", n) + "text" }},
		{"spans.html", 1_250, func(n int) string {
			return "<table><tr><td rowspan=9999 colspan=9999>text" + strings.Repeat("<tr><td>a", n)
		}},
		{"turns.txt", 1_250, func(n int) string { return strings.Repeat("Ann: Why?\nBen: So.\n\n", n) }},
		{"items.txt", 1_250, func(n int) string { return strings.Repeat("- one\n  - two\n", n) + "text" }},
		{"columns.txt", 625, func(n int) string { return strings.Repeat("one    two    three\n", n) }},
		{"contents.txt", 2_500, func(n int) string { return strings.Repeat("One .... 1\n", n) + "\nThis is the text." }},
		{"leads.txt", 2_500, func(n int) string { return "Buy:\n" + strings.Repeat("1. one\n", n) }},
		{"hyphens.txt", 2_500, func(n int) string { return strings.Repeat("in-\ncluded ", n) }},
		{"rules.txt", 1_250, func(n int) string { return "text\n\n" + strings.Repeat("--- --\n", n) }},
		{"ruled.txt", 1_250, func(n int) string { return "text\n\n" + strings.Repeat("---- --\na\n\n", n) }},
		{"grid.txt", 625, func(n int) string { return strings.Repeat("+---+---+\n| a | b |\n", n) + "+---+---+\n" }},
		{"quoted.txt", 20_000, func(n int) string { return strings.Repeat(strings.Repeat(">", n/10)+" text\n", 10) }},
		{"links.txt", 1_250, func(n int) string { return strings.Repeat("[1]text ", n) + "\n\n" + strings.Repeat("1. a:b\n", n) }},
		{"lines.txt", 625, func(n int) string { return strings.Repeat(strings.Repeat("word ", 30)+"\nA line\n", n) }},
		{"rows.md", 1_250, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|a|<a\n", n) }},
		{"front.md", 4_000, func(n int) string { return "---\n" + strings.Repeat("a: &a [*a]\n", n) + "---\ntext" }},
	} {
		t.Run(test.name, func(t *testing.T) {
			texttest.Linear(t, test.n, func(n int) {
				source := []byte(test.source(n))
				d, err := load.File(test.name, source, text.Meta{})
				if err != nil {
					t.Fatal(err)
				}
				checkDocument(t, d, source)
			})
		})
	}
}

// ticks returns n bytes of runs of 1, 2, … backticks, none of which has a partner.
func ticks(n int) string {
	var b strings.Builder
	for run := 1; b.Len() < n; run++ {
		fmt.Fprint(&b, strings.Repeat("`", run), " ")
	}
	return b.String()
}
