package answer_test

import (
	"testing"

	"pilcrow/internal/answer"
)

// TestStandsAlone: a question with words enough stands alone though it has a pronoun, unless it is joined to the one before.
func TestStandsAlone(t *testing.T) {
	p := fromFile(t, "lodge.md", lodge)
	first, err := p.Answer(t.Context(), answer.Question{Text: "What does the stove of the lodge burn?"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	history := []answer.Turn{answer.TurnOf(first)}
	odds := func(question string) float64 {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: history}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return a.Receipt.Evidence.Question
	}
	if alone, joined, short := odds("How many people does its boat hold at a time?"), odds("And how many people does its boat hold at a time?"), odds("How many does its boat hold?"); alone >= joined || alone >= short {
		t.Errorf("odds of a question that goes on: %.2f alone, %.2f joined, %.2f short", alone, joined, short)
	}
}

// TestElsewhere: who asks for one thing that the text does not have begins anew, and gets nothing of what was shown.
func TestElsewhere(t *testing.T) {
	p := fromFile(t, "lodge.md", lodge)
	first, err := p.Answer(t.Context(), answer.Question{Text: "What does the stove of the lodge burn?"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, question := range []string{"Who is the sexton?", "Is there a sauna?"} {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: []answer.Turn{answer.TurnOf(first)}}, nil)
		if err != nil || !a.Abstained {
			t.Errorf("%s: %q, %v", question, a.Text, err)
		}
	}
}
