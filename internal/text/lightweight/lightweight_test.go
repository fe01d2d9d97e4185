package lightweight_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/lightweight"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

type reader func(source.Input) ([]*source.Block, error)

// outline returns, a line each, the blocks of a file, and checks where they are.
func outline(t *testing.T, read reader, file string) (meta text.Meta, out []string) {
	t.Helper()
	blocks, err := read(source.Input{Text: file, Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		if b.From < 0 || b.To > len(file) || b.To < b.From {
			t.Errorf("%q is at [%d, %d)", b, b.From, b.To)
		}
	}
	return meta, texttest.Outline(blocks)
}

func check(t *testing.T, read reader, name string, want ...string) {
	t.Helper()
	file, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	meta, got := outline(t, read, string(file))
	if !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
	if meta.Author != "Ada Quill" || meta.Date != "2024-05-01" {
		t.Errorf("meta %+v", meta)
	}
}

func TestRST(t *testing.T) {
	check(t, lightweight.RST, "harbour.rst",
		"title: The harbour rules",
		"definition: Author\nAda Quill",
		"definition: Date\n2024-05-01",
		"left out, a directive (contents): .. contents:: Contents",
		"heading 2: Scope",
		"left out, the mark of a footnote: 1",
		"prose: These rules hold for the harbour, see the map and rules.py. They were agreed in 1931 and the pier. The town pays 10⁶ francs.",
		"footnote: 1 Not for the river, nor the lake.",
		"heading 3: Fees",
		"item 0: 1. Boats up to five metres pay 20 francs in all.",
		"item 0: 2. Longer boats pay:",
		"item 1: ◦ 40 francs in summer;",
		"item 1: ◦ 30 francs in winter.",
		"definition: Term\nWhat it means.",
		"prose: Note: Bring change.",
		"prose: Warning: The pier is slippery.",
		"item 0: • really",
		"prose: Run this:",
		"code: for x in boats:\n    pay(x)",
		"code: print(\"x\")",
		"header row: Boat\tFee", "row: canoe\t0", "row: yacht\t60",
		"header row: Boat\tFee", "row: canoe\t0",
		"caption: Fares", "header row: Ticket\tPrice", "row: single\t4",
		"caption: A picture of the pier",
		"prose: First line second line",
		"quotation: A quotation that is indented.",
		"left out, a comment: a comment",
	)
}

func TestAsciiDoc(t *testing.T) {
	check(t, lightweight.AsciiDoc, "harbour.adoc",
		"title: The harbour rules",
		"left out, a field of the front matter: Ada Quill <ada@example.org>",
		"left out, a field of the front matter: v1.0, 2024-05-01",
		"heading 2: Scope",
		"prose: These rules hold for the harbour of Vik, see the map and rules.py. They were agreed in 1931; 10⁶ litres of H₂O. The fees follow.",
		"footnote: 1 Not for the river.",
		"left out, a comment: a comment",
		"heading 3: Fees",
		"item 0: 1. Boats up to five metres pay 20 francs in all.",
		"item 0: 2. Longer boats pay:",
		"item 1: ◦ 40 francs in summer;",
		"item 1: ◦ 30 francs in winter.",
		"item 0: 3. Canoes are free.",
		"code: free()",
		"definition: Term\nWhat it means.",
		"definition: Other\nMore meaning.",
		"prose: NOTE: Bring change.",
		"prose: WARNING: The pier is slippery.",
		"item 0: • really",
		"prose: A program",
		"code: for x in boats:\n    pay(x)",
		"caption: Fares", "header row: Ticket\tPrice", "row: single\t4", "row: return\t8",
		"quotation: A quotation.",
		"caption: A picture of the pier",
	)
}

// TestBig reads what is made to be slow, which it is if reading is not linear.
func TestBig(t *testing.T) {
	for _, test := range []struct {
		name string
		n    int
		file func(n int) string
	}{
		{"stars", 2_500, func(n int) string { return strings.Repeat("*a **b ", n) }},
		{"ticks", 2_500, func(n int) string { return strings.Repeat("`a ``b ", n) }},
		{"brackets", 2_500, func(n int) string { return strings.Repeat("[a]_ <<b ", n) }},
		{"words", 2_500, func(n int) string { return strings.Repeat("a_b_ ", n) }},
		{"items", 2_000, func(n int) string { return strings.Repeat("* a\n", n) }},
		{"deep", 2_000, func(n int) string { return strings.Repeat("- ", n) + "a" }},
		{"fences", 2_000, func(n int) string { return strings.Repeat("----\n====\n", n) }},
		{"titles", 2_000, func(n int) string { return strings.Repeat("a\n==\n", n) }},
		{"tables", 1_000, func(n int) string { return strings.Repeat("|===\n|a |b\n\n", n) }},
		{"grids", 2_000, func(n int) string { return strings.Repeat("+--+\n|a |\n", n) }},
		{"terms", 2_000, func(n int) string { return strings.Repeat("a:: b\n", n) }},
		{"pluses", 1_000, func(n int) string { return "* a\n" + strings.Repeat("+\n----\nx\n----\n", n) }},
		{"dots", 2_000, func(n int) string { return strings.Repeat(".. note:: a\n\n", n) }},
		{"templates", 2_500, func(n int) string { return strings.Repeat("{{a [[b <ref> <pre>", n) }},
		{"marks", 2_000, func(n int) string { return strings.Repeat("*#;:", n) + "a" }},
		{"undefined", 2_500, func(n int) string { return strings.Repeat("{a} |b| ", n) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			texttest.Linear(t, test.n, func(n int) {
				outline(t, lightweight.RST, test.file(n))
				outline(t, lightweight.AsciiDoc, test.file(n))
				outline(t, lightweight.MediaWiki, test.file(n))
			})
		})
	}
}

func fuzz(f *testing.F, read reader, sample string) {
	file, err := os.ReadFile("testdata/" + sample)
	if err != nil {
		f.Fatal(err)
	}
	for part := range strings.SplitSeq(string(file), "\n\n") {
		f.Add(part)
	}
	f.Add(string(file))
	f.Fuzz(func(t *testing.T, file string) {
		blocks, err := read(source.Input{Text: file, Meta: new(text.Meta)})
		if err != nil {
			t.Fatal(err)
		}
		texttest.InOrder(t, blocks, len(file))
	})
}

func TestMediaWiki(t *testing.T) {
	file, err := os.ReadFile("testdata/harbour.mediawiki")
	if err != nil {
		t.Fatal(err)
	}
	_, got := outline(t, lightweight.MediaWiki, string(file))
	if want := []string{
		"left out, a template, a remark or the like: {{Infobox harbour | name = Vik | depth = {{convert|4|m}} }} <!-- not shown -->",
		"prose: Vik is a harbour of the North. It has to kaier & a pier.",
		"left out, a template, a remark or the like: <ref>Some book.</ref> {{citation needed}}",
		"heading 2: Fees",
		"prose: Boats pay:",
		"item 0: • five francs",
		"item 1: ◦ in winter",
		"item 0: • nothing",
		"item 0: 1. One",
		"item 0: 2. Two",
		"definition: Quay\nwhere boats lie",
		"definition: Pier\nwhat goes out",
		"definition: Set in.",
		"code: moor --north",
		"caption: Fares", "header row: Boat\tFee", "row: Ada\t5", "row: Bee\t6",
		"left out, a template, a remark or the like: [[File:a.jpg|thumb|The pier]]",
		"heading 3: Code",
		"code: moor {{x}}",
		"left out, a template, a remark or the like: [[Category:Harbours]]",
	}; !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

func FuzzMediaWiki(f *testing.F) { fuzz(f, lightweight.MediaWiki, "harbour.mediawiki") }
func FuzzRST(f *testing.F)       { fuzz(f, lightweight.RST, "harbour.rst") }
func FuzzAsciiDoc(f *testing.F)  { fuzz(f, lightweight.AsciiDoc, "harbour.adoc") }

func TestOrgEndOfNoDrawer(t *testing.T) {
	want := []string{"prose: One.", "prose: Two."}
	if _, got := outline(t, lightweight.Org, "One.\n\n:END:\nTwo.\n"); !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

func TestOrg(t *testing.T) {
	check(t, lightweight.Org, "harbour.org",
		"left out, the mark of a footnote: 1",
		"prose: The harbour was built in 1902 with stone and wood, see the plan and rules. It has 4 metres of water, x² more at spring.",
		"heading 1: Rules",
		"left out, a drawer: :ID: abc",
		"left out, deleted: 3",
		"item 0: • [x] Boats over 9 m pay 5 euros. They pay twice on Sundays.",
		"item 0: • No fishing.",
		"item 1: 1. From the wall.",
		"item 1: 2. From boats.",
		"definition: Pilot\nwho leads",
		"definition: Quay\nwhere boats lie",
		"left out, a comment: not shown",
		"header row: Boat\tFee",
		"row: Ada\t5",
		"code: moor --at quay",
		"quotation: No wind, no sail.",
		"code: exact",
		"footnote: [1] At noon.",
	)
}

// TestWrappedForms checks that a form of words may go on in the next line.
func TestWrappedForms(t *testing.T) {
	for name, test := range map[string]struct {
		read       reader
		file, want string
	}{
		"strong":    {lightweight.RST, "**Be sure to use\nthis version.** It is new.", "prose: Be sure to use this version. It is new."},
		"link":      {lightweight.RST, "See the `official\ndocumentation <https://a.example>`_ first.", "prose: See the official documentation first."},
		"formula":   {lightweight.RST, "It is :math:`\\alpha^2`.", "prose: It is α²."},
		"monospace": {lightweight.AsciiDoc, "Run *this\nnow* please.", "prose: Run this now please."},
		"index":     {lightweight.AsciiDoc, "A branch.(((branches, creating)))", "prose: A branch."},
		"address":   {lightweight.AsciiDoc, "Use the {url-gems}/ascii[AsciiMath gem^] here.", "prose: Use the AsciiMath gem here."},
	} {
		if _, got := outline(t, test.read, test.file); len(got) != 1 || got[0] != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
