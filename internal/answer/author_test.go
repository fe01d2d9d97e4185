package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestAuthorByName: who names the author, or says what she is, asks what the text says; all of it is an answer.
func TestAuthorByName(t *testing.T) {
	c := corpus(text.Meta{Author: "Ada Holm", Office: "Harbour master of Aske", Kind: text.Opinion}, []string{
		"The toll on the bridge is a burden for everybody who fishes.", "Nobody on the quay wants the toll.",
		"The mole was built in 1871.", "(Ada Holm is the Harbour master of Aske)",
	})
	for question, want := range map[string]string{ // what is searched for
		"What does Ada Holm think about the toll?":       "What the toll?",
		"What does Ms Holm say about the toll?":          "What the toll?",
		"what is the harbour master's view of the toll?": "what the toll?",
		"Was sagt Ada Holm über die Maut?":               "Was die Maut?",
		"According to Holm, when was the mole built?":    ", when was the mole built?",
		"Who is Ada Holm?":                               "Who is Ada Holm?",
		"How long has Ada Holm been there?":              "has Ada Holm been there?",
	} {
		if got := ask(t, pipeline(c, nil), question); got.Searched[0] != want {
			t.Errorf("%q searched for %q, want %q", question, got.Searched[0], want)
		}
	}
	a := ask(t, pipeline(c, nil), "What does Ada Holm think about the toll?")
	if a.Outcome != answer.Answered || !strings.Contains(a.Text, "¶1") || !strings.Contains(a.Text, "¶2") || strings.Contains(a.Text, "¶4") {
		t.Errorf("what she says about the toll: %s", a.Text)
	}
	if a := ask(t, pipeline(c, nil), "What does Ada Holm think about Norway?"); !a.Abstained {
		t.Errorf("what she does not speak of: %s", a.Text)
	}
}
