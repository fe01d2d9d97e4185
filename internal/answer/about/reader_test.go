package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestPersons: who speaks in a text and for whom it is, is told by a sentence that says so, and by no overview.
func TestPersons(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast in the morning.\n\nIt came down behind the mill.\n\n"
	for _, test := range []struct{ text, question, says string }{
		{"# Balloons" + story, "who is this written for?", "Balloons The balloon rose over the coast in the morning."},
		{"# Balloons" + story, "who is speaking here and to whom?", "Balloons The balloon rose over the coast in the morning."},
		{"# Balloons\n\nLadies and gentlemen, the balloon is late." + story, "to whom is this addressed?", "Ladies and gentlemen, the balloon is late."},
		{"# Balloons\n\nBalloons are a quarterly, aimed at keepers of mills." + story, "for whom was it made?", "Balloons are a quarterly, aimed at keepers of mills."},
		{"# Balloons\n\nBeginners should read all of it." + story, "who is it for?", "Beginners should read all of it."},
		{"# Balloons\n\nThis guide is an introduction for keepers of mills." + story, "who is it for?", "This guide is an introduction for keepers of mills."},
		{"# Balloons\n\nMr. President, Mr. Speaker, Members of the Flying Club:" + story, "who is addressed here?", "Mr. President, Mr. Speaker, Members of the Flying Club:"},
		{"# Balloons\n\nThis licence is not intended to limit any rights, so that a recipient may fly. See this guide for the rest." + story, "who is this written for?", "Balloons This licence is not intended to limit any rights, so that a recipient may fly. The balloon rose over the coast in the morning."},
		{"# Balloons\n\nThis file provides a list for the mill. If a balloon is torn, this licence permits the recipient to mend it." + story, "who is this written for?", "Balloons This file provides a list for the mill. If a balloon is torn, this licence permits the recipient to mend it."},
		{"# Balloons\n\nA fairy play for children and their aunts" + story, "for whom is it meant?", "A fairy play for children and their aunts"},
		{"# Balloons\n\nA play for two ropes" + story, "for whom is it meant?", "Balloons A play for two ropes The balloon rose over the coast in the morning."},
		{"# Balloons\n\nThe rope is intended for the basket." + story, "who is it for?", "Balloons The rope is intended for the basket. The balloon rose over the coast in the morning."},
		{"# Balloons\n\nA talk given by Ada Weber in the mill" + story, "who gave this talk?", "A talk given by Ada Weber in the mill"},
		{"# Ballons" + "\n\nLe ballon est arrivé dans la nuit derrière le moulin.", "À qui s'adresse ce texte ?", "Ballons Le ballon est arrivé dans la nuit derrière le moulin."},
		{"# Balloons\n\nThe book is dear. Our tips are aimed specifically at people who are new to balloons." + story, "who is it for?", "Our tips are aimed specifically at people who are new to balloons."},
		{"# Ballons\n\nLe cours a six leçons. Elles s'adressent avant tout à des débutants.", "À qui s'adresse ce texte ?", "Elles s'adressent avant tout à des débutants."},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if got := said(a); !ok || got != test.says {
			t.Errorf("%q of %q: %t %q, want %q", test.question, test.text, ok, got, test.says)
		}
	}
	if a, _ := asking(file(t, "# Balloons"+story), "who is this written for?").Answer(); a.Notice != "It does not say for whom it is." {
		t.Errorf("beside what it opens with stands %q", a.Notice)
	}
	a, _ := asking(corpus(text.Meta{Title: "Balloons"}, []string{"The balloon rose.", "It came down."}), "who is it for?").Answer()
	if len(a.Near) != 2 || a.Near[0].Number != 1 {
		t.Errorf("beside a reply stand %v", a.Near)
	}
	a, _ = asking(file(t, "ADA: Good evening. The balloon is here.\n\nOLE: It is late.\n\nADA: It is not.\n\nOLE: It was yesterday.\n"), "who is speaking here?").Answer()
	if got := said(a); !strings.Contains(got, "Good evening") || !strings.Contains(got, "late") {
		t.Errorf("those who speak: %q", got)
	}
}
