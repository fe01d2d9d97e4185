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

// TestCountedHan: a number before what is counted says what a Chinese question asks in its place.
func TestCountedHan(t *testing.T) {
	const said = "码头有灯。码头的楼分三层。码头旁边有层云。"
	from := []rank.Source{{Paragraph: claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Text: said}, text.Meta{}, "zh"), Score: 0.9}}
	for _, question := range []string{"码头有几层", "码头有多少层"} {
		for _, p := range (rank.Query{Text: question}).Rank(from, rank.Read) {
			if isCount := p.Of(said) == "码头的楼分三层。"; (p.InOther > 0) != isCount {
				t.Errorf("%q: %q, %.2f", question, p.Of(said), p.InOther)
			}
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

// TestAkin: of sentences that have as much of a question, one that says the rest in other words comes first; a word
// that is known only in pieces says nothing, and neither does the unit of what is wanted.
func TestAkin(t *testing.T) {
	from := []rank.Source{paragraph("The miller sold the horse. The miller painted the horse. The miller purchased the horse.")}
	picks := rank.Query{Text: "Did the miller buy the horse?"}.Rank(from, rank.Read)
	if got := picks[0].Of(from[0].Text); got != "The miller purchased the horse." || picks[0].Akin <= 0 {
		t.Errorf("%q, akin %.2f", got, picks[0].Akin)
	}
	if akin := picks[2].Akin; akin >= 0 {
		t.Errorf("another word is akin by %.2f", akin)
	}
	for question, wants := range map[string]intent.Wants{"Is the miller reglazeable with the horse?": intent.Anything, "In which year was the horse with the miller?": intent.Moment} {
		dated := []rank.Source{paragraph("The miller was with the horse in 1903.")}
		if akin := (rank.Query{Text: question, Wants: wants}).Rank(dated, rank.Read)[0].Akin; akin != 0 {
			t.Errorf("%q: akin %.2f", question, akin)
		}
	}
}

// TestInOther: a word of the question that a sentence, or its heading, has another word for counts in part.
func TestInOther(t *testing.T) {
	from := []rank.Source{paragraph("Minors pay half. Veterans pay half. Youngsters pay half.")}
	in := make(map[string]float64)
	for _, p := range (rank.Query{Text: "Must kids pay?"}).Rank(from, rank.Read) {
		in[p.Of(from[0].Text)] = p.InOther
	}
	if in["Veterans pay half."] != 0 || in["Minors pay half."] <= 0 || in["Minors pay half."] >= 1 {
		t.Error(in)
	}
	if plain := (rank.Query{Text: "Must minors pay?"}).Rank(from, rank.Read)[0]; plain.InOther != 0 || plain.Of(from[0].Text) != "Minors pay half." {
		t.Errorf("a word that it has itself counts as another one, too: %.2f", plain.InOther)
	}
}

// TestListed: where a list is wanted, an item is read with the line and the heading above it, by their meaning and
// their n-grams, and says in other words what that line does.
func TestListed(t *testing.T) {
	const line, item = "The harbour sells boats:", "Anna"
	p := text.Paragraph{
		Document: "rules", Number: 1, Heading: "Yard > Zvortler wages", Text: line + "\n- " + item,
		Blocks: []text.Block{{Span: text.Span{End: len(line)}}, {Span: text.Span{Start: len(line) + 1, End: len(line) + 7}, Kind: text.Item, Label: text.Span{Start: len(line) + 1, End: len(line) + 2}}},
	}
	under := rank.Source{Paragraph: claims.NewParagraph(p, text.Meta{}, "en"), Score: 0.9}
	p.Heading, p.Text = "", p.Text[len(line)+1:]
	p.Blocks = []text.Block{{Span: text.Span{End: 6}, Kind: text.Item, Label: text.Span{End: 1}}}
	alone := rank.Source{Paragraph: claims.NewParagraph(p, text.Meta{}, "en"), Score: 0.9}
	score := func(from rank.Source, question string, wants intent.Wants) (item rank.Pick) {
		for _, p := range (rank.Query{Text: question, Wants: wants}).Rank([]rank.Source{from}, rank.Read) {
			if p.Kind == text.Item {
				item = p
			}
		}
		return item
	}
	for _, question := range []string{"Which ports trade ships?", "Which salaries are there?", "Which vortlings are there?"} {
		if read, bare := score(under, question, intent.List), score(alone, question, intent.List); read.Score <= bare.Score+0.05 {
			t.Errorf("%q: %.2f with what stands above, %.2f without", question, read.Score, bare.Score)
		}
		if got, bare := score(under, question, intent.List), score(under, question, intent.Anything); got.Score <= bare.Score+0.05 {
			t.Errorf("%q: %.2f where a list is wanted, %.2f where none is", question, got.Score, bare.Score)
		}
	}
	if got := score(under, "Which ships may I purchase?", intent.List); got.Akin <= 0 {
		t.Errorf("akin %.2f", got.Akin)
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

// TestIsProse: a sentence that code completes is none.
func TestIsProse(t *testing.T) {
	const line, code = "The net is hung up. To mend it, use", "nets --mend"
	p := text.Paragraph{Text: line + "\n" + code, Blocks: []text.Block{
		{Span: text.Span{End: len(line)}},
		{Span: text.Span{Start: len(line) + 1, End: len(line) + 1 + len(code)}, Kind: text.Code},
	}}
	from := rank.Source{Paragraph: claims.NewParagraph(p, text.Meta{}, "en")}
	for _, pick := range (rank.Query{Text: "How is the net mended?"}).Rank([]rank.Source{from}, rank.Read) {
		if said := pick.Of(p.Text); pick.IsProse() != (said == "The net is hung up.") {
			t.Errorf("%q is prose: %t", said, pick.IsProse())
		}
	}
}
