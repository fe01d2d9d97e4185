package summary_test

import (
	"strings"
	"testing"
)

// TestCast: a story is told of by sentences that name whom it is about, another text is not.
func TestCast(t *testing.T) {
	const told = "It was cold in the north of the island that year.\n\nPeople say that Anna went out and that she met Jonas there.\n\nShe said that the wind and the snow and the ice would stay for months.\n\n" +
		"He thought of his mother and of her house by the sea.\n\nThen Anna took the boat and she left the house.\n\nIn the end Jonas and Anna sold the boat to her mother.\n"
	if said := strings.Join(overview(t, "Winter", told, "en", 3), " / "); !strings.Contains(said, "Anna went out") || !strings.Contains(said, "Jonas and Anna") {
		t.Errorf("a story is told of by %q", said)
	}
}

// TestPassedOver: who made the file is no part of an overview; what is to
// be done is.
func TestPassedOver(t *testing.T) {
	said := strings.Join(overview(t, "The ferry", "Reading copy by Jon Amadeus Hall."+filler(6), "en", 3), " / ")
	if strings.Contains(said, "Hall") {
		t.Errorf("who made the file: %q", said)
	}
	said = strings.Join(overview(t, "The ferry", "Recording: https://ferry.example/talks/the-first-boat-of-the-year.\n\nTaken from the papers of the old harbour of Haldon."+filler(6), "en", 3), " / ")
	if strings.Contains(said, "https") || strings.Contains(said, "papers") {
		t.Errorf("where it comes from: %q", said)
	}
	said = strings.Join(overview(t, "Speech", filler(3)+"\n\nThe piers stood empty in the storms of last winter.\n\nI therefore ask the council for a second boat in the harbour."+filler(3), "en", 2), " / ")
	if !strings.Contains(said, "second boat") {
		t.Errorf("what is asked for is passed over: %q", said)
	}
}

// TestSections: of sentences that say as much, an overview takes those of different sections.
func TestSections(t *testing.T) {
	const words = "# Ropes\n\nThe boat has ropes of hemp in the house by the pier.\n\nThe boat has knots that nobody on the pier can tie.\n\n" +
		"The boat has blocks of elm that were turned in Haldon.\n\nThe boat has stays of wire that were made in Lund.\n\nThe boat has two cables for the storms of winter.\n\n" +
		"# Oars\n\nThe boat has oars of ash.\n\nAn oar is cut from ash that has been felled in winter.\n"
	if said := strings.Join(overview(t, "The boat", words, "en", 3), " / "); !strings.Contains(said, "ash") {
		t.Errorf("a section is passed over: %q", said)
	}
}
