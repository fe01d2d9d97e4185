package answer_test

import (
	"slices"
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
	const stove = 1
	for question, leans := range map[string]bool{
		"How many people does its boat hold at a time?":     false,
		"And how many people does its boat hold at a time?": true,
		"How many does its boat hold?":                      true,
	} {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: history}, nil)
		if err != nil {
			t.Fatal(err)
		}
		near := slices.ContainsFunc(a.Passages, func(p answer.Passage) bool { return p.Paragraph == stove && p.Score > 0.5 })
		if near != leans {
			t.Errorf("%s: searched with the question before: %v", question, near)
		}
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
