package retrieval_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func paragraphs(texts ...string) []text.Paragraph {
	var ps []text.Paragraph
	for i, s := range texts {
		ps = append(ps, text.Paragraph{Document: "d", Number: i + 1, Text: s})
	}
	return ps
}

var sample = paragraphs(
	"The road from Mpiti to Sehlabathebe is 91 km long. It was built by a Chinese company.",
	"Seventeen medical teams with many doctors came to Lesotho. They worked in the hospital.",
	"The hospital in Maseru has an eye clinic. Doctors from abroad help there.",
	"Solar power is made at Mafeteng. The plant feeds the grid of Lesotho.",
)

func numbers(t *testing.T, s retrieval.Searcher, query string, k int) []int {
	t.Helper()
	hits, err := s.Search(t.Context(), query, k)
	if err != nil {
		t.Fatalf("Search(%q): %v", query, err)
	}
	var got []int
	for i, h := range hits {
		if h.Rank != i+1 {
			t.Errorf("Search(%q): hit %d has rank %d", query, i, h.Rank)
		}
		got = append(got, h.Number)
	}
	return got
}

func TestSearchFindsTheParagraph(t *testing.T) {
	x := retrieval.NewIndex(sample)
	for query, want := range map[string]int{
		"How long is the road to Sehlabathebe?": 1,
		"how many doctors came":                 2,
		"Where is the eye clinic?":              3,
		"solar plants":                          4,
		"sehlabatebe":                           1, // a typing error: only n-grams match
	} {
		if got := numbers(t, x, query, 1); len(got) != 1 || got[0] != want {
			t.Errorf("Search(%q) = ¶%v, want ¶%d", query, got, want)
		}
	}
}

func TestSearchInOtherScripts(t *testing.T) {
	x := retrieval.NewIndex(paragraphs(
		"中国派遣了医疗队。他们在莱索托工作。", "这条公路长九十一公里。",
		"Врачи из Китая работали в больнице.", "Дорога длиной девяносто один километр.",
		"ถนนยาวเก้าสิบเอ็ดกิโลเมตร", "Der Straßenbau dauerte lange."))
	for query, want := range map[string]int{
		"医疗队在哪里工作": 1, "公路有多长": 2, "Где работали врачи?": 3, "Какой длины дорога": 4, "ถนนยาวเท่าไร": 5, "strassen bau": 6,
	} {
		if got := numbers(t, x, query, 1); len(got) != 1 || got[0] != want {
			t.Errorf("Search(%q) = ¶%v, want ¶%d", query, got, want)
		}
	}
}

func TestHeadingsAreSearched(t *testing.T) {
	ps := paragraphs("It rains there.", "It rains there.")
	ps[1].Heading = "Kingdom > Lesotho"
	if got := numbers(t, retrieval.NewIndex(ps), "rain in Lesotho", 2); !cmp.Equal(got, []int{2, 1}) {
		t.Errorf("got ¶%v, want ¶[2 1]", got)
	}
}

func TestTiesGoToTheEarlierParagraph(t *testing.T) {
	x := retrieval.NewIndex(paragraphs("same words", "same words", "same words"))
	if got := numbers(t, x, "same words", 3); !cmp.Equal(got, []int{1, 2, 3}) {
		t.Errorf("got ¶%v", got)
	}
}

func TestScoresMeanTheSameOnAnyText(t *testing.T) {
	x := retrieval.NewIndex(sample)
	whole, _ := x.Search(t.Context(), "The road from Mpiti to Sehlabathebe is 91 km long.", 1)
	half, _ := x.Search(t.Context(), "Is the road from Mpiti long enough for an elephant parade?", 1)
	none, _ := x.Search(t.Context(), "Who painted the Mona Lisa?", 1)
	if whole[0].Score < 0.6 || whole[0].Score > 1 {
		t.Errorf("a sentence of the text scores %.2f, want 0.6 to 1", whole[0].Score)
	}
	logOdds := func(chance float64) float64 { return math.Log(chance / (1 - chance)) }
	if logOdds(half[0].Score) > logOdds(whole[0].Score)/1.5 {
		t.Errorf("a question with half its words scores %.3f against %.3f", half[0].Score, whole[0].Score)
	}
	if len(none) > 0 && none[0].Score > 0.15 {
		t.Errorf("a question about something else scores %.2f", none[0].Score)
	}
}

