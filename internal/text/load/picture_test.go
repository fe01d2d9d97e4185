package load_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestPictures: the title of a tab stands above the list behind its picture, and what a picture is called is no
// sentence; parts of other files are none of the text.
func TestPictures(t *testing.T) {
	testStructures(t, "a.md", []outlineTest{
		{"a tab with a picture", other + "\n\n=== \"Bow\"\n\n    ![The bow of the raft](bow.svg){ height=\"9\" }\n\n    1. Anchor\n    2. Lamp\n", []string{
			other, "caption The bow of the raft", "Bow: ⏎ item {1.} Anchor ⏎ item {2.} Lamp",
		}},
		{"the name of a file", other + "\n\n![mill-2.jpeg | center | 406x371](https://a.example/b1c3 \"\")\n\n" + long, []string{other, long}},
		{"a part of another file", other + "\n\n{!_rules.md!}\n\n" + long, []string{other, long, "left out: {!_rules.md!}"}},
	})
	for source, want := range map[string]string{
		"![The bow of the raft](b.png)\n":        "",
		"![Here she sinks.](b.png)\n":            "Here she sinks.",
		"| A | B |\n|---|---|\n| oars | two |\n": "oars\ttwo",
	} {
		d, err := load.File("a.md", []byte(source), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, p := range d.Paragraphs {
			for _, s := range p.Sentences() {
				all = append(all, s.Of(p.Text))
			}
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}

// TestLineOfPictures: a line that has nothing but pictures and spaces ends no line.
func TestLineOfPictures(t *testing.T) {
	testStructures(t, "a.rst", []outlineTest{
		{"under a rule", "   =====\n   |x|\u00a0 \n   3 boats\u00a0 |x| \n.. |x| image:: i\n", []string{"===== \u00a0 3 boats"}},
	})
}
