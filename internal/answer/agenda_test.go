package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const agenda = `Minutes of the Raft Club

AGENDA

1. Minutes of the last meeting
2. Purchase of a raft
3. Any other business

1. LAST MEETING

Nobody had read them, so they were read aloud.

2. PURCHASE

The club buys the raft from Lindvik for 900 crowns.

3. OTHER BUSINESS

Someone has left a boot in the shed.
`

// TestAgenda: of an item of the agenda and the section with its number, the section says something.
func TestAgenda(t *testing.T) {
	p := fromFile(t, "minutes.txt", agenda)
	for question, want := range map[string]string{
		"What does item 3 say?":          "left a boot",
		"What was discussed in point 2?": "from Lindvik",
		"How is point 3 worded?":         "left a boot",
	} {
		if a := ask(t, p, question); !strings.Contains(a.Text, want) || strings.Contains(a.Text, "business [") {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
	if a := ask(t, p, "What are the items of the agenda?"); !strings.Contains(a.Text, "Any other business") {
		t.Errorf("the agenda is lost: %q", a.Text)
	}
}

// TestAgendaOfHeadings: an agenda is said in the text, though each of its points is a heading below.
func TestAgendaOfHeadings(t *testing.T) {
	points := []string{"The raft", "The tides of May", "Lost oars", "A new bell"}
	for heading, list := range map[string]string{"Agenda": "1. ", "Tagesordnung": "- "} {
		minutes := "# Raft Club\n\nHeld on 3 May.\n\n# " + heading + "\n\n"
		for _, p := range points {
			minutes += list + p + "\n"
		}
		for _, p := range points {
			minutes += "\n# " + p + "\n\nThe club spoke about it for an hour.\n"
		}
		a := ask(t, fromFile(t, "minutes.md", minutes), "List the points of the "+heading+".")
		for _, p := range points {
			if a.Outcome != answer.Answered || !strings.Contains(a.Text, p) {
				t.Errorf("%s lacks %q: %s %q", heading, p, a.Outcome, a.Text)
			}
		}
	}
}
