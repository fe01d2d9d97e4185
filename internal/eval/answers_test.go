package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

// extractive answers with the sentences of a text that share a word with the question.
func extractive(c *text.Corpus) (eval.Answerer, error) {
	return &answer.Pipeline{Corpus: c, Search: overlap(c.Paragraphs()), Sentences: 1, Sure: 1e-9, Near: 1e-9}, nil
}

// Worked out by hand from the words that questions and paragraphs share (see
// TestRun), with one sentence an answer. "Which moons circle it?" brings its
// conversation along; "rings" shares "the" with venus-2. "How wide" and "How long" want a
// number, which no paragraph has: what is found is offered as the nearest.
func TestAnswers(t *testing.T) {
	tests := []struct {
		name   string
		within bool
		limit  int
		want   func(*eval.AnswerReport)
	}{
		{"whole text", false, 0, func(r *eval.AnswerReport) {
			r.Answered, r.Modes[answer.Extractive], r.Proofs["quotation"] = 3, 3, 3
			r.Abstentions[answer.Uncertain] = 2
			r.CitationRecall, r.FalseRefusals = value(0.75), value(0.25)
		}},
		{"within groups", true, 0, func(r *eval.AnswerReport) {
			r.Answered, r.Modes[answer.Extractive], r.Proofs["quotation"] = 3, 3, 3
			r.Abstentions[answer.OffTopic], r.Abstentions[answer.Uncertain] = 1, 1
			r.CitationRecall, r.FalseRefusals = value(0.75), value(0.25)
			r.OffTopic, r.OffTopicRefused = 4, value(0.5) // Venus finds "is" and the moons' history
		}},
		{"every third", false, 2, func(r *eval.AnswerReport) { // red and day
			r.Questions, r.Answerable, r.Answered, r.Modes[answer.Extractive], r.Proofs["quotation"] = 2, 2, 1, 1, 1
			r.Abstentions[answer.Uncertain] = 1
			r.CitationRecall, r.FalseRefusals, r.FalseAnswers = value(0.5), value(0.5), nil
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			want := eval.NewAnswerReport("planets")
			want.Questions, want.Answerable, want.WithAnswers = 5, 4, 1
			want.CitationPrecision, want.CitationRecall, want.CitationsPerAnswer = value(1), value(1), value(1)
			want.AnswersFound, want.FalseAnswers = value(0), value(0) // "iron in its dust has rusted"
			test.want(&want)
			var kept []string
			got, err := eval.Answers{Answerer: extractive, Within: test.within, Limit: test.limit,
				Keep: func(id string, a answer.Answer) error { kept = append(kept, id); return nil },
			}.Run(t.Context(), planets(t))
			if err != nil {
				t.Fatal(err)
			}
			times := cmpopts.IgnoreFields(eval.AnswerReport{}, "FirstClaimP50", "FirstClaimP95", "EndP50", "EndP95")
			if diff := cmp.Diff(want, got, times); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if *got.EndP50 <= 0 || *got.FirstClaimP50 > *got.EndP95 {
				t.Errorf("times: first claim %v, end %v ms", *got.FirstClaimP50, *got.EndP50)
			}
			if len(kept) != got.Questions {
				t.Errorf("kept %v of %d questions", kept, got.Questions)
			}
		})
	}
}

// scripted gives the same answers as ever, by question.
type scripted map[string]answer.Answer

func (s scripted) Answer(_ context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
	a := s[q.Text]
	for _, c := range a.Claims {
		if err := emit(c); err != nil {
			return answer.Answer{}, err
		}
	}
	return a, nil
}

func claim(said string, documents ...string) answer.Claim {
	c := answer.Claim{Text: said, Proof: answer.Judged}
	for _, d := range documents {
		c.Citations = append(c.Citations, answer.Citation{Document: d, Paragraph: 1})
	}
	return c
}

// quotation is a claim in the text's own words.
func quotation(said string, documents ...string) answer.Claim {
	c := claim(said, documents...)
	c.Proof = answer.Quotation
	return c
}

// judged is what a model might answer about the planets: once well, once with a
// wrong citation, once not at all, once broken, and once where it should not.
var judged = scripted{
	"Why is Mars red?": {Mode: answer.Model, Claims: []answer.Claim{claim("It has  IRON.", "mars-1", "venus-1"), claim("Iron has\nRusted.", "mars-2")}},
	"Which moons circle it?": {Mode: answer.Model, Claims: []answer.Claim{claim("No moons.", "mars-1")},
		Receipt: answer.Receipt{Tokens: &llm.Tokens{Prompt: 900, Completion: 20}, Cost: &llm.Cost{Amount: 0.5, Currency: "EUR"},
			Checks:  []answer.Checked{{Proof: answer.Judged, Written: true, Recited: true}, {Proof: answer.Quotation}},
			Dropped: []answer.Dropped{{Text: "Mars has nine moons."}, {Text: "Mars has few moons.", Replaced: true}}}},
	"How wide are the rings?": {Mode: answer.Model, Claims: []answer.Claim{claim("Wide.", "mars-1", "mars-2")}},
	"How long is a day on Venus?": {Mode: answer.Model, Abstained: true, Reason: answer.NotInText,
		Receipt: answer.Receipt{Tokens: &llm.Tokens{Prompt: 100, Completion: 5, Estimated: true}, Cost: &llm.Cost{Amount: 0.25, Currency: "EUR", Estimated: true}}},
	"What are the clouds of Venus made of?": {Mode: answer.Extractive, Claims: []answer.Claim{quotation("Acid.", "venus-2")}, Receipt: answer.Receipt{Failure: llm.TimedOut, Chosen: true}},
}

