package load_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestAboveTitles: a title stands below who made the file; a name ends
// without the full stop of its line.
func TestAboveTitles(t *testing.T) {
	const prose = "The ferry calls at twelve piers of the harbour, and at none on Sundays.\nIt is run by two brothers, who bought it in Norway.\n"
	for content, want := range map[string]text.Meta{
		"Produced by Ada Weber.  HTML version by Jon Hall.\n\n\nTHE LAST FERRY\n\nby Ole Lund\n\n" + prose:               {Title: "THE LAST FERRY", Author: "Ole Lund"},
		"THE LAST FERRY.\n\nBY THE HON. ADA WEBER.\n\n" + prose:                                                          {Title: "THE LAST FERRY.", Author: "THE HON. ADA WEBER"},
		"Taken from the papers of the harbour, which are kept in Haldon.\n\nThe Last Ferry\n\n" + prose + "\n\n" + prose: {Title: "The Last Ferry"},
	} {
		d, err := load.File("text.txt", []byte(content), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Title != want.Title || d.Meta.Author != want.Author {
			t.Errorf("%q: title %q, author %q", content, d.Meta.Title, d.Meta.Author)
		}
	}
}
