package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// mill is what a text goes on with that says nothing of itself.
const mill = "\n\nThe balloon rose over the coast in the morning.\n\nIt came down behind the mill.\n\n"

// TestTerms: a text says itself under which licence it is, where it was taken from, when something was held and who
// has the rights.
func TestTerms(t *testing.T) {
	for _, test := range []struct{ text, question, says string }{
		{"# Balloons" + mill + "# License\n\nBalloons is licensed under the Apache License 2.0.\n", "Under which licence is it published?", "Balloons is licensed under the Apache License 2.0."},
		{"# Balloons" + mill + "# License\n\nMIT\n", "What license does this use?", "MIT"},
		{"# Ballons\n\nDer Ballon flog hinter die Mühle.\n\nDieser Text steht unter der Lizenz CC BY 4.0.\n", "Unter welcher Lizenz ist dieser Text?", "Dieser Text steht unter der Lizenz CC BY 4.0."},
		{"Taken from https://balloons.example/club, with thanks.\n\n" + mill, "Where was this taken from?", "Taken from https://balloons.example/club, with thanks."},
		{"# Balloons\n\nFirst published in “The Mill”, no. 3." + mill, "What is the source of this text?", "First published in “The Mill”, no. 3."},
		{"# The Balloon License" + mill, "Under which licence is it?", "The Balloon License"},
		{"# Meeting of the Balloon Club, 3 May 2019" + mill, "On what day was this meeting held?", "Meeting of the Balloon Club, 3 May 2019"},
		{"# Balloons" + mill + "Copyright 2019 The Balloon Club, Inc.\n\nThis program is free software: you can redistribute it under the terms published by the Mill Society.\n", "Who holds the copyright?", "Copyright 2019 The Balloon Club, Inc."},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if got := said(a); !ok || got != test.says {
			t.Errorf("%q of %q: %t %q, want %q", test.question, test.text, ok, got, test.says)
		}
	}
	for _, question := range []string{"Under which licence is it?", "Where was this taken from?", "On what day was this meeting held?"} {
		if a, ok := asking(file(t, "# Balloons of 1783"+mill), question).Answer(); ok || !a.Untold {
			t.Errorf("%q: %q", question, said(a))
		}
	}
	a, _ := asking(corpus(text.Meta{Title: "Balloons", Source: "https://balloons.example", Rights: "licensed under CC BY 4.0.", Language: "en"}, []string{"The balloon rose."}), "Where was this taken from, and under which licence is it?").Answer()
	if got := said(a); got != "It was taken from https://balloons.example. About the rights it says: licensed under CC BY 4.0." {
		t.Errorf("of what is known: %q", got)
	}
}

// TestAuthorLine: the line of the text that names the author answers, also where the file has the name as a key and
// where a title page is in capitals; what speaks of other works does not.
func TestAuthorLine(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"---\ntitle: Balloons\nauthors:\n- ada-weber\n---\n\nEditor's note: This is a guest post by Ada Weber of the mill." + mill, "Editor's note: This is a guest post by Ada Weber of the mill."},
		{"---\nauthor: Ada Weber Jr.\n---\n# Balloons" + mill, "Ada Weber Jr."},
	} {
		a, ok := asking(file(t, test.text), "Who wrote this?").Answer()
		if got := said(a); !ok || got != test.says {
			t.Errorf("%q: %t %q, want %q", test.text, ok, got, test.says)
		}
	}
	far := strings.Repeat("The balloon rose over the coast.\n\n", 20)
	if a, ok := asking(file(t, "# Balloons\n\nAny of the rights of Ada Weber end with the flight."+mill), "Who published this?").Answer(); ok {
		t.Errorf("rights tell who published the text: %q", said(a))
	}
	for _, other := range []string{"We recommend a book on sails, also written by Ada Weber.", "This is a module published on Ada."} {
		if a, ok := asking(file(t, "# Balloons\n\n"+far+other+"\n"), "Who wrote this?").Answer(); ok {
			t.Errorf("%q tells who wrote the text: %q", other, said(a))
		}
	}
}

// TestKindOfTalk: what somebody in a conversation calls "this proposal" does not tell what kind of text it is, nor does a
// notice; the title does.
func TestKindOfTalk(t *testing.T) {
	talk := strings.Repeat("ADA: The balloon is late again this year.\n\nOLE: It was late in the last one, too.\n\n", 10)
	for _, words := range []string{
		"# Minutes of the Balloon Club\n\n" + talk + "ADA: This proposal is about a new balloon for the club.\n\nOLE: I like it.\n",
		"# Minutes of the Balloon Club\n\n" + strings.Repeat("The balloon rose over the coast.\n\n", 20) + "This command starts the fire below a balloon.\n",
		"# Minutes of the Balloon Club" + mill + "This program is free software: you can redistribute it as you like.\n",
	} {
		a, _ := asking(file(t, words), "What kind of document is this?").Answer()
		if got := said(a); got != "Minutes of the Balloon Club" {
			t.Errorf("%q", got)
		}
	}
	a, _ := asking(file(t, "---\ntitle: Balloons\nlastmod: 2024-05-03\n---\n"+mill), "When was this last updated?").Answer()
	if got := said(a); got != "It is dated 2024-05-03." {
		t.Errorf("the last change: %q", got)
	}
}

// TestParts: an overview names the parts of the section that is nearly all of a text, and cuts a long heading.
func TestParts(t *testing.T) {
	long := "Whether the balloon of the club may rise on days on which the mill is open, and who is to pay for that"
	minutes := "# Minutes of the Balloon Club\n\n## Present\n\nAda and Ole.\n\n## Minutes\n\n### A new basket\n\n" + strings.Repeat("The old basket of the club is torn at its sides.\n\n", 8) + "### " + long + "\n\nIt may.\n"
	a, _ := asking(file(t, minutes), "What is this about?").Answer()
	if !strings.Contains(a.Notice, "A new basket · Whether the balloon") || !strings.HasSuffix(a.Notice, "…") {
		t.Errorf("the parts are %q", a.Notice)
	}
	a, _ = asking(file(t, "# Balloons\n\n## Baskets\n\nThe old baskets of the club are torn at their sides.\n\n### Ropes\n\nThey hold.\n\n## Sails\n\nThey rise.\n"), "what is this about?").Answer()
	if a.Notice != "Its sections: Baskets · Sails" {
		t.Errorf("the parts are %q", a.Notice)
	}
}
