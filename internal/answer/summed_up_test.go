package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestSummedUp: what somebody wants summed up, and no sentence tells, is what the text is about; a question for a fact, or
// for what is said about something, is declined as before.
func TestSummedUp(t *testing.T) {
	c := corpus(text.Meta{Title: "The ferry"}, []string{
		"The ferry crossed the sound each morning, and the keeper counted who came aboard.",
		"In the great storm the ferry sank, and the rope was lost.",
		"The keeper built another one of the timber of the old chapel.",
		"He lies buried below the pier, where the ferry lands. The keeper after him had a dog.",
		"The dog knew each bell of the sound, and the keeper let it steer in the fog.",
	})
	for question, want := range map[string]bool{
		"Sum up the life of the keeper": true, "Give me a summary of the life of the keeper": true,
		"What is the life of the keeper like?": false, "Sum up what it says about the keeper": false, "Sum up the sufferings of the keeper": false,
		"Sum up the life of Napoleon": false, "sum up the French Revolution": false, "sum up the rules of chess": false,
	} {
		p := pipeline(c, nil)
		p.Sure = 2 // no sentence is sure enough
		a := ask(t, p, question)
		isOverview := len(a.Claims) > 2 && strings.Contains(a.Frame, "The ferry")
		if isOverview != want {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Text)
		}
	}
}
