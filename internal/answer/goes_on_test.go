package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

const lodge = `# Keeping the lodge

The stove of the lodge burns peat. It was cast in Skelby by Anders Rook. Whoever lights it must open the flue first.

The flue is swept in May and in October. A sweep from Skelby does it.

The boat of the lodge holds six people. It leaks a little. Its oars hang above the door of the shed.

Guests pay twelve crowns a night. Children pay half of that.

# 2.4.0 - 2019-03-05

- The lock of the shed counts how often it was opened.
- The lamp can be dimmed.

# 2.3.1 - 2018-11-20

- The bell no longer rings twice.
`

// TestGoesOn has questions that are understood by the one before.
func TestGoesOn(t *testing.T) {
	p := fromFile(t, "lodge.md", lodge)
	for _, test := range []struct{ before, question, says string }{
		{"What does the stove of the lodge burn?", "and who cast it?", "Anders Rook"},
		{"What does the stove of the lodge burn?", "What must one do before lighting it?", "open the flue first"},
		{"How many people does the boat of the lodge hold?", "Does it leak?", "It leaks a little"},
		{"How many people does the boat of the lodge hold?", "and where are its oars?", "above the door"},
		{"How much do guests pay a night?", "and children?", "half of that"},
		{"What counts how often the shed was opened?", "which version brought it?", "2.4.0"},
		{"When is the flue swept?", "Who does it?", "A sweep from Skelby"},
		{"What can be dimmed?", "and the one before?", "The lock of the shed"},
		{"How much do guests pay a night?", "what about smaller ones?", "half of that"},
	} {
		first, err := p.Answer(t.Context(), answer.Question{Text: test.before}, nil)
		if err != nil {
			t.Fatal(err)
		}
		a, err := p.Answer(t.Context(), answer.Question{Text: test.question, History: []answer.Turn{answer.TurnOf(first)}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if a.Outcome != answer.Answered || !strings.Contains(a.Text, test.says) {
			t.Errorf("%q, then %q: %s %q, want %q; before %q\n%+v", test.before, test.question, a.Outcome, a.Text, test.says, first.Text, a.Receipt.Evidence)
		}
	}
}

// TestBeginsAnew: a question that brings words of its own, which the text has not, does not go on
// with the one before.
func TestBeginsAnew(t *testing.T) {
	p := fromFile(t, "lodge.md", lodge)
	first, err := p.Answer(t.Context(), answer.Question{Text: "What does the stove of the lodge burn?"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, question := range []string{"Who invented the telephone?", "What is the capital of Mongolia?"} {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: []answer.Turn{answer.TurnOf(first)}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if a.Outcome != answer.Absent {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
}

// TestLeavesOut: a question that only names something asks for it what the one before asks, also behind another one
// like it, and says how it was understood.
func TestLeavesOut(t *testing.T) {
	p := fromFile(t, "dues.md", "# Dues\n\nAnna Holm pays forty crowns for her mooring.\n\nLars Rook pays ninety crowns for his mooring.\n\nEmil Krohn pays seven crowns for his mooring.\n\nThe slip is painted in spring.\n")
	var history []answer.Turn
	for _, test := range []struct{ question, says, understood string }{
		{"What does Anna Holm pay for the mooring?", "forty", ""},
		{"and Lars Rook?", "ninety", "What does Lars Rook pay for the mooring?"},
		{"and Emil Krohn?", "seven", "What does Emil Krohn pay for the mooring?"},
		{"what does the text say about that?", "seven", "What does Emil Krohn pay for the mooring?"},
		{"and Lars Rook?", "ninety", "What does Lars Rook pay for the mooring?"},
	} {
		a, err := p.Answer(t.Context(), answer.Question{Text: test.question, History: history}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(a.Text, test.says) || a.Understood != test.understood {
			t.Errorf("%q: %q, understood as %q", test.question, a.Text, a.Understood)
		}
		history = append(history, answer.TurnOf(a))
	}
}

// TestAsksNames: a question that goes on and asks for names is not answered by what stands beside and has none.
func TestAsksNames(t *testing.T) {
	p := fromFile(t, "lodge.md", lodge)
	first := ask(t, p, "How many people does the boat of the lodge hold?")
	a, err := p.Answer(t.Context(), answer.Question{Text: "What are their names?", History: []answer.Turn{answer.TurnOf(first)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if a.Outcome != answer.Nearest {
		t.Errorf("%s %q\n%+v", a.Outcome, a.Text, a.Receipt.Evidence)
	}
}

// TestThisIsFor: what "this" is for is what was just spoken of; what "this program" is for is the text's.
func TestThisIsFor(t *testing.T) {
	p := fromFile(t, "winch.md", "# Winch\n\nA program that keeps the books of a boatyard.\n\n## Options\n\nThe ledger file lists all boats.\n\nThe ledger file is for the audit in May.\n")
	first := ask(t, p, "What does the ledger file list?")
	for question, ofText := range map[string]bool{"What is this for?": false, "What message is that?": false, "What is this program for?": true} {
		a, err := p.Answer(t.Context(), answer.Question{Text: question, History: []answer.Turn{answer.TurnOf(first)}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(a.Text, "boatyard") != ofText {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
}
