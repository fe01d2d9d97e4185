package eval_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

// lampSet has two questions that ¶1 and ¶2 answer, and one that nothing does.
func lampSet() (*eval.Set, []eval.Question) {
	d := &text.Document{Meta: text.Meta{Slug: "lamps"}, Paragraphs: []text.Paragraph{
		{Document: "lamps", Number: 1, Text: "Ada lit the lamp."}, {Document: "lamps", Number: 2, Text: "Ben fed the <cat>."}}}
	questions := []eval.Question{
		{ID: "lit", Text: "Who lit it?", Answerable: true, Relevant: map[string]int{"lamps/1": 1}},
		{ID: "fed", Text: "Who fed it?", Answerable: true, Relevant: map[string]int{"lamps/2": 1}, Answers: []string{"Ben"}},
		{ID: "paid", Text: "Who paid?"},
	}
	return eval.NewSet("lamps.jsonl", &text.Corpus{Documents: []*text.Document{d}}), questions
}

// citing is an answer from a paragraph, an abstention for 0.
func citing(paragraph int, chance float64) answer.Answer {
	a := answer.Answer{Outcome: answer.Answered, Receipt: answer.Receipt{Evidence: answer.Evidence{Chance: chance}}}
	if paragraph == 0 {
		a.Outcome, a.Abstained = answer.Absent, true
		return a
	}
	a.Claims = []answer.Claim{{Text: "It was <b>Ada</b>.", Citations: []answer.Citation{{Document: "lamps", Paragraph: paragraph}}}}
	return a
}

func TestMisses(t *testing.T) {
	set, questions := lampSet()
	p := &eval.Page{Set: set, Report: eval.NewAnswerReport("lamps.jsonl")}
	near := citing(0, .4)
	near.Outcome = answer.Nearest
	for _, look := range []struct {
		question int
		answer   answer.Answer
	}{{0, citing(1, .9)}, {0, citing(2, .6)}, {1, citing(0, .1)}, {1, near}, {2, citing(0, .1)}, {2, citing(1, .7)}} {
		if err := p.Look(questions[look.question], look.answer); err != nil {
			t.Fatal(err)
		}
	}
	var faults []string
	for _, m := range p.Misses {
		faults = append(faults, m.Question.ID+": "+m.Fault)
	}
	want := []string{"lit: answered from another paragraph", "fed: declined", "fed: only passages offered", "paid: answered, though the text does not answer it"}
	if diff := cmp.Diff(want, faults); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var b bytes.Buffer
	if err := p.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"lamps ¶2 answers</b> Ben fed the &lt;cat&gt;.", "It was &lt;b&gt;Ada&lt;/b&gt;.", "Misses: 4", "wanted: “", "citation recall"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in the page:\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "Right against declined") {
		t.Error("a curve of nothing")
	}
}

func TestCurve(t *testing.T) {
	set, questions := lampSet()
	p := &eval.Page{Set: set, Sure: .5}
	for _, weigh := range []struct {
		question, paragraph int
		chance              float64
	}{{0, 1, .9}, {0, 2, .6}, {1, 2, .4}, {1, 0, .1}, {2, 1, .55}, {2, 0, .2}} {
		if err := p.Weigh(questions[weigh.question], citing(weigh.paragraph, weigh.chance)); err != nil {
			t.Fatal(err)
		}
	}
	want := [][]string{
		{"0.20", "50.0 %", "25.0 %", "50.0 %"},
		{"0.35", "50.0 %", "25.0 %", "50.0 %"},
		{"0.50", "25.0 %", "25.0 %", "50.0 %"},
		{"0.65", "25.0 %", "0.0 %", "100.0 %"},
		{"0.80", "25.0 %", "0.0 %", "100.0 %"},
		{"0.50 (as set)", "25.0 %", "25.0 %", "50.0 %"},
	}
	if diff := cmp.Diff(want, p.Thresholds()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	curve := p.Curve()
	if n := len(curve.Labels); n != 19 || curve.Series[0].Values[0] != 50 || curve.Series[1].Values[18] != 100 {
		t.Errorf("%d thresholds, %+v", n, curve.Series)
	}
}
