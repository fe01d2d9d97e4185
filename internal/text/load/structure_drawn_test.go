package load_test

import (
	"strings"
	"testing"
)

// TestDrawnTables: cells may go on over lines, and hold text.
func TestDrawnTables(t *testing.T) {
	const boats = "header row Boat⇥Length ⏎ row Elsa of Orsby⇥nine metres ⏎ row Ida⇥six"
	testStructures(t, "a.txt", []outlineTest{
		{"grid", `+-------+--------+
| Boat  | Length |
+=======+========+
| Elsa  | nine   |
| of    | metres |
| Orsby |        |
+-------+--------+
| Ida   | six    |
+-------+--------+
`, []string{boats}},
		{"box", `┌──────┬────────┐
│ Boat │ Length │
├──────┼────────┤
│ Elsa │ nine   │
│ Ida  │ a | b  │
└──────┴────────┘
`, []string{"header row Boat⇥Length ⏎ row Elsa⇥nine ⏎ row Ida⇥a | b"}},
		{"a line a row", `+------+--------+
| Boat | Length |
+------+--------+
| Elsa | nine   |
| Ida  | six    |
+------+--------+
`, []string{"header row Boat⇥Length ⏎ row Elsa⇥nine ⏎ row Ida⇥six"}},
		{"wide characters", `+------+--------+
| 船名 | Length |
+======+========+
| 海鸥 | nine   |
+------+--------+
| Ida  | six    |
+------+--------+
`, []string{"header row 船名⇥Length ⏎ row 海鸥⇥nine ⏎ row Ida⇥six"}},
		{"crooked", `+------+--------+
| Boat | Length |
+------+--------+
| Elsa of Orsby | nine   |
| Ida  | six    |
+------+--------+
`, []string{"header row Boat⇥Length ⏎ row Elsa of Orsby⇥nine ⏎ row Ida⇥six"}},
		{"one cell", `╔═════════════════════════════╗
║ Boats are lent at the mill. ║
╚═════════════════════════════╝
`, []string{"Boats are lent at the mill."}},
		{"words across columns", "Boats that are lent\n------ ------\nElsa   nine\nIda    six\n", []string{
			"Boats that are lent | definition {Elsa} nine ⏎ definition {Ida} six", "heading: Boats that are lent",
		}},
		{"around text", `+-----+------------------------+
| [i] | Boats are lent here.   |
|     |                        |
|     | - Ask at the mill      |
|     |   before noon.         |
|     |                        |
|     | - Bring it back.       |
+-----+------------------------+
`, []string{"Boats are lent here.", "item {-} Ask at the mill before noon. ⏎ item {-} Bring it back.", "title: [i]"}},
		{"rules, rows over lines", `  -----------------
  Boat     Length
  -------- --------
  Elsa     nine
  of Orsby metres

  Ida      six
  -----------------

` + other, []string{boats, other}},
		{"rules without names", `  ------ ------
  Elsa   nine
  Ida    six
  ------ ------
`, []string{"row Elsa⇥nine ⏎ row Ida⇥six"}},
		{"rules, narrow columns", `==== ======
Boat Length
==== ======
Elsa nine
Ida  six
==== ======
`, []string{"header row Boat⇥Length ⏎ row Elsa⇥nine ⏎ row Ida⇥six"}},
		{"items with room behind their marks", other + "\n\n-   Elsa, nine metres long\n-   Ida, six metres long\n-   Una, five metres long\n", []string{
			other, "item {-} Elsa, nine metres long ⏎ item {-} Ida, six metres long ⏎ item {-} Una, five metres long",
		}},
	})
}

// TestVersions: the names of versions are headings where a text has several.
func TestVersions(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"versions", "All that changed.\n\n1.10.0 (2024-07-01)\n\nFixed\n\n-   Lamps no longer flicker.\n\n1.9.1 (2024-06-02)\n\nFixed\n\n-   The wick burns longer.\n\n[1.7] - 2022-05-10\n\nAdded\n\n-   A lamp.\n", []string{
			"All that changed.", "1.10.0 (2024-07-01) > Fixed | - Lamps no longer flicker.", "1.9.1 (2024-06-02) > Fixed | - The wick burns longer.", "[1.7] - 2022-05-10 > Added | - A lamp.",
			"heading: 1.10.0 (2024-07-01)", "heading: Fixed", "heading: 1.9.1 (2024-06-02)", "heading: Fixed", "heading: [1.7] - 2022-05-10", "heading: Added",
		}},
		{"prices", other + "\n\nBread 3.50\n\n" + other + "\n\nMilk 1.20\n\n" + other, []string{other, "Bread 3.50", other, "Milk 1.20", other}},
		{"one number", other + "\n\n1.10.0\n\n" + other, []string{other, "1.10.0", other}},
	})
}

