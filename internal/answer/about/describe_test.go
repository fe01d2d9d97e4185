package about_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/text"
)

type pick = rank.Pick

// TestDescriptions: what is known about a text is said, and what is not is shown where the text says it.
func TestDescriptions(t *testing.T) {
	described := files(t, "rules.md")
	described.Documents[0].Meta = text.Meta{
		Slug: "rules", Title: "House Rules, version 3", Author: "Marit Olsen", Date: "2021-05-01", Language: "en-GB", Rights: "all are free",
	}
	for question, want := range map[string]string{
		"What is the title?":                  "The title is “House Rules, version 3”.",
		"Who wrote this?":                     "It was written by Marit Olsen.",
		"who wrote this and when?":            "It was written by Marit Olsen. It is dated 2021-05-01.",
		"What's the title and which version?": "The title is “House Rules, version 3”.",
		"What language is this in?":           "It is in English.",
		"Who has the copyright?":              "About the rights it says: all are free.",
		"How many paragraphs are there?":      "11 paragraphs",
		"is it long?":                         "11 paragraphs",
		"How many steps are there?":           "I count 4.",
		"How many sections does it have?":     "I count 5. 1. Membership",
		"list the sections":                   "1. Membership 1.1 Guests",
		"What is section 3 called?":           "3. Safety rules",
	} {
		if a, ok := asking(described, question).Answer(); !ok || !strings.HasPrefix(said(a), want) {
			t.Errorf("%q: %q, want %q", question, said(a), want)
		}
	}
	for _, question := range []string{"Who wrote this?", "Who published this and when?", "When was this printed?"} { // the text says it itself
		a, ok := asking(files(t, "rules.md"), question).Answer()
		if !ok || len(a.Alone) != 1 || !strings.Contains(said(a), "Marit Olsen in 2021 and printed by Tern Press") {
			t.Errorf("%q: %q", question, said(a))
		}
	}
}

// TestPartlyTold: what the description does not tell of all that is asked is said, once and beside what it tells.
func TestPartlyTold(t *testing.T) {
	balloons := corpus(text.Meta{Title: "Balloons", Author: "Ada Weber"}, []string{"The balloon rose.", "It came down."})
	for question, want := range map[string]string{
		"Who wrote this and when was it written?": "It was written by Ada Weber. It does not say when it was written.",
		"Who wrote this and for whom?":            "It does not say for whom it is. It was written by Ada Weber. The title is “Balloons”.",
		"When was this written?":                  "",
	} {
		if a, _ := asking(balloons, question).Answer(); said(a) != want {
			t.Errorf("%q: %q, want %q", question, said(a), want)
		}
	}
}

// TestUntold: what a text could tell of itself and does not is left to a search, which has to find what tells it.
func TestUntold(t *testing.T) {
	c := file(t, "# Terms\n\nThe stove may be used by Ada Weber.\n\nThis page was written by Jon Hall.\n")
	q := asking(file(t, "# Terms\n\nThe stove may be used by Ada Weber.\n"), "who wrote this?")
	if a, ok := q.Answer(); ok || !a.Untold {
		t.Errorf("%t, %q", ok, said(a))
	}
	for i, tells := range []bool{false, true} {
		taken := (&shelf{corpus: c}).Take(c.Documents[0].Paragraphs[i])
		p := pick{Stretch: taken.Sentences[0], From: rank.Source{Paragraph: taken}}
		if about.Tells(intent.Author, p) != tells || !about.Tells(intent.Overview, p) {
			t.Errorf("%q tells who wrote it: %t", taken.Text, !tells)
		}
	}
}

// TestImprint: what speaks of the text itself tells who wrote it before what tells of something else, also at the
// end of a long text.
func TestImprint(t *testing.T) {
	story := strings.Repeat("\n\nThe balloon rose over the coast.", 20)
	for words, want := range map[string]string{
		"# Songs\n\nThe song was written by Ole Brandt.\n\nThis text was written by Ada Weber.": "This text was written by Ada Weber.",
		"# Songs" + story + "\n\nThis text was written by Ada Weber.":                           "This text was written by Ada Weber.",
		"# Songs" + story + "\n\nThis text was written by Ada Weber." + story:                   "",
	} {
		if a, _ := asking(file(t, words), "who wrote this?").Answer(); said(a) != want {
			t.Errorf("%q, want %q", said(a), want)
		}
	}
}

// TestByline: a line that is a name below the title, or a name and a date at the end, answers who wrote a text
// and when; one whose words the text has in small letters, too, does not, nor one in the middle.
func TestByline(t *testing.T) {
	const story = "\n\nÉrase una vez un aeronauta que vivía en la costa.\n\nEl globo subió hacia las nubes.\n\n"
	for _, test := range []struct{ text, question, says string }{
		{"# La pulga\n\nHans Christian Andersen" + story, "¿quién escribió este texto?", "Hans Christian Andersen"},
		{"# La pulga" + story + "(Ada Weber, 19.9.2015)", "¿quién escribió este texto?", "Ada Weber"},
		{"# La pulga" + story + "(Ada Weber, 19.9.2015)", "¿de cuándo es este texto?", "2015"},
		{"# La pulga\n\nNueva York" + story, "¿quién escribió este texto?", ""},
		{"# La pulga\n\nGlobo Blanco" + story + "Es un globo blanco.", "¿quién escribió este texto?", ""},
		{"# La pulga" + story + "Ada Weber" + story, "¿quién escribió este texto?", ""},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if ok != (test.says != "") || !strings.Contains(said(a), test.says) {
			t.Errorf("%q of %q: %t %q", test.question, test.text, ok, said(a))
		}
	}
}

