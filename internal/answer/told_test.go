package answer_test

import (
	"strings"
	"testing"
)

// TestToldPart: a part of a question that is about the text is answered by what tells it, though nothing tells the rest;
// a part that leans on something in the text is not.
func TestToldPart(t *testing.T) {
	p := fromFile(t, "balloon.md", "# The Balloon of Aske\n\nThe balloon rose over the coast of the north in the morning.\n\nIt came down behind the mill, and the miller kept it.\n")
	if a := ask(t, p, "Which years of her career does this chapter cover, and what is it called?"); len(a.Claims) != 1 || a.Claims[0].Text != "The Balloon of Aske" {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
	chapter := fromFile(t, "chapter.txt", "CHAPTER I\n\nTHE BALLOON\n\nThe balloon rose over the coast of the north in the morning.\n\nIt came down behind the mill, and the miller kept it.\n")
	if a := ask(t, chapter, "Which years of her career does this chapter cover, and what is it called?"); len(a.Claims) != 2 || a.Claims[1].Text != "THE BALLOON" {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
	if a := ask(t, p, "Which years of her career did the pilot enjoy, and what is it called?"); strings.Contains(a.Text, "Balloon of Aske") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
}

// TestToldWhole: what the text is about is told as one part of a question, whatever a look-up of both parts finds.
func TestToldWhole(t *testing.T) {
	p := fromFile(t, "balloon.md", "# The Balloon of Aske\n\nThis report tells of a balloon that rose over the coast.\n\nIt came down behind the mill, and the miller kept it.\n\nWhat came out of the report was a new rule for the mill.\n")
	a := ask(t, p, "What is this report about, and what came out of it for the mill?")
	if len(a.Claims) == 0 || a.Claims[0].Text != "The Balloon of Aske" || !strings.Contains(a.Text, "new rule") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
}

// TestOtherParts: a part of a question of which the answer to the whole says nothing is answered by itself.
func TestOtherParts(t *testing.T) {
	p := fromFile(t, "hall.md", "# Rules\n\nMembers may bring two guests a month. Guests sign the book and pay 5 euros for each visit. The hall is warm.\n\nWhoever climbs at night brings a lamp.\n")
	a := ask(t, p, "how many guests can I bring per month and what do they pay?")
	if len(a.Claims) != 2 || !strings.Contains(a.Claims[0].Text, "two guests") || !strings.Contains(a.Claims[1].Text, "pay 5 euros") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
}

// TestBareInChinese: a question of nothing but words that ask is offered what has such a thing, and one that only adds
// a heading is answered below that.
func TestBareInChinese(t *testing.T) {
	p := fromFile(t, "lamp.md", "# 海风台灯\n\n海风台灯是一款小台灯，高三十厘米。\n\n## 购买\n\n每盏售价 85 元，灯罩另售。\n\n## 除尘\n\n用干布轻轻擦拭灯罩，再擦底座。\n")
	if a := ask(t, p, "多少钱？"); a.Outcome != answer.Nearest || len(a.Passages) == 0 || !strings.Contains(a.Passages[0].Text, "85 元") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
	if a := ask(t, p, "怎么除尘"); a.Outcome != answer.Answered || !strings.Contains(a.Text, "干布") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
}

// TestFewestRows: of a list or a table only what is asked for is told, also where a question goes on with a row.
func TestFewestRows(t *testing.T) {
	p := fromFile(t, "fares.md", "# Lift\n\n## Fares\n\n| Ticket | Single | Return |\n|---|---|---|\n| Grown-up | €9 | €16 |\n| Sledge | €3 | €6 |\n| Goat | €2 | €4 |\n\n## To bring\n\n- 2 ropes\n- 16 hooks\n- 4 lamps\n")
	if a := ask(t, p, "how many hooks do I need"); len(a.Claims) != 1 || !strings.Contains(a.Text, "16 hooks") {
		t.Errorf("%s %q", a.Outcome, a.Text)
	}
	sledge := ask(t, p, "how much is a sledge")
	a, err := p.Answer(t.Context(), answer.Question{Text: "and return?", History: []answer.Turn{answer.TurnOf(sledge)}}, nil)
	if err != nil || len(a.Claims) != 1 || !strings.Contains(a.Text, "Sledge") {
		t.Errorf("%s %q %v", a.Outcome, a.Text, err)
	}
}

// TestCountInConversation: how many steps there are is counted in a conversation, too.
func TestCountInConversation(t *testing.T) {
	p := fromFile(t, "glue.txt", "Miller's Glue\n\nFor one jar.\n\nIngredients\n\n- a cup of flour\n- two cups of water\n\nMethod\n\n1. Heat the water for ten minutes.\n2. Stir in the flour.\n3. Let it cool.\n\nNotes\n\nThe glue keeps for a week.\n")
	before := ask(t, p, "how long do I heat the water")
	a, err := p.Answer(t.Context(), answer.Question{Text: "how many steps are there", History: []answer.Turn{answer.TurnOf(before)}}, nil)
	if err != nil || a.Text != "I count 3." {
		t.Errorf("%s %q %v", a.Outcome, a.Text, err)
	}
}
