package eval_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/corpus"
	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestRanking holds what the search finds for the article's questions against a
// golden file, so that a change of the ranking is seen in review:
//
//	go test ./internal/eval -run TestRanking -update
func TestRanking(t *testing.T) {
	const golden, questions = "testdata/rank.golden", "../../corpus/article.questions.jsonl"
	texts, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(questions)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set, err := eval.ReadQuestions(f, questions, texts)
	if err != nil {
		t.Fatal(err)
	}
	report, rankings, err := eval.Retrieval{Index: ours}.Run(t.Context(), set)
	if err != nil {
		t.Fatal(err)
	}
	got := describe(set, report, rankings)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the ranking changed; if it is meant to, run with -update (-want +got):\n%s", diff)
	}
}

func ours(_ context.Context, paragraphs []text.Paragraph) (eval.Index, error) {
	x := retrieval.NewIndex(paragraphs)
	return func(eval.Question) retrieval.Searcher { return x }, nil
}

// describe writes the measures, and for each question the rank of the first
// relevant paragraph and the best paragraph's score.
func describe(set *eval.Set, r eval.Report, rankings []eval.Ranking) string {
	var b strings.Builder
	fmt.Fprintf(&b, "queries: %d, recall@1: %.3f, recall@3: %.3f, recall@5: %.3f, mrr@10: %.3f, ndcg@10: %.3f, auroc within: %.3f\n\n",
		r.Queries, r.Recall1, r.Recall3, r.Recall5, r.MRR10, r.NDCG10, *r.AUROCWithin)
	relevant := make(map[string]map[string]int)
	for _, q := range set.Questions {
		relevant[q.ID] = q.Relevant
	}
	for _, ranking := range rankings {
		rank := 0
		for i, found := range ranking.Found {
			if relevant[ranking.Question][found.ID] > 0 {
				rank = i + 1
				break
			}
		}
		fmt.Fprintf(&b, "%-14s rank %d, best score %.2f\n", ranking.Question, rank, ranking.Found[0].Score)
	}
	return b.String()
}
