package eval_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func planets(t *testing.T) *eval.Set {
	t.Helper()
	set, err := eval.ReadBEIR("testdata/planets")
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func value(v float64) *float64 { return &v }

// Worked out by hand: how many words each question shares with mars-1, mars-2,
// venus-1 and venus-2, * where it is relevant.
//
//	red     2* 1* 1  0
//	moons   0  2* 0  0
//	rings   0  0  0  1   unanswerable
//	day     0  0  3* 1
//	clouds  0  0  1  4*  and another relevant one that the set lacks
func TestRun(t *testing.T) {
	log2 := math.Log2
	both := 1 / (1 + 1/log2(3)) // nDCG with the first of two equal grades found first
	tests := []struct {
		name   string
		within bool
		want   eval.Report
		found  map[string][]eval.Found
	}{
		{"whole text", false,
			eval.Report{Queries: 4, Paragraphs: 4, Indexes: 1,
				Recall1: (0.5 + 1 + 1 + 0.5) / 4, Recall3: (1 + 1 + 1 + 0.5) / 4, Recall5: (1 + 1 + 1 + 0.5) / 4,
				MRR10: 1, NDCG10: (1 + 1 + 1 + both) / 4,
				AUROCWithin: value(1)}, // rings 1 against 2, 2, 3, 4
			map[string][]eval.Found{
				"red":    {{ID: "mars-1", Score: 2}, {ID: "mars-2", Score: 1}, {ID: "venus-1", Score: 1}},
				"moons":  {{ID: "mars-2", Score: 2}},
				"day":    {{ID: "venus-1", Score: 3}, {ID: "venus-2", Score: 1}},
				"clouds": {{ID: "venus-2", Score: 4}, {ID: "venus-1", Score: 1}},
			}},
		{"within groups", true,
			eval.Report{Queries: 4, Paragraphs: 4, Indexes: 2,
				Recall1: (0.5 + 1 + 1 + 0.5) / 4, Recall3: (1 + 1 + 1 + 0.5) / 4, Recall5: (1 + 1 + 1 + 0.5) / 4,
				MRR10: 1, NDCG10: (1 + 1 + 1 + both) / 4,
				// Mars is asked day and clouds and finds nothing; Venus is
				// asked red, which scores 1, and moons, nothing.
				AUROCOffTopic: value(1), AUROCWithin: value(1)},
			map[string][]eval.Found{
				"red":    {{ID: "mars-1", Score: 2}, {ID: "mars-2", Score: 1}},
				"moons":  {{ID: "mars-2", Score: 2}},
				"day":    {{ID: "venus-1", Score: 3}, {ID: "venus-2", Score: 1}},
				"clouds": {{ID: "venus-2", Score: 4}, {ID: "venus-1", Score: 1}},
			}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, rankings, err := eval.Retrieval{Index: byOverlap, Within: test.within}.Run(t.Context(), planets(t))
			if err != nil {
				t.Fatal(err)
			}
			measured := cmpopts.IgnoreFields(eval.Report{}, "P50", "P99", "IndexTime", "Heap")
			if diff := cmp.Diff(test.want, got, measured, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if got.P50 <= 0 || got.P99 < got.P50 {
				t.Errorf("times of a search: %v and %v µs", got.P50, got.P99)
			}
			found := make(map[string][]eval.Found)
			for _, r := range rankings {
				found[r.Question] = r.Found
			}
			if diff := cmp.Diff(test.found, found); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// record asks like byOverlap, and notes what each group's index was asked.
type record map[string][]string

func (r record) index(ctx context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
	index, err := byOverlap(ctx, paragraphs)
	return func(q eval.Question) retrieval.Searcher {
		heading := paragraphs[0].Heading
		r[heading] = append(r[heading], q.ID)
		return index(q)
	}, err
}

func TestRunAsksOffTopicQuestions(t *testing.T) {
	asked := make(record)
	var progress []int
	run := eval.Retrieval{Index: asked.index, Within: true, Progress: func(done, total int) {
		progress = append(progress, done)
		if total != 13 {
			t.Errorf("%d searches in all, want 13", total)
		}
	}}
	if _, _, err := run.Run(t.Context(), planets(t)); err != nil {
		t.Fatal(err)
	}
	want := record{
		"Mars":  {"red", "moons", "rings", "red", "moons", "day", "clouds"},
		"Venus": {"day", "clouds", "day", "clouds", "red", "moons"},
	}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := len(progress); n != 13 || progress[n-1] != 13 {
		t.Errorf("progress %v", progress)
	}
}

func TestRunShowsHistoryOnlyIfAsked(t *testing.T) {
	for _, show := range []bool{false, true} {
		seen := 0
		run := eval.Retrieval{Context: show, Index: func(ctx context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
			return func(q eval.Question) retrieval.Searcher {
				seen += len(q.History)
				return overlap(paragraphs)
			}, nil
		}}
		if _, _, err := run.Run(t.Context(), planets(t)); err != nil {
			t.Fatal(err)
		}
		if (seen > 0) != show {
			t.Errorf("Context %v: %d turns seen", show, seen)
		}
	}
}

type failing struct{ err error }

func (f failing) Search(context.Context, string, int) ([]retrieval.Hit, error) { return nil, f.err }

type doubling struct{ retrieval.Searcher }

func (d doubling) Search(ctx context.Context, query string, k int) ([]retrieval.Hit, error) {
	hits, err := d.Searcher.Search(ctx, query, k)
	return append(hits, hits...), err
}

func TestRunErrors(t *testing.T) {
	broken := errors.New("broken")
	always := func(s retrieval.Searcher) eval.Retrieval {
		return eval.Retrieval{Index: func(context.Context, []text.Paragraph) (eval.Index, error) {
			return func(eval.Question) retrieval.Searcher { return s }, nil
		}}
	}
	tests := []struct {
		name string
		run  eval.Retrieval
		want string
	}{
		{"index", eval.Retrieval{Index: func(context.Context, []text.Paragraph) (eval.Index, error) { return nil, broken }},
			"eval: index 4 paragraphs: broken"},
		{"search", always(failing{broken}), "eval: question red: broken"},
		{"the same twice", always(doubling{overlap(planets(t).Paragraphs())}), "the searcher found mars-1 twice"},
	}
	for _, test := range tests {
		_, _, err := test.run.Run(t.Context(), planets(t))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
	}

	stray := planets(t)
	stray.Questions[0].Group = "pluto"
	if _, _, err := (eval.Retrieval{Index: byOverlap, Within: true}).Run(t.Context(), stray); err == nil ||
		!strings.Contains(err.Error(), `no paragraph belongs to its group "pluto"`) {
		t.Errorf("stray question: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := (eval.Retrieval{Index: byOverlap}).Run(ctx, planets(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// A question without a word finds nothing; a set without questions has no figures.
func TestRunOfNothing(t *testing.T) {
	set := planets(t)
	set.Questions[0].Text = "?!"
	report, _, err := eval.Retrieval{Index: byOverlap}.Run(t.Context(), set)
	if err != nil || report.Queries != 4 || report.MRR10 != 0.75 {
		t.Errorf("empty query: %+v, %v", report, err)
	}
	set.Questions = nil
	report, rankings, err := eval.Retrieval{Index: byOverlap, Within: true}.Run(t.Context(), set)
	if err != nil || len(rankings) != 0 || report.Recall1 != 0 || report.AUROCWithin != nil {
		t.Errorf("no questions: %+v, %v", report, err)
	}
}
