package load_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestCentredTitle: a line in the middle of the page that a plain text begins with is its title, also above chapters,
// and be it the number of a chapter.
func TestCentredTitle(t *testing.T) {
	const prose = "The ferry calls at twelve piers of the harbour, and at none on Sundays.\nIt is run by two brothers, who bought it in Norway.\n"
	for content, want := range map[string]string{
		"                 THE FERRYMEN\n\n" + prose + "\nNO WARRANTY\n\n" + prose + "\nEND OF TERMS\n\n" + prose: "THE FERRYMEN",
		"                 CHAPTER II\n\n" + prose + "\nNO WARRANTY\n\n" + prose + "\nEND OF TERMS\n\n" + prose:   "CHAPTER II",
	} {
		d, err := load.File("text.txt", []byte(content), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Title != want {
			t.Errorf("%q: title %q", content, d.Meta.Title)
		}
	}
}

// TestTitles: a title may stand below a picture, and name the author.
func TestTitles(t *testing.T) {
	for content, want := range map[string]text.Meta{
		"# Walden, by Henry David Thoreau\n\nI went to the woods.\n":                             {Title: "Walden", Author: "Henry David Thoreau"},
		"# Der Prozess, von Franz Kafka\n\nJemand musste Josef K. verleumdet haben.\n":           {Title: "Der Prozess", Author: "Franz Kafka"},
		"# Step by Step\n\nWe go.\n":                                                             {Title: "Step by Step"},
		"# Trains, by night and day\n\nWe go.\n":                                                 {Title: "Trains, by night and day"},
		"![Beans on a table](beans.jpg)\n\n# Coffee ratings\n\nSome are good.\n\n# Data\n\nX.\n": {Title: "Coffee ratings"},
		"It says something first.\n\n# One\n\nA.\n\n# Two\n\nB.\n":                               {Title: "text"},
	} {
		d, err := load.File("text.md", []byte(content), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Title != want.Title || d.Meta.Author != want.Author {
			t.Errorf("%q: title %q, author %q", content, d.Meta.Title, d.Meta.Author)
		}
	}
}
