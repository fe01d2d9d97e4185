package summary_test

import (
	"strings"
	"testing"
)

// TestNamesTitle: the sentences of an overview together name what the title does.
func TestNamesTitle(t *testing.T) {
	const told = "\n\nNets are dried on racks by the boys of the northern village near the harbour.\n\nWicks are cut from cotton by the keepers of the old lighthouse near the harbour." +
		"\n\nBread is baked at night by the women of the southern village near the harbour."
	for title, says := range map[string]string{"The ferry and its wicks": "Wicks are cut", "The ferry and its bread": "Bread is baked", "The ferry and its nets": "Nets are dried"} {
		said := strings.Join(overview(t, title, filler(2)[2:]+told+filler(1), "en", 2), " / ")
		if !strings.Contains(said, says) || !strings.Contains(said, "ferry") {
			t.Errorf("%q is not named by %q", title, said)
		}
	}
}

// TestHead: the line above a text that says of what kind it is belongs to an overview; what only a title page, a list
// of manual pages or an address has does not.
func TestHead(t *testing.T) {
	const story = "The harbour lies in the north of the island, and the ferry calls there each day of the year."
	for _, test := range []struct{ words, says, not string }{
		{"Minutes of the meeting in the mill on bread\n\n" + story + filler(12), "Minutes of the meeting", ""},
		{"Printed by the mill near the ferry\n\n" + story + filler(12), "", "Printed by"},
		{"ADA WEBER, KEEPER of the FERRY AND OF THE MILL by the OLD HARBOUR.\n\n" + story + filler(12), "", "ADA WEBER"},
		{story + filler(2) + "\n\nlamp(1), wick(5), ferry(7), harbour(8), and all the other pages of the ferry.", "", "wick(5)"},
		{story + filler(2) + "\n\nThe ferry of the harbour was drawn by Ada Weber (ada@example.org) for the island.", "", "ada@"},
	} {
		said := strings.Join(overview(t, "The ferry", test.words, "en", 5), " / ")
		if !strings.Contains(said, test.says) || test.not != "" && strings.Contains(said, test.not) {
			t.Errorf("%q is told of by %q", test.words[:40], said)
		}
	}
}
