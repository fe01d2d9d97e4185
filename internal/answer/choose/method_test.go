package choose_test

import (
	"slices"
	"testing"
)

// TestChooseMethod: who asks how to do something gets what is to be done before what is nearer to the words, and what
// a sentence leads to with it.
func TestChooseMethod(t *testing.T) {
	flags := reading("The flag of the tower is lowered at dusk. The flag is red.", "To lower the flag, pull the left rope twice.", "The left rope is of hemp.",
		"The following tool oils the winch.", "winch-oil --slowly")
	for question, want := range map[string]string{
		"How do I lower the flag of the tower?": "To lower the flag, pull the left rope twice.",
		"How is the flag of the tower?":         "The flag of the tower is lowered at dusk.",
	} {
		if c := asking(question).Choose(flags.found(), flags); said(c.Picks)[0] != want {
			t.Errorf("%q: %q", question, said(c.Picks))
		}
	}
	surer, aimless := asking("How do I lower the flag of the tower?"), reading("The flag of the tower is lowered at dusk. The flag is red.", "You pull the left rope twice.", "The left rope is of hemp.")
	if with, without := surer.Choose(flags.found(), flags).Evidence, surer.Choose(aimless.found(), aimless).Evidence; with.Question <= without.Question {
		t.Errorf("odds %.2f with an aim, %.2f without", with.Question, without.Question)
	}
	serving := reading("The flag of the tower is lowered at dusk. The flag is red.", "The left rope is used to lower the flag.")
	if c := asking("How do I lower the flag of the tower?").Choose(serving.found(), serving); said(c.Picks)[0] != "The left rope is used to lower the flag." {
		t.Errorf("what it serves for: %q", said(c.Picks))
	}
	if c := asking("How do I oil the winch?").Choose(flags.found()[:4], flags); !slices.Contains(said(c.Picks), "winch-oil --slowly") {
		t.Errorf("%q", said(c.Picks))
	}
}
