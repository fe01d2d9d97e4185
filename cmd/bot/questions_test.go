package main

import (
	"context"
	"os"
	"slices"
	"testing"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// TestQuestionsAboutTheArticle asks the thirty questions of the article's own
// set: an answerable one must cite a paragraph that answers it, the others must
// be declined. A few are beyond counting words; the rest must not get worse.
func TestQuestionsAboutTheArticle(t *testing.T) {
	const enough = 28
	texts, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	set := readQuestions(t, "../../corpus/article.questions.jsonl")
	pipeline := &answer.Pipeline{Corpus: texts, Search: retrieval.NewIndex(texts.Paragraphs())}
	right := 0
	for _, q := range set.Questions {
		got, err := pipeline.Answer(context.Background(), answer.Question{Text: q.Text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if isRight(set, q, got) {
			right++
			continue
		}
		t.Logf("%s: %q\n%s", q.ID, q.Text, got.Text)
	}
	t.Logf("%d of %d right", right, len(set.Questions))
	if right < enough {
		t.Errorf("%d of %d right, want %d", right, len(set.Questions), enough)
	}
}

func readQuestions(t *testing.T, path string) *eval.Set {
	t.Helper()
	texts, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set, err := eval.ReadQuestions(f, path, texts)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func isRight(set *eval.Set, q eval.Question, a answer.Answer) bool {
	if !q.Answerable {
		return a.Abstained
	}
	return slices.ContainsFunc(a.Claims, func(c answer.Claim) bool {
		return slices.ContainsFunc(c.Citations, func(cited answer.Citation) bool {
			return q.Relevant[set.ID(text.Paragraph{Document: cited.Document, Number: cited.Paragraph})] > 0
		})
	})
}
