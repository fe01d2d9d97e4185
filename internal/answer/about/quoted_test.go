package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestQuoted: what is known of a text is answered by the line of it that says so, wherever that stands: above
// the text, below it, or in it. The bot's words stand beside a line that has more than they tell.
func TestQuoted(t *testing.T) {
	manual := "LAMP(1)                    User Commands                    LAMP(1)\n\nNAME\n       lamp - burns oil\n\nOPTIONS\n       -w     burn white\n\nlamps 2.4                    May 2021                    LAMP(1)\n"
	for _, c := range []struct{ name, text, question, says, notes string }{
		{"a.txt", "The Lamp of Lund\n\nIt burns oil, and it is lit at dusk.\n\nNobody tends it.\n", "what is the title?", "The Lamp of Lund", ""},
		{"a.txt", "CHAPTER VII\n\nTHE LAMP OF LUND\n\nIt burns oil, and it is lit at dusk.\n\nNobody tends it.\n", "title of the chapter please", "CHAPTER VII THE LAMP OF LUND", ""},
		{"a.html", "<title>Lamps</title><body><p>They burn oil, and they are lit at dusk.</p><footer>© 2023 Lamp Trust</footer>", "who published this?", "© 2023 Lamp Trust", ""},
		{"a.1.txt", manual, "when was this written?", "lamps 2.4 May 2021 LAMP(1)", "It is dated May 2021."},
		{"a.1.txt", manual, "which version is this?", "lamps 2.4 May 2021 LAMP(1)", "It belongs to lamps 2.4."},
	} {
		d, err := load.File(c.name, []byte(c.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		a, ok := asking(&text.Corpus{Documents: []*text.Document{d}}, c.question).Answer()
		if !ok || said(a) != c.says || a.Notice != c.notes {
			t.Errorf("%q of %q: %q, noted %q", c.question, c.text, said(a), a.Notice)
		}
		for _, pick := range a.Alone {
			if p := pick.From; strings.Contains(p.Said(), said(a)) {
				t.Errorf("%q is running text", said(a))
			}
		}
	}
}

// TestFirstLineBelowHeading: the line that stands for a title that is not known is shown without the heading above it,
// unless that is called as the file is.
func TestFirstLineBelowHeading(t *testing.T) {
	for heading, want := range map[string]string{"Oil": "Of the lamp that went out", "TEXT": "TEXT Of the lamp that went out"} {
		c := file(t, "## "+heading+"\n\nOf the lamp that went out\n\nIt burns oil.\n\n## Gas\n\nIt smells.\n")
		if a, _ := asking(c, "what is the title?").Answer(); said(a) != want {
			t.Errorf("%q", said(a))
		}
	}
}
