package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer/about"
)

// TestPointsByHeadings: what is asked for one by one is told by the headings, those right above the paragraphs unless they
// are many.
func TestPointsByHeadings(t *testing.T) {
	page := "# Balloons\n\n## Baskets\n\n### Old ones\n\nThey are torn at their sides.\n\n### Ropes\n\nThe ropes of the balloons hold.\n\n## Sails\n\nThe sails rise above the mill.\n"
	for question, want := range map[string]bool{
		"what are the main points?": true, "Which topics does it deal with, broadly?": true, "What was discussed?": true,
		"what are the 2 main points?": false, "what is it about?": false,
	} {
		a, _ := asking(file(t, page), question).Answer()
		if got := said(a); strings.HasPrefix(got, "Balloons Old ones Ropes Sails") != want || !strings.HasPrefix(got, "Balloons") {
			t.Errorf("%q: %q", question, got)
		}
	}
	many := "# Balloons\n\n"
	for _, part := range []string{"Basket", "Sail"} {
		many += "## " + part + "s\n\n"
		for _, n := range strings.Fields("one two three four five six seven") {
			many += "### " + part + " " + n + "\n\nIt rises above the mill.\n\n"
		}
	}
	a, _ := asking(file(t, many), "what are the main points?").Answer()
	if got := said(a); !strings.HasPrefix(got, "Balloons Baskets Sails") {
		t.Errorf("of many headings: %q", got)
	}
}

// TestUniversity: a body that is asked for by its kind is named by its line, or else by the first sentence that has its
// name; in a conversation "it" is what was spoken of.
func TestUniversity(t *testing.T) {
	pages := strings.Repeat("The mill grinds from May to June, and the balloons of the club rise above it.\n\n", 20)
	c := file(t, "# Balloons\n\n"+pages+"Students of Lowmoor University pay less.\n\n"+pages)
	if a, _ := asking(c, "Which university is it?").Answer(); !strings.Contains(said(a), "Students of Lowmoor University pay less.") {
		t.Errorf("%q", said(a))
	}
	if a, ok := asking(file(t, "# Balloons\n\n"+pages), "Which university is it?").Answer(); ok {
		t.Errorf("of no university: %q", said(a))
	}
	for _, question := range []string{"Which university is it?", "What are the key events in her life?"} {
		q := asking(c, question)
		if _, ok := q.Answer(); !ok {
			t.Errorf("%q is not answered", question)
		}
		q.Before = &about.Before{Question: "Who pays less?", Answer: "Students."}
		if a, ok := q.Answer(); ok {
			t.Errorf("%q after a question: %q", question, said(a))
		}
	}
}

// TestNameAndDate: a name and a date above a speech, or in front of it in a row, tell who gave it and when.
func TestNameAndDate(t *testing.T) {
	speech := "It rises above the mill of Aske.\n\nWe thank all who came.\n"
	for head, want := range map[string]string{
		"Ada T. Lee, May 4, 1950\n\nFriends:\n\n": "Ada T. Lee, May 4, 1950", "Ada T. Lee 5/4/1950 ": "Ada T. Lee 5/4/1950", "The New Balloon, May 4, 1950\n\nFriends:\n\n": "",
	} {
		if a, _ := asking(file(t, head+speech), "who gave this speech?").Answer(); said(a) != want {
			t.Errorf("%q: %q", head, said(a))
		}
	}
}

// TestCourse: a text that calls itself a course has the title and the teacher of the course.
func TestCourse(t *testing.T) {
	c := file(t, "# Rivers and People\n\nInstructor: Dr. Ada Marsh\n\nIn this course we look at how rivers form.\n\nRivers have shaped where people live.\n")
	for question, want := range map[string]string{
		"What's the name of the course?": "Rivers and People", "what is this course called and who teaches it?": "Rivers and People Instructor: Dr. Ada Marsh",
	} {
		in := about.IntentOf(question, c)
		q := asking(c, question)
		q.Intent = in
		if a, _ := q.Answer(); said(a) != want {
			t.Errorf("%q: %q", question, said(a))
		}
	}
}