// TestTextKind: of what kind a text is, it says where it opens.
func TestTextKind(t *testing.T) {
	for _, question := range []string{"what kind of device is this?", "Which device is this text about?"} {
		if a, _ := asking(files(t, "grids.md"), question).Answer(); !strings.Contains(said(a), "Grids Grids is a trigger generator for drums.") {
			t.Errorf("%q: %q", question, said(a))
		}
	}
}

// TestOverviewSections: an overview names the outermost sections of which there are several, unless they are
// many or a length is asked for.
func TestOverviewSections(t *testing.T) {
	words := func(sections int) string {
		said := "# The pier\n\nThe pier of Lund is open to all.\n\n## Guide\n\nThis guide is about the pier of Lund.\n"
		for i := range sections {
			said += fmt.Sprintf("\n### Gate %c\n\nThe pier has a gate of the colour %c for ships.\n", 'A'+i, 'K'+i)
		}
		return said
	}
	for _, test := range []struct {
		sections         int
		question, notice string
	}{
		{3, "What is this about?", "Its sections: Guide · Gate A · Gate B · Gate C"},
		{3, "Sum it up in one sentence", ""},
		{14, "What is this about?", ""},
	} {
		if a, ok := asking(file(t, words(test.sections)), test.question).Answer(); !ok || a.Notice != test.notice {
			t.Errorf("%d sections, %q: notice %q, want %q", test.sections, test.question, a.Notice, test.notice)
		}
	}
}

// TestHeadings: headings are listed as they stand above their paragraphs, of many the first ones; words that list
// titles have each of them with the paragraph below it. Where sentences answer there are none.
func TestHeadings(t *testing.T) {
	words := "# The pier\n\nWritten by Ada Holm for the harbour.\n"
	for i := range 40 {
		words += fmt.Sprintf("\n## Gate %d\n\nThis gate is open to ships.\n", i+1)
	}
	a, _ := asking(file(t, words), "list the sections").Answer()
	if len(a.Alone) != 30 || !strings.HasSuffix(said(about.Answer{Alone: a.Alone[:2]}), "Gate 1 Gate 2") || a.Alone[1].From.Number != 3 || a.Frame != "I count 40." {
		t.Errorf("%d headings behind %q: %q", len(a.Alone), a.Frame, said(a))
	}
	a, _ = asking(corpus(text.Meta{Title: "The pier"}, slices.Repeat([][]string{{"The pier of Lund is open."}}, 40)...), "what are the titles?").Answer()
	if n := strings.Count(a.Words, "“The pier”"); n != 30 || len(a.Headings) != n || !strings.HasSuffix(a.Words, ", ….") {
		t.Errorf("%d titles: %q", len(a.Headings), a.Words)
	}
	a, ok := asking(file(t, words), "What is the title and who wrote it?").Answer()
	if !ok || a.Words != "" || a.Notice != "" || len(a.Headings) > 0 || said(a) != "The pier Written by Ada Holm for the harbour." {
		t.Errorf("%q, noted %q, headings %v", said(a), a.Notice, a.Headings)
	}
}

// TestListOfChanges: an overview of a list of changes says that it is one and which version is the newest,
// and so does the answer to which that is.
func TestListOfChanges(t *testing.T) {
	const newest = "It is a list of changes; the newest version in it is [2.1.0] - 2025-06-02."
	if a, _ := asking(files(t, "releases.md"), "what is this about?").Answer(); a.Notice != newest {
		t.Errorf("the overview of a list of changes is noted %q", a.Notice)
	}
	if a, _ := asking(files(t, "releases.md"), "which version is this?").Answer(); a.Words != newest {
		t.Errorf("the version is said to be %q", a.Words)
	}
	news := file(t, "# Pier NEWS\n\n## Noteworthy changes in release 3.10 (2021-08-01) [stable]\n\nA new gate.\n\n## Noteworthy changes in release 3.9 (2020-02-01) [stable]\n\nA bell.\n")
	if a, _ := asking(news, "which version is this?").Answer(); !strings.HasSuffix(a.Words, "release 3.10 (2021-08-01) [stable].") {
		t.Errorf("the version is said to be %q", a.Words)
	}
	if a, _ := asking(news, "What changed in 3.9?").Answer(); !strings.HasSuffix(said(a), "A bell.") {
		t.Errorf("of 3.9: %q", said(a))
	}
	if a, ok := asking(file(t, "# 7. The pier of 1920\n\nA gate.\n"), "which version is this?").Answer(); ok {
		t.Errorf("a chapter is a version: %q", a.Words)
	}
	if a, ok := asking(file(t, "# The pier\n\n## 1.2\n\nA gate.\n"), "which version is this?").Answer(); ok {
		t.Errorf("one version is a list of changes: %q", a.Words)
	}
	if a, _ := asking(files(t, "rules.md"), "what is this about?").Answer(); strings.Contains(a.Notice, "newest version") {
		t.Errorf("the overview of rules is noted %q", a.Notice)
	}
}
