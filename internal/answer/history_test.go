package answer_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	shipped "pilcrow/corpus"
	"pilcrow/internal/answer"
)

// TestAskedAgain: the same question gets the same answer, however often it is asked
// in a conversation.
func TestAskedAgain(t *testing.T) {
	article, err := shipped.Load()
	if err != nil {
		t.Fatal(err)
	}
	p := pipeline(article, nil)
	var history []answer.Turn
	var first []answer.Claim
	for n, question := range []string{
		"How many medical teams has China sent to Lesotho?", "how many medical teams has China sent to Lesotho",
		"How many medical teams has China sent to Lesotho?!", "How many  medical teams has China sent to Lesotho?",
	} {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: history}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first = a.Claims
		}
		if diff := cmp.Diff(first, a.Claims); diff != "" {
			t.Errorf("asked %d times before (-first +now):\n%s", n, diff)
		}
		turn := answer.Turn{Question: question}
		for _, c := range a.Claims {
			turn.Answer, turn.Cited = c.Text, append(turn.Cited, c.Citations...)
		}
		history = append(history, turn)
	}
}