// TestLoneHeadings: short lines above lists, code and other such lines are headings as those above paragraphs are.
func TestLoneHeadings(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"above lists", other + "\n\nBoats\n\nSmall ones\n\n- Elsa, nine metres\n- Ida, six metres\n\nFees\n\n    $ pay 2\n    $ pay 3\n\nWinter\n\n" + other + " " + long + "\n", []string{
			other, "Small ones | - Elsa, nine metres\n- Ida, six metres", "Fees | $ pay 2\n$ pay 3", "Winter | " + other + " " + long,
			"heading: Boats", "heading: Small ones", "heading: Fees", "heading: Winter",
		}},
	})
}

// TestCodeGoesOn: code that blank lines part is code all over.
func TestCodeGoesOn(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"code", other + " So:\n\n    lamp := new(lamp)\n\n    light the lamp\n    lamp.On()\n\n" + other, []string{
			other + " So: ⏎ code lamp := new(lamp)", "code light the lamp↵lamp.On()", other,
		}},
	})
}

// TestUnspaced: a line a paragraph, or paragraphs whose first lines are set in, without blank lines.
func TestUnspaced(t *testing.T) {
	const said = "The ferry crosses the river twice an hour from May to the end of September, and whenever somebody rings the bell on the landing stage in the other months."
	rows := []string{
		said, "Boats | " + said, "Boats | row Elsa⇥nine ⏎ row Ida⇥six", "Fees | " + said, "Fees | item {•} adults pay two crowns ⏎ item {•} children pay nothing",
		"Winter | " + said, "heading: Boats", "heading: Fees", "heading: Winter",
	}
	const set = "   The ferry crosses the river twice an hour\nfrom May to the end of September, and then\nwhenever the bell is rung.\n"
	const joined = "The ferry crosses the river twice an hour from May to the end of September, and then whenever the bell is rung."
	testStructures(t, "a.txt", []outlineTest{
		{"a line each", said + "\nBoats\n" + said + "\nElsa\tnine\nIda\tsix\nFees\n" + said + "\n•\tadults pay two crowns\n•\tchildren pay nothing\nWinter\n" + said + "\n", rows},
		{"first lines set in", strings.Repeat(set, 4) + "WINTER\n" + strings.Repeat(set, 3), []string{
			joined, joined, joined, joined, "WINTER | " + joined, "WINTER | " + joined, "WINTER | " + joined, "heading: WINTER",
		}},
	})
}

// TestLinkNumbers: text browsers number links, and list where they lead.
func TestLinkNumbers(t *testing.T) {
	const page = "   The [1]ferry crosses the river as long as it is light, see the\n   [2]hours and what the [3]club asks. Some pay less.[1]\n\n"
	testOutlines(t, "a.txt", []outlineTest{
		{"listed", page + "References\n\n   1. https://example.org/a\n   2. https://example.org/b\n   3. https://example.org/c\n", []string{
			"The ferry crosses the river as long as it is light, see the hours and what the club asks. Some pay less.[1]", "left out: [2]", "left out: References 1. https://example.org/a 2. https://example.org/b 3. https://example.org/c",
		}},
		{"not listed", page, []string{"The [1]ferry crosses the river as long as it is light, see the [2]hours and what the [3]club asks. Some pay less.[1]"}},
	})
}

// TestDressed: what programs put around lines is no part of them.
func TestDressed(t *testing.T) {
	const first = "The ferry crosses the river twice an hour from May to the end of September,"
	const second = "and whenever somebody rings the bell on the landing stage in the other months."
	para := first + "\n" + second + "\n"
	said := first + " " + second
	list := "\n- adults pay two crowns\n- children pay nothing\n"
	source := para + "\n" + para + list + "\n" + para + para
	want := []string{said, said, "item {-} adults pay two crowns ⏎ item {-} children pay nothing", said + " " + said}
	testStructures(t, "a.txt", []outlineTest{
		{"as it is", source, want},
		{"quoted", "> " + strings.ReplaceAll(strings.TrimSuffix(source, "\n"), "\n", "\n> "), want},
		{"double-spaced", strings.ReplaceAll(source, "\n", "\n\n"), want},
	})
}

// TestMarkdownCalledPlain: Markdown that was saved as plain text is Markdown, by headings and other marks.
func TestMarkdownCalledPlain(t *testing.T) {
	testOutlines(t, "a.txt", []outlineTest{
		{"headings and links", "# Boats\n\nThere are [two](boats.html).\n\n## Fees\n\nNone.\n", []string{"There are two.", "Fees | None.", "title: Boats", "heading: Fees"}},
		{"headings of two depths", "# Boats\n\nThere are two.\n\n## Fees\n\nNone.\n", []string{"There are two.", "Fees | None.", "title: Boats", "heading: Fees"}},
		{"remarks", "# one\n\nThere are two.\n\n# two\n\nNone.\n", []string{"There are two.", "# two", "None.", "title: # one"}},
	})
}
