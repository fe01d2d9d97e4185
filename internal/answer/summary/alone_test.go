package summary_test

import (
	"strings"
	"testing"
)

// TestAlone: no overview has what needs the sentence before it, is cut short, or is a note, a quotation or a courtesy.
func TestAlone(t *testing.T) {
	const around = "The ferry of the harbour serves twelve piers.\n\nTickets for the ferry are sold in the office.\n\n%\n\nDogs of the harbour and cats travel on the ferry without a ticket."
	for _, test := range []struct{ words, not string }{
		{"But the ferry of the harbour serves no pier of the island at night.", "But the"},
		{"For example, the ferry of the harbour serves the northern pier of the island.", "For example"},
		{"However, the ferry of the harbour serves the piers of the island.", "However"},
		{"In this storm, the ferry of the harbour serves no pier of the island.", "In this storm"},
		{"The ferry of the harbour serves the far piers (by the Harbour Act. Nine of them stay closed.", "far piers"},
		{"[The captain of the ferry of the harbour greets the people on the piers.]", "captain"},
		{"[Footnote 1: By Jo.] The ferry of the harbour serves the far piers of the island.", "far piers"},
		{"## Further reading\n\nThe ferry of the harbour and the far piers of the island.\n\n## Dogs", "far piers"},
		{"> The ferry of the harbour serves the far piers of the island better than others.", "far piers"},
		{"We thank the ferry of the harbour and all the piers of the island.", "thank"},
		{strings.TrimSpace(filler(6)) + "\n\nThis file of the captain tells which piers of the harbour are served.", "This file"},
	} {
		said := strings.Join(overview(t, "The ferry", strings.Replace(around, "%", test.words, 1), "en", 20), " / ")
		if !strings.Contains(said, "Dogs") || strings.Contains(said, test.not) {
			t.Errorf("%q is told of by %q", test.words, said)
		}
	}
}

// TestOneSentence: where one sentence is asked for it is the one that speaks of the text, by a word for that or one of its
// title, if there is such a one at its beginning; else what says what the thing of the title is.
func TestOneSentence(t *testing.T) {
	const hook = "The sea was calm and the ferry of the harbour lay at the pier with its lamps lit.\n\n"
	for _, test := range []struct{ title, words, says string }{
		{"The ferry", hook + "This guide tells when the ferry of the harbour calls at the piers.", "This guide tells"},
		{"A recap of the ferry", hook + "This recap tells when the ferry of the harbour calls at the piers.", "This recap tells"},
		{"Ferry", "Ferry is steered, oiled and loved by the people of the harbour.\n\nThe Ferry (French: le bac) is a boat that serves the piers of the harbour.", "is a boat"},
	} {
		if said := overview(t, test.title, test.words+filler(12), "en", 1); len(said) != 1 || !strings.Contains(said[0], test.says) {
			t.Errorf("%q, want %q", said, test.says)
		}
	}
}

// TestLeadOfAbstract: in front of a section that is called an overview stands the sentence that the text begins with.
func TestLeadOfAbstract(t *testing.T) {
	const words = "The Museum of Lamps was opened by two brothers in the harbour of Aske.\n\n## Overview\n\nLamps of oil hang in the hall of the ground floor.\n\nLamps of gas hang in the hall of the upper floor.\n\n" +
		"A keeper of lamps tells how they were lit.\n\n## Staff\n\nTwo keepers and a painter work in the house."
	for most, says := range map[int]string{1: "opened by two brothers", 4: "upper floor"} {
		said := overview(t, "Lamps of Aske", words, "en", most)
		if len(said) != most || !strings.Contains(said[0], "opened by two brothers") || !strings.Contains(strings.Join(said, " "), says) {
			t.Errorf("%d: %q", most, said)
		}
	}
}

// TestLongAnswers: questions whose answers are long are a list of questions, too; what has an address is a mail.
func TestLongAnswers(t *testing.T) {
	answer := strings.Repeat("It does so at eight in the morning, at noon and at ten at night, and in winter it stays in the harbour.\n\n", 30)
	words := "Q: When does the ferry call at the northern pier?\nA: " + answer + "Q: How often is the ferry of the harbour painted?\nA: " + answer
	if said := overview(t, "The ferry", words, "en", 2); len(said) != 2 || !strings.HasSuffix(said[0], "pier?") || !strings.HasSuffix(said[1], "painted?") {
		t.Errorf("%q", said)
	}
	words = "Q: Ann Lee <ann@ferry.example> wrote: when does the ferry call?\nA: The ferry calls at the northern pier of the harbour at noon.\n\n" +
		"Q: Jo Park <jo@ferry.example> wrote: is the ferry of the harbour late?\nA: The ferry is late in the storms of the winter.\n"
	if said := strings.Join(overview(t, "The ferry", words, "en", 2), " "); strings.Contains(said, "?") {
		t.Errorf("%q", said)
	}
}

// TestSpeaksOnceOfItself: of what a text says of itself in one part, one sentence is enough where others say what it tells.
func TestSpeaksOnceOfItself(t *testing.T) {
	const words = "This guide tells visitors when the ferry of the harbour calls. This guide is sold by keepers in every village shop."
	if said := strings.Join(overview(t, "The ferry", words+filler(12), "en", 3), " "); strings.Count(said, "This guide") != 1 {
		t.Errorf("%q", said)
	}
}
