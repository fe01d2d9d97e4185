package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestHead: an overview begins with the lines that stand above the first sentence and say what the text is: its title,
// what stands below that, headings without a text of their own, a headline; not who wrote it, a day or a greeting.
func TestHead(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast of the north in the morning.\n\nIt came down behind the old mill of the village.\n"
	for _, test := range []struct{ file, text, head string }{
		{"a.md", "# Rules\n\n## Balloon Club of Aske\n\n## May 2019\n\n---\n\n## 1 Flights\n\n1.1 The club shall rise on every day of the year." + story + "\n## 2 Fees\n\nThe fee is paid in May.\n", "Rules Balloon Club of Aske May 2019 "},
		{"a.md", "# DATA SHEET\n\n## Aske 740 balloon gas\n\nSheet no. 7 | Revision 6\n\n### Use\n" + story, "DATA SHEET Aske 740 balloon gas Sheet no. 7 | Revision 6 "},
		{"a.md", "# Rules of the sky\n\nFollow the wind,  \nFor it knows the way,  \nAnd be kind to all  \nWho fly with you\n" + story + "\nThe rope of the balloon is kept in the mill of the village.\n\nThe gas of the balloon is made at the harbour.\n", "Rules of the sky The balloon rose"},
		{"a.md", "# Balloons\n\n@title Balloons of Aske" + story, "Balloons The balloon rose"},
		{"aske-balloons.md", "# Changelog" + story, "“aske-balloons” (2 paragraphs): Changelog The balloon rose"},
		{"aske-balloons.md", "# Balloons" + story, "Balloons The balloon rose"},
		{"a.md", "# Notes\n\n## Flights\n" + story + "\n## Fees\n\nThe fee is paid in May.\n", "Notes The balloon"},
		{"a.txt", "CLUB OF ASKE\nMINUTES OF THE BALLOON CLUB\nTuesday, 14 October 2025\n\nThe Mill, Aske" + story, "CLUB OF ASKE MINUTES OF THE BALLOON CLUB Tuesday, 14 October 2025 The Mill, Aske "},
		{"a.txt", "THE ASKE ECHO\n\nA balloon is back over the coast, and nobody knows who pays\n\nBy Ann Lee" + story, "THE ASKE ECHO A balloon is back over the coast, and nobody knows who pays The balloon"},
		{"a.md", "# Balloons\n\nThe balloon is late. [1]" + story, "Balloons The balloon rose"},
		{"a.md", "# IV: The Balloon\n\n## The Balloon" + story, "IV: The Balloon The balloon rose"},
		{"a.md", "# Balloons\n\n[English] [Suomi]" + story, "Balloons The balloon rose"},
		{"a.md", "# Balloons\n\n## Contents\n\n## The coast" + story, "Balloons The coast The balloon rose"},
		{"a.txt", "THE BALLOON OF ASKE\n\nby\n\nAnn Lee" + story, "THE BALLOON OF ASKE The balloon rose"},
		{"a.md", "# Balloons\n\n<%= render 'navigation', of: @club %>" + story, "Balloons The balloon rose"},
		{"a.txt", "Dear Aunt Hester," + story, "“a” "},
		{"a.md", "# Statutes\n\nBalloon Club of Aske e.V." + story, "Statutes Balloon Club of Aske e.V. The balloon rose"},
		{"a.md", "---\ntitle: Balloons of Aske\ndate: 2020-05-01\n---" + story, "Balloons of Aske The balloon"},
	} {
		d, err := load.File(test.file, []byte(test.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		a, ok := asking(&text.Corpus{Documents: []*text.Document{d}}, "What is this about?").Answer()
		if !ok || !strings.HasPrefix(said(a), test.head) {
			t.Errorf("%q: %t %q, want %q", test.text, ok, said(a), test.head)
		}
	}
}

// TestTitleOnce: a title that stands in front of a text and above it is shown once.
func TestTitleOnce(t *testing.T) {
	a, _ := asking(file(t, "---\ntitle: Balloons\n---\n\n# Balloons\n\nThe balloon rose over the coast.\n"), "what is the title?").Answer()
	if got := said(a); got != "Balloons" {
		t.Errorf("%q", got)
	}
}

// TestKindOfHead: the lines above a text say of what kind it is, whichever of them does.
func TestKindOfHead(t *testing.T) {
	d, err := load.File("aske-minutes.txt", []byte("CLUB OF ASKE\nMINUTES OF THE BALLOON CLUB\n\nThe chairman opened the meeting at six in the evening.\n\nThe fee was raised.\n"), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	a, _ := asking(&text.Corpus{Documents: []*text.Document{d}}, "what kind of document is this?").Answer()
	if got := said(a); got != "CLUB OF ASKE MINUTES OF THE BALLOON CLUB" {
		t.Errorf("%q", got)
	}
}
