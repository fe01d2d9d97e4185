package choose_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestAnswerInList: in a list of questions and answers below one heading an answer begins behind its own question, and
// yes or no is told by its beginning even if the question there is another one.
func TestAnswerInList(t *testing.T) {
	const asked = "What is the longest oar for the raft?"
	said1 := asked + "\nThe raft does not limit the oars. You can bring a pole, and it will float."
	for question, want := range map[string]string{
		"Will a pole be too long an oar?":    "The raft does not limit the oars.",
		"What is the longest oar of a raft?": "The raft does not limit the oars.",
		"Which pole floats?":                 "You can bring a pole, and it will float.",
	} {
		raft := paragraphOf("All questions", said1, text.Block{Kind: text.Question, Span: text.Span{End: len(asked)}}, text.Block{Span: text.Span{Start: len(asked) + 1, End: len(said1)}, Kind: text.Answer})
		if got := said(asking(question).Choose(raft.found(), raft).Picks); len(got) == 0 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%q: %q", question, got)
		}
	}
}
