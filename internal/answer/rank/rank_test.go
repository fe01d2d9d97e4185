package rank_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

func paragraph(s string) rank.Source {
	return rank.Source{Paragraph: claims.NewParagraph(text.Paragraph{Document: "rules", Number: 1, Text: s}, text.Meta{}, "en"), Score: 0.9}
}

// TestRank ranks the sentences of a paragraph by questions: the one with the kind of thing that
// is wanted comes before one with as many of the words.
func TestRank(t *testing.T) {
	from := []rank.Source{paragraph("The club has a boathouse. The boathouse was built in 1998. Members of the club keep their oars there.")}
	for _, test := range []struct {
		query rank.Query
		want  string
	}{
		{rank.Query{Text: "When was the boathouse built?", Wants: intent.Moment}, "The boathouse was built in 1998."},
		{rank.Query{Text: "Who keeps the oars?"}, "Members of the club keep their oars there."},
		{rank.Query{Text: "And members?", Before: "Who keeps the oars?"}, "Members of the club keep their oars there."},
	} {
		picks := test.query.Rank(from, rank.Read)
		if len(picks) != 3 {
			t.Fatalf("%d sentences, not 3", len(picks))
		}
		if got := picks[0].Of(from[0].Text); got != test.want {
			t.Errorf("%q: %q", test.query.Text, got)
		}
	}
}

// TestNear: of two paragraphs whose best sentences are alike, the one that is all about the question is nearer.
func TestNear(t *testing.T) {
	from := []rank.Source{
		paragraph("The mill keeps a horse. The office of taxes closes at noon."),
		paragraph("The mill keeps a horse. Hay, oats and water stand in the stable."),
	}
	near := make(map[*claims.Paragraph]float64)
	for _, p := range (rank.Query{Text: "What do the ponies of the mill get to eat?"}).Rank(from, rank.Read) {
		near[p.From.Paragraph] = max(near[p.From.Paragraph], p.Near)
	}
	if taxes, hay := near[from[0].Paragraph], near[from[1].Paragraph]; hay <= taxes {
		t.Errorf("hay %.2f, taxes %.2f", hay, taxes)
	}
}

// TestBefore takes along the sentence that another points back to.
func TestBefore(t *testing.T) {
	from := paragraph("The club has a boathouse. It was built in 1998.")
	second := rank.Pick{Stretch: from.Sentences[1], From: from, Index: 1}
	if before, ok := second.Before(); !ok || before.Of(from.Text) != "The club has a boathouse." {
		t.Errorf("before it stands %q, %v", before.Of(from.Text), ok)
	}
	yes := paragraph("Yes. However, the oars of it are lost.")
	if before, ok := (rank.Pick{Stretch: yes.Sentences[1], From: yes, Index: 1}).Before(); !ok || before.Of(yes.Text) != "Yes." {
		t.Errorf("before what limits it stands %q, %v", before.Of(yes.Text), ok)
	}
	first := rank.Pick{Stretch: from.Sentences[0], From: from}
	if _, ok := first.Before(); ok {
		t.Error("the first sentence needs another")
	}
}
