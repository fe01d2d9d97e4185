package load_test

import "testing"

// TestBrokenByConverters: converters break lines within the tags that they keep, also where Markdown has one line.
func TestBrokenByConverters(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"heading", "## Boats<a href=\"#boats\"\nclass=\"mark\"\ntitle=\"Link\">.</a>\n\nThere are two.\n", []string{
			"Boats. | There are two.", "heading: Boats.",
		}},
		{"row", "| Boat | Length |\n|------|--------|\n| <a href=\"a.html\"   \n  class=\"ulink\">Elsa</a> | <em>nine\n  metres</em> |\n| Ida | six |\n", []string{
			"header row Boat⇥Length ⏎ row Elsa⇥nine metres ⏎ row Ida⇥six",
		}},
		{"rows without a last bar", "| Boat | Length\n|------|--------\n| Elsa | nine\n| Ida | six\n\nIda | Elsa |\n", []string{
			"header row Boat⇥Length ⏎ row Elsa⇥nine ⏎ row Ida⇥six", "Ida | Elsa |",
		}},
		{"brackets around links", "\\[ [Elsa](a.html \"The first = longest\") \\| <a href=\"b.html\">Ida</a> \\]\n", []string{"[ Elsa | Ida ]"}},
		{"formula", "\\[ a = b_1 \\]\n", []string{"a = b₁"}},
	})
}