func TestSearchOfBadInput(t *testing.T) {
	x := retrieval.NewIndex(sample)
	for _, query := range []string{"", " \n", "?!…", "what is it?", "\x00\x01", "\xff\xfe"} {
		if _, err := x.Search(t.Context(), query, 3); !errors.Is(err, retrieval.ErrEmptyQuery) {
			t.Errorf("Search(%q): error %v, want ErrEmptyQuery", query, err)
		}
	}
	for k, want := range map[int]int{-1: 0, 0: 0, 1: 1, 99: 3} {
		if got := numbers(t, x, "doctors hospital road", k); len(got) != want {
			t.Errorf("k=%d: %d hits, want %d", k, len(got), want)
		}
	}
	numbers(t, x, strings.Repeat("doctor hospital road zebra ", 2500), 3)
	numbers(t, x, "ᚠᚢᚦᚨᚱᚲ 𓀀𓀁 😀 doctor\u202e\u0000", 3)
	numbers(t, retrieval.NewIndex(nil), "doctor", 3)
	done, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.Search(done, "doctor", 1); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled search: error %v", err)
	}
}

func TestSearchIsSafeForConcurrentUse(t *testing.T) {
	for name, x := range map[string]*retrieval.Index{"small": retrieval.NewIndex(sample), "large": retrieval.NewSegmented(1, 2, sample)} {
		queries := []string{"road to Sehlabathebe", "doctors in Lesotho", "eye clinic", "solar power"}
		want := make([]string, len(queries))
		for i, q := range queries {
			want[i] = fmt.Sprint(x.Search(t.Context(), q, 4))
		}
		var wg sync.WaitGroup
		for worker := range 8 {
			wg.Go(func() {
				for i := range 100 {
					n := (i + worker) % len(queries)
					if got := fmt.Sprint(x.Search(t.Context(), queries[n], 4)); got != want[n] {
						t.Errorf("%s, %q: got %s, want %s", name, queries[n], got, want[n])
						return
					}
				}
			})
			wg.Go(func() {
				if got := x.With(sample[:1]).Replace("d", sample[1:3]).Len(); got != 2 {
					t.Errorf("%s: replaced by %d paragraphs, want 2", name, got)
				}
			})
		}
		wg.Wait()
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("One. Two three!\n中国 ไทย", "three 中 two", 3)
	f.Fuzz(func(t *testing.T, corpus, query string, k int) {
		var ps []text.Paragraph
		for line := range strings.Lines(corpus) {
			ps = append(ps, text.Paragraph{Number: len(ps) + 1, Text: line})
		}
		hits, err := retrieval.NewIndex(ps).Search(t.Context(), query, k)
		if err != nil && !errors.Is(err, retrieval.ErrEmptyQuery) {
			t.Fatal(err)
		}
		for i, h := range hits {
			if h.Number < 1 || h.Number > len(ps) || h.Score <= 0 || h.Score > 1.001 || i > 0 && h.Score > hits[i-1].Score {
				t.Fatalf("hit %d of %q: ¶%d %f", i, query, h.Number, h.Score)
			}
		}
		scores := make(map[int]float64)
		hits, _ = retrieval.NewIndex(ps).Search(t.Context(), query, len(ps))
		for _, h := range hits {
			scores[h.Number] = h.Score
		}
		hits, _ = retrieval.NewSegmented(1, min(2, len(ps)), ps).Search(t.Context(), query, len(ps))
		for _, h := range hits {
			if math.Abs(h.Score-scores[h.Number]) > 1e-4 {
				t.Fatalf("%q: ¶%d scores %f in a large corpus, %f in a small one", query, h.Number, h.Score, scores[h.Number])
			}
		}
	})
}

func ExampleIndex() {
	x := retrieval.NewIndex([]text.Paragraph{
		{Document: "lesotho", Number: 1, Text: "The road from Mpiti to Sehlabathebe is 91 km long."},
		{Document: "lesotho", Number: 2, Text: "Doctors help at the eye clinic in Maseru."},
	})
	hits, _ := x.Search(context.Background(), "How long is the road?", 1)
	fmt.Printf("¶%d %s\n", hits[0].Number, hits[0].Text)
	// Output: ¶1 The road from Mpiti to Sehlabathebe is 91 km long.
}
