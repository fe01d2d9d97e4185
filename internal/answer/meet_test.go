package answer_test

import (
	"testing"

	"pilcrow/internal/text"
)

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
