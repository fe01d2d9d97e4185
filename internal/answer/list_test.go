package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestSeveral: the sentence that names several things stands with the one that says that there are
// some, and what counts as something is what its definition says, not what else is said of it.
func TestSeveral(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"The old boat shed is used in a number of ways. The most common ones are storing nets and drying sails.",
		"Small craft may leave the harbour at night. Small craft have to carry a lamp, a horn and a flag.",
		"A small craft is one that is a dinghy, a canoe or a punt.",
		"The harbour master keeps the keys of the gate.",
	}), nil)
	for question, want := range map[string]string{
		"Where is the old boat shed used?":  "a number of ways. [¶1] The most common ones are storing nets",
		"Which boats count as small craft?": "A small craft is one",
	} {
		a := ask(t, p, question)
		if a.Outcome != answer.Answered || !strings.Contains(a.Text, want) || strings.Contains(a.Text, "lamp") {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}
