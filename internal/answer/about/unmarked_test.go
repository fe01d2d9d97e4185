package about_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

const club = "# Boat club, 3 May\n\nRepairs\n\nIda priced the oars. They cost nine pounds.\n\nJobs for June\n\n- Paint the pier (Ada)\n- Buy rope (Ida)\n\n" +
	"2\\. THE KEYS\n\nAs in 1. everybody has one. Nobody lends it.\n\nThe moral is that keys get lost.\n\nIt applies to readers who own a boat.\n\nEnd of this text of the club.\n"

// TestUnmarkedHeadings: a short line is the heading of what stands below it, in whatever form; it is counted, named, and
// what comes behind it is told. What a text begins or ends with, has as its lesson, or for whom it is, is told, too.
func TestUnmarkedHeadings(t *testing.T) {
	for question, says := range map[string]string{
		"What's listed under jobs for June?":                          "“Jobs for June”: Paint the pier (Ada) Buy rope (Ida)",
		"What comes after the section on repairs?":                    "“Jobs for June”: Paint the pier (Ada) Buy rope (Ida)",
		"What is under 2?":                                            "2. THE KEYS As in 1. everybody has one. Nobody lends it. The moral is that keys get lost. It applies to readers who own a boat. End of this text of the club.",
		`What does she say in the bit beginning with "Nobody lends"?`: "Nobody lends it.",
		"Read me the sentence that starts with as in":                 "As in 1. everybody has one.",
		"What does the last paragraph say?":                           "It applies to readers who own a boat.",
		"What's the moral of it?":                                     "The moral is that keys get lost.",
		"Who does this apply to?":                                     "It applies to readers who own a boat.",
		"What does the second section say?":                           "“Jobs for June”: Paint the pier (Ada) Buy rope (Ida)",
	} {
		a, _ := asking(file(t, club), question).Answer()
		if got := said(a); got != says {
			t.Errorf("%q: %q, want %q", question, got, says)
		}
	}
}

// TestPictures: a picture is what is said in its place and below it.
func TestPictures(t *testing.T) {
	const text = "# Oven\n\nIt is old.\n\n![Bricks in a heap](a.png)\n\nIt was moved.\n\n![A truck with an oven](b.png)\n\nSo it goes.\n"
	for question, says := range map[string]string{
		"What can be seen in the second picture?":            "A truck with an oven",
		"Was ist auf dem ersten Bild zu sehen?":              "Bricks in a heap",
		"What does the caption of the last photo say?":       "A truck with an oven",
		"What can be seen in the third picture?":             "",
		"What can be seen in the picture of the lighthouse?": "",
	} {
		a, _ := asking(file(t, text), question).Answer()
		if got := said(a); got != says {
			t.Errorf("%q: %q, want %q", question, got, says)
		}
	}
}

// TestCountedSections: what is called a section is one where no section has a number, whatever items bear it, and "the first
// rule" is none that only says "the first".
func TestCountedSections(t *testing.T) {
	const statutes = "# Statutes\n\n## Name\n\n1. It is called Oar.\n2. It sits in Ames.\n\n## Aim\n\n1. It rows.\n2. It sings.\n"
	const oars = "# Oars\n\n## Rules\n\nOars are shared.\n\nThe first player of the day sweeps.\n"
	for _, test := range []struct{ text, question, says string }{
		{statutes, "What does § 2 say?", "“Aim”: It rows. It sings."},
		{statutes, "What does § 2 paragraph 2 say?", "It sings."},
		{oars, "What does the very first rule say?", "Oars are shared."},
	} {
		a, _ := asking(file(t, test.text), test.question).Answer()
		if got := said(a); got != test.says {
			t.Errorf("%q: %q, want %q", test.question, got, test.says)
		}
	}
}

// TestPartByAnyName: "the part about" says that a part of the text is meant, which has the rest of the question as its name
// and as what is asked; where there is none, that is looked up.
func TestPartByAnyName(t *testing.T) {
	const manual = "# Pump\n\n## LOCALE\n\nIt hums in English. On Windows it needs quotes. It hums. It halts. It waits. It rests.\n"
	a, ok := asking(file(t, manual), "What does the part about locale advise Windows people to do?").Answer()
	if ok || a.Scope == nil || a.Scope.Name != "LOCALE" {
		t.Errorf("%+v, %v, want the section to be searched", a, ok)
	}
	in := intent.Of("In the bit about the pump, how loud is it?")
	if got, want := in.Place.Otherwise("", in.About), "how loud is it pump"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	in = intent.Of("What does the part on the pump say?")
	if got, want := in.Place.Otherwise("", in.About), "pump"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
