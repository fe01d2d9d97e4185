package load_test

import "testing"

// TestMarkedQuestions: questions that only tell something, or ask on a later line, are questions by their mark, and
// lines that stand where the words behind a mark begin go on with them.
func TestMarkedQuestions(t *testing.T) {
	testStructures(t, "a.txt", []outlineTest{
		{"set in", "Q:   The boat has a leak at the bow, and it is\n     slow.\n\nA:   Row faster, or take the one that lies at the\n     quay.\n\nQ:   May I fish from it?\n\nA:   On Mondays.", []string{
			"question {Q:} The boat has a leak at the bow, and it is slow. ⏎ answer {A:} Row faster, or take the one that lies at the quay.",
			"question {Q:} May I fish from it? ⏎ answer {A:} On Mondays.",
		}},
	})
}
