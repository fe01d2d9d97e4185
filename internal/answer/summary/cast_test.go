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

// TestCourse: an overview of a story has its end, and more sentences if it is long, unless it is said how many.
func TestCourse(t *testing.T) {
	const end = "At last Anna sold her house by the sea and he went away."
	var told string
	for _, place := range strings.Fields("harbour mill church school tower bridge market garden forest") {
		told += "Anna went down to the " + place + " and he stayed in the house by the pier.\n\nJonas thought of the way to the " + place + " and of her all day.\n\n"
	}
	for most, want := range map[int]int{0: 7, 3: 3} {
		said := overview(t, "Winter", told+end, "en", most)
		if last := said[len(said)-1]; len(said) != want || last != end && !strings.Contains(last, "the forest") {
			t.Errorf("%d sentences of %d: %q", len(said), want, said)
		}
	}
}

// TestNoticeAtEnd: what a text says of itself at its end is a notice and no cue.
func TestNoticeAtEnd(t *testing.T) {
	said := strings.Join(overview(t, "The ferry", "The ferry is for all."+filler(12)+"\n\nWe may change this policy when the weather does.", "en", 2), " / ")
	if strings.Contains(said, "policy") {
		t.Errorf("the notice is told: %q", said)
	}
}

// TestSetOffAboveQuestions: what leads into a list of questions tells what it is, also if it is set off.
func TestSetOffAboveQuestions(t *testing.T) {
	const words = "> Here are the questions that the visitors of the harbour ask most.\n\nQ: Where is the pier?\nA: In the north.\n\nQ: When does it open?\nA: At nine.\n\nQ: Who built it?\nA: The men of the village.\n"
	if said := strings.Join(overview(t, "Harbour", words, "en", 2), " / "); !strings.Contains(said, "visitors of the harbour ask most") {
		t.Errorf("%q", said)
	}
}
