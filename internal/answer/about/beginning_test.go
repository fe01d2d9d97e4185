package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestOfItsBeginning: who wrote a text, which kind it is and to what it belongs is told by the lines at its edges.
func TestOfItsBeginning(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast.\n\nIt came down behind the mill.\n\n"
	named := text.Meta{Title: "Balloons", Author: "Ada Weber", Source: "balloons 1.4"}
	for _, test := range []struct {
		meta                 text.Meta
		text, question, says string
	}{
		{named, "Ada Weber, keeper" + story, "who wrote this?", "It was written by Ada Weber. Ada Weber, keeper"},
		{named, "by Ada Weber" + story, "who wrote this?", "by Ada Weber"},
		{named, "Ada Weber rose over the coast." + story, "who wrote this?", "It was written by Ada Weber."},
		{text.Meta{}, "# Balloons" + story + "Ada Weber  \nKeeper of the Mill", "who wrote this?", "Ada Weber Keeper of the Mill"},
		{text.Meta{}, "# Balloons\n\nWhat if a map was drawn by our editor Ada Weber?" + story, "who wrote this?", ""},
		{named, story, "which version is this?", "It belongs to balloons 1.4."},
		{text.Meta{}, "# Balloons\n\nMinutes of the meeting in the mill" + story, "what kind of document is this?", "Balloons Minutes of the meeting in the mill"},
		{text.Meta{Title: "Balloons Frequently Asked Questions"}, story, "what kind of page is this?", "The title is “Balloons Frequently Asked Questions”."},
	} {
		c := file(t, test.text)
		if test.meta.Title != "" {
			c.Documents[0].Meta.Title, c.Documents[0].Meta.Author, c.Documents[0].Meta.Source = test.meta.Title, test.meta.Author, test.meta.Source
		}
		a, _ := asking(c, test.question).Answer()
		if got := strings.TrimSpace(a.Notice + " " + said(a)); got != test.says {
			t.Errorf("%q of %q: %q, want %q", test.question, test.text, got, test.says)
		}
	}
}

// TestKindByFile: a text that is only called as its file is is called so, and its beginning shows of what kind it is.
func TestKindByFile(t *testing.T) {
	d, err := load.File("balloon-changelog.md", []byte("The balloon rose over the coast.\n\nIt came down behind the mill.\n"), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	if a, _ := asking(c, "what kind of document is this?").Answer(); said(a) != "“balloon-changelog” (2 paragraphs): The balloon rose over the coast." {
		t.Errorf("%q", said(a))
	}
}