func judge(t *testing.T) eval.AnswerReport {
	t.Helper()
	got, err := eval.Answers{Answerer: func(*text.Corpus) (eval.Answerer, error) { return judged, nil }}.Run(t.Context(), planets(t))
	if err != nil {
		t.Fatal(err)
	}
	got.FirstClaimP50, got.FirstClaimP95, got.EndP50, got.EndP95 = value(1.25), value(20), value(2), value(100)
	return got
}

func TestWriteAnswers(t *testing.T) {
	report := judge(t)
	var out bytes.Buffer
	if err := eval.WriteAnswers(&out, report); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/answers.golden", out.Bytes())
	data, err := json.MarshalIndent(report, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/answers.json", append(data, '\n'))
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

func TestBounds(t *testing.T) {
	figures, err := eval.Figures(judge(t))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		bounds eval.Bounds
		want   string
	}{
		{"kept", eval.Bounds{Min: map[string]float64{"citation_recall": 0.5}, Max: map[string]float64{"abstentions.not_in_text": 1}}, ""},
		{"broken", eval.Bounds{Min: map[string]float64{"citation_recall": 0.9}, Max: map[string]float64{"false_answers": 0.25}},
			"out of bounds: citation_recall is 0.5, but must be at least 0.9; false_answers is 1, but must be at most 0.25"},
		{"not measured", eval.Bounds{Min: map[string]float64{"off_topic_refused": 0}}, "out of bounds: off_topic_refused was not measured, but must be at least 0"},
	}
	for _, test := range tests {
		if err := test.bounds.Unknown(figures); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		got := ""
		if err := test.bounds.Check(figures); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	unknown := eval.Bounds{Max: map[string]float64{"falseness": 1}}
	if err := unknown.Unknown(figures); err == nil || !strings.Contains(err.Error(), `"falseness" is no figure: take one of abstentions.empty_question`) {
		t.Errorf("an unknown key: %v", err)
	}
	none := eval.Bounds{Min: map[string]float64{"citation_recall": math.NaN()}}
	if err := none.Unknown(figures); err == nil || err.Error() != `the bound of "citation_recall" is no number` {
		t.Errorf("a bound that is no number: %v", err)
	}
	if !math.IsNaN(figures["off_topic_refused"]) {
		t.Errorf("what was not measured is %v", figures["off_topic_refused"])
	}
}

// Documents in groups keep what is known about them.
func TestAnswersAboutTexts(t *testing.T) {
	teas := document("tea", "Green tea is not fermented.")
	teas.Meta.Kind, teas.Meta.Author = text.Opinion, "Ada Holm"
	set, err := eval.ReadQuestions(strings.NewReader(`{"id": 1, "question": "Is green tea fermented?", "document": "tea", "paragraphs": [1]}`),
		"tea.jsonl", &text.Corpus{Documents: []*text.Document{ice, teas}})
	if err != nil {
		t.Fatal(err)
	}
	frame := ""
	_, err = eval.Answers{Answerer: extractive, Within: true, Keep: func(_ string, a answer.Answer) error {
		frame = a.Frame
		return nil
	}}.Run(t.Context(), set)
	if err != nil || frame != "According to Ada Holm:" {
		t.Errorf("frame %q, error %v", frame, err)
	}
}

func TestAnswersErrors(t *testing.T) {
	broken := errors.New("broken")
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	tests := []struct {
		name string
		ctx  context.Context
		run  eval.Answers
		want error
	}{
		{"no answerer", t.Context(), eval.Answers{Answerer: func(*text.Corpus) (eval.Answerer, error) { return nil, broken }}, broken},
		{"search", t.Context(), eval.Answers{Answerer: func(c *text.Corpus) (eval.Answerer, error) {
			return &answer.Pipeline{Corpus: c, Search: failing{broken}}, nil
		}}, broken},
		{"keep", t.Context(), eval.Answers{Answerer: extractive, Keep: func(string, answer.Answer) error { return broken }}, broken},
		{"cancelled", cancelled, eval.Answers{Answerer: extractive}, context.Canceled},
	}
	for _, test := range tests {
		if _, err := test.run.Run(test.ctx, planets(t)); !errors.Is(err, test.want) || !strings.Contains(err.Error(), "question red: ") {
			t.Errorf("%s: error %v", test.name, err)
		}
	}
}
