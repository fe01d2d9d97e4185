package about_test

import "testing"

// TestConstructedPlaces: a verse is found by its chapter and number, and what somebody begins or ends with, where anybody is
// called so.
func TestConstructedPlaces(t *testing.T) {
	const psalms = "# Songs of the weir\n\n## Song 1\n\n1 The keeper sang of rain.\n\n2 The miller sang of corn.\n\n## Song 2\n\n1 The ferry came late.\n\n2 The ferry left at once.\n"
	const talk = "# Talk\n\nAda: Who has the key?\n\nBram: Nobody has had the key since the flood. Ask Cleo.\n\nAda: I did.\n\nBram: And?\n"
	for _, test := range []struct{ text, question, says string }{
		{psalms, "what does verse 2:1 say?", "1 The ferry came late."},
		{psalms, "what's in 2:1", "1 The ferry came late."},
		{psalms, "how does 2:9 go", ""},
		{talk, "With what does Ada begin?", "Ada: Who has the key?"},
		{talk, "How does Bram finish?", "Bram: And?"},
		{talk, "How does the flood end?", ""},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if ok != (test.says != "") || said(a) != test.says {
			t.Errorf("%q: %t, %q, want %q", test.question, ok, said(a), test.says)
		}
	}
}
