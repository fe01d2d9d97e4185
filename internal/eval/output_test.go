package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/eval"
)

func TestWriteRun(t *testing.T) {
	rankings := []eval.Ranking{
		{Question: "q1", Found: []eval.Found{{ID: "d7", Score: 2.5}, {ID: "tea/2", Score: 2.5}, {ID: "d1", Score: 0.000001}}},
		{Question: "q2"},
		{Question: "q3", Found: []eval.Found{{ID: "d1", Score: 1e21}}},
	}
	var out bytes.Buffer
	if err := eval.WriteRun(&out, "pilcrow", rankings); err != nil {
		t.Fatal(err)
	}
	want := `q1 Q0 d7 1 2.5 pilcrow
q1 Q0 tea/2 2 2.5 pilcrow
q1 Q0 d1 3 0.000001 pilcrow
q3 Q0 d1 1 1000000000000000000000 pilcrow
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWriteRunErrors(t *testing.T) {
	one := func(question string, found ...eval.Found) []eval.Ranking {
		return []eval.Ranking{{Question: question, Found: found}}
	}
	tests := []struct {
		name, tag string
		rankings  []eval.Ranking
		want      string
	}{
		{"rising", "t", one("q", eval.Found{ID: "a", Score: 1}, eval.Found{ID: "b", Score: 2}), "question q: the score rises at rank 2, from 1 to 2"},
		{"not a number", "t", one("q", eval.Found{ID: "a", Score: 1}, eval.Found{ID: "b", Score: math.NaN()}), "the score rises at rank 2"},
		{"space in a name", "t", one("q", eval.Found{ID: "a b"}), `the name "a b" does not fit`},
		{"no question", "t", one("", eval.Found{ID: "a"}), `the name "" does not fit`},
		{"tag", "my run", one("q", eval.Found{ID: "a"}), `the name "my run" does not fit`},
	}
	for _, test := range tests {
		err := eval.WriteRun(&bytes.Buffer{}, test.tag, test.rankings)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
	}
}

func TestWriteTable(t *testing.T) {
	rows := []eval.Row{
		{"bm25", eval.Report{Queries: 1299, Recall1: 0.8315, Recall3: 0.92, Recall5: 0.958, MRR10: 0.888, NDCG10: 0.911,
			P50: 25.04, P99: 83, IndexTime: 3.4, Heap: 532480, AUROCOffTopic: value(0.9936)}},
		{"größer", eval.Report{Queries: 9, Recall1: 1, P50: 123456.7}},
	}
	var out bytes.Buffer
	if err := eval.WriteTable(&out, rows); err != nil {
		t.Fatal(err)
	}
	want := `
          queries  recall@1  recall@3  recall@5  mrr@10  ndcg@10  auroc off topic  auroc within    p50 µs  p99 µs  index ms  heap KB
  bm25       1299     0.832     0.920     0.958   0.888    0.911            0.994             –      25.0    83.0       3.4      520
  größer        9     1.000     0.000     0.000   0.000    0.000                –             –  123456.7     0.0       0.0        0
`
	if diff := cmp.Diff(want, "\n"+out.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Programs read these keys.
func TestWriteJSON(t *testing.T) {
	var out bytes.Buffer
	if err := eval.WriteJSON(&out, []eval.Row{{"bm25", eval.Report{Queries: 2, Recall1: 0.5, AUROCWithin: value(0.75)}}}); err != nil {
		t.Fatal(err)
	}
	var got []map[string]any
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want := []map[string]any{{
		"name": "bm25", "queries": 2., "paragraphs": 0., "indexes": 0.,
		"recall@1": 0.5, "recall@3": 0., "recall@5": 0., "mrr@10": 0., "ndcg@10": 0.,
		"p50_us": 0., "p99_us": 0., "index_ms": 0., "heap_bytes": 0.,
		"auroc_off_topic": nil, "auroc_within": 0.75,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// Example measures a plain word count on a small set, within its groups.
func Example() {
	set, err := eval.ReadBEIR("testdata/planets")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, rankings, err := eval.Retrieval{Index: byOverlap, Within: true}.Run(context.Background(), set)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d questions, recall@1 %.3f, MRR@10 %.3f\n", report.Queries, report.Recall1, report.MRR10)
	if err := eval.WriteRun(os.Stdout, "overlap", rankings[:2]); err != nil {
		fmt.Println(err)
	}
	// Output:
	// 4 questions, recall@1 0.750, MRR@10 1.000
	// red Q0 mars-1 1 2 overlap
	// red Q0 mars-2 2 1 overlap
	// moons Q0 mars-2 1 2 overlap
}
