package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestWhoIs: who somebody is is said by the sentence that equates them with something, by an
// apposition, else where they first come in; who the holder of an office is, by a name.
func TestWhoIs(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"Late in the evening a girl came down to the boats. “That is Maud Ferris,” said the boy. “Her aunt keeps the inn.”",
		"Tom took the oars, and Maud Ferris sat down at the bow. The lake was calm.",
		"“Maud Ferris,” he said, “this is no night to be out.”",
		"They talked of old Hobbs, and of Nathan Reeve, a painter from the coast, until it was dark.",
		"Nathan Reeve had left the village long ago. Nathan Reeve was always late.",
		"Old Hobbs sold nets. Hobbs was the harbour master for twenty years.",
		"The mayor is Agnes Pohl, who has never been in a boat.",
	}), nil)
	for question, want := range map[string]string{
		"Who is Maud Ferris?":  "Late in the evening a girl came down to the boats. “That is Maud Ferris,” said the boy. “Her aunt keeps the inn.”",
		"who was nathan reeve": "They talked of old Hobbs, and of Nathan Reeve, a painter from the coast",
		"who's Hobbs":          "Hobbs was the harbour master",
		"Who is the mayor?":    "The mayor is Agnes Pohl",
	} {
		a := ask(t, p, question)
		said := ""
		for _, c := range a.Claims {
			said += c.Text + " "
		}
		if !strings.HasPrefix(said, want) {
			t.Errorf("%q: %s: %q, want %q", question, a.Outcome, said, want)
		}
	}
}

// TestMainCharacters: who a story is about are those who are named most, where they first come in.
func TestMainCharacters(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"It was a cold night on the lake. Nobody but old Hobbs was out.",
		"Then there came the girl, and her name was Maud. The lamp was still burning.",
		"“Where is Tom?” said Maud. Hobbs did not know, and so Maud went down to the boats.",
		"The boats were gone, and Maud sat down. Then old Hobbs brought her the lamp of a man from Ravenglass.",
	}), nil)
	want := "Nobody but old Hobbs was out. [¶1] Then there came the girl, and her name was Maud. [¶2]"
	if a := ask(t, p, "who are the main characters?"); a.Text != want {
		t.Errorf("%q, want %q", a.Text, want)
	}
}
