package retrieval_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp/cmpopts"

	gocmp "github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// mixed are paragraphs in several scripts, with headings, among made-up ones.
func mixed() []text.Paragraph {
	ps := append(corpus(300), paragraphs(
		"The road from Mpiti to Sehlabathebe is 91 km long. It was dying; the U.S. doctors paid 1,200.",
		"中国派遣了医疗队。他们在莱索托工作。The naïve café.", "Врачи из Китая работали в больнице. Дорога длиной.",
		"ถนนยาวเก้าสิบเอ็ดกิโลเมตร", "a b", "Élan vital à la carte. über Straßen!", "same words", "same words",
	)...)
	for i := range ps {
		if i%3 == 0 {
			ps[i].Heading = "Kingdom > Lesotho " + fmt.Sprint(i%7)
		}
	}
	return ps
}

var mixedQueries = []string{
	"How long is the road from Mpiti to Sehlabathebe?", "Who was dying?", "U.S. doctors who paid 1,200", "医疗队在哪里工作",
	"Где работали врачи?", "ถนนยาวเท่าไร", "a b", "same words", "café naïve", "elan vital", "Straßen", "Strassn", "Sehlabatebe", "Sehlabathbee?", "kingdom", "lesotho 3 kingdom road same",
}

// In one segment and in several the same is found: only headings are weighed by the
// statistics of their segment.
func TestSegmentsAgree(t *testing.T) {
	ps := mixed()
	one, several := retrieval.NewSegmented(1, 1, ps), retrieval.NewSegmented(2, 3, ps)
	for _, q := range append(mixedQueries, questions(200)...) {
		want, err := one.Search(t.Context(), q, len(ps))
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		got, err := several.Search(t.Context(), q, len(ps))
		if err != nil || len(got) == 0 {
			t.Fatalf("%q: %d hits, %v", q, len(got), err)
		}
		scores := make(map[retrieval.Place]float64)
		for _, h := range want {
			scores[retrieval.PlaceOf(h.Paragraph)] = h.Score
		}
		for _, h := range got {
			if s, ok := scores[retrieval.PlaceOf(h.Paragraph)]; !ok || math.Abs(s-h.Score) > 0.01 {
				t.Errorf("%q: ¶%d scores %f, in one segment %f", q, h.Number, h.Score, s)
			}
		}
		if retrieval.PlaceOf(want[0].Paragraph) != retrieval.PlaceOf(got[0].Paragraph) && want[0].Score-got[0].Score > 0.01 {
			t.Errorf("%q: ¶%d is best, in one segment ¶%d", q, got[0].Number, want[0].Number)
		}
	}
}

// naive is BM25 from the formula: k1 .9, b .4, without the factor k1+1.
func naive(ps []text.Paragraph, query string) []float64 {
	terms := func(s string) (all []string) {
		for _, t := range retrieval.Terms(s, "en") {
			if !t.Stop {
				all = append(all, t.Text)
			}
		}
		return all
	}
	documents, total, frequency := make([][]string, len(ps)), 0, make(map[string]float64)
	for i, p := range ps {
		documents[i] = terms(p.Text)
		total += len(documents[i])
		for _, t := range slices.Compact(slices.Sorted(slices.Values(documents[i]))) {
			frequency[t]++
		}
	}
	n, mean, scores := float64(len(ps)), float64(total)/float64(len(ps)), make([]float64, len(ps))
	for _, t := range slices.Compact(slices.Sorted(slices.Values(terms(query)))) {
		idf := math.Log(1 + (n-frequency[t]+0.5)/(frequency[t]+0.5))
		for i, d := range documents {
			tf := 0.0
			for _, u := range d {
				if u == t {
					tf++
				}
			}
			scores[i] += idf * tf / (tf + 0.9*(0.6+0.4*float64(len(d))/mean))
		}
	}
	return scores
}

func TestCandidatesAreThoseOfBM25(t *testing.T) {
	ps := corpus(200)
	x := retrieval.NewSegmented(2, 4, ps)
	for i := range 15 {
		q := ps[i].Text + ps[i+50].Text // all of whose terms are known
		scores := naive(ps, q)
		byParagraph := make(map[retrieval.Place]float64)
		for i, p := range ps {
			byParagraph[retrieval.PlaceOf(p)] = scores[i]
		}
		slices.SortFunc(scores, func(a, b float64) int { return cmp.Compare(b, a) })
		found := x.Candidates(q, 20)
		if len(found) != 20 {
			t.Fatalf("%q: %d candidates, want 20", q, len(found))
		}
		for p, got := range found {
			// Segments have their own mean length, and impacts are rounded to 1/255.
			if want := byParagraph[p]; math.Abs(got-want) > 0.015*want || want < 0.97*scores[19] {
				t.Errorf("%q: candidate %s ¶%d scores %f, by the formula %f; the 20th has %f", q, p.Document, p.Number, got, want, scores[19])
			}
		}
	}
}

func TestLargeSearchOfBadInput(t *testing.T) {
	x := retrieval.NewSegmented(1, 2, corpus(900))
	if n := len(x.Segments()); n != 2 || x.Len() != 900 {
		t.Fatalf("%d segments, %d paragraphs", n, x.Len())
	}
	for _, query := range []string{"", " \n", "?!…", "what is it?", "\x00\x01", "\xff\xfe"} {
		if _, err := x.Search(t.Context(), query, 3); !errors.Is(err, retrieval.ErrEmptyQuery) {
			t.Errorf("Search(%q): error %v, want ErrEmptyQuery", query, err)
		}
	}
	question := questions(1)[0]
	for k, want := range map[int]int{-1: 0, 0: 0, 1: 1, 49: 49, 51: 51, 200: 200} {
		if hits, err := x.Search(t.Context(), question, k); err != nil || len(hits) != want {
			t.Errorf("k=%d: %d hits, want %d, %v", k, len(hits), want, err)
		}
	}
	if hits, err := x.Search(t.Context(), question, math.MaxInt); err != nil || len(hits) == 0 || len(hits) > 900 {
		t.Errorf("all: %d hits, %v", len(hits), err)
	}
	if hits, err := x.Search(t.Context(), "xyzzyx", 3); err != nil || len(hits) != 0 {
		t.Errorf("an unknown word finds %d hits, %v", len(hits), err)
	}
	for _, query := range []string{strings.Repeat("gigil ", 5000), strings.Repeat("a1 b2 c3 d4 ", 900), "ᚠᚢᚦᚨᚱᚲ 𓀀𓀁 😀 gigil\u202e\u0000"} {
		if _, err := x.Search(t.Context(), query, 3); err != nil {
			t.Errorf("Search(%.20q…): %v", query, err)
		}
	}
}

// A countdown is a context that is done after so many looks at it.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestLongSearchesStop(t *testing.T) {
	x := retrieval.NewSegmented(2, 3, corpus(600))
	looks := 0
	for ; ; looks++ {
		_, err := x.Search(&countdown{t.Context(), looks}, questions(1)[0], 200)
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	if looks < 1+3+2 { // before the search, each segment, and every 50 candidates
		t.Errorf("the context was looked at %d times", looks)
	}
	ctx, cancel := context.WithCancel(t.Context())
	b := retrieval.Builder{Workers: 1, Progress: func(int, int) { cancel() }}
	if _, err := b.Build(ctx, corpus(1200)); !errors.Is(err, context.Canceled) {
		t.Errorf("build: error %v", err)
	}
}

func TestBuildIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	ps := corpus(500)
	var want []byte
	for _, workers := range []int{1, 2, 7} {
		var b bytes.Buffer
		if _, err := retrieval.NewSegmented(workers, 5, ps).WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = b.Bytes()
		}
		if !bytes.Equal(want, b.Bytes()) {
			t.Errorf("%d workers give another index", workers)
		}
	}
}

func TestBuildTellsHowFarItIs(t *testing.T) {
	for _, n := range []int{0, 40, 1100} {
		var got []int
		b := retrieval.Builder{Progress: func(done, total int) {
			if total != n {
				t.Errorf("total %d, want %d", total, n)
			}
			got = append(got, done)
		}}
		if _, err := b.Build(t.Context(), corpus(n)); err != nil {
			t.Fatal(err)
		}
		if !slices.IsSorted(got) || got[len(got)-1] != n {
			t.Errorf("%d paragraphs: progress %v", n, got)
		}
	}
}

func TestExplainAddsUpToTheScore(t *testing.T) {
	ps := mixed()
	for name, x := range map[string]*retrieval.Index{"small": retrieval.NewIndex(ps), "large": retrieval.NewSegmented(1, 2, ps)} {
		for _, q := range mixedQueries {
			hits, _ := x.Search(t.Context(), q, 5)
			for _, h := range hits {
				sum := 0.0
				for _, c := range x.Explain(q, h) {
					if c.Product != c.Value*c.Weight || c.Name == "" {
						t.Errorf("%s, %q: %+v", name, q, c)
					}
					sum += c.Product
				}
				// Of two equal paragraphs the search tells the first.
				if got := 1 / (1 + math.Exp(-sum)); math.Abs(got-h.Score) > 1e-5 {
					t.Errorf("%s, %q: explained as %f, scored %f", name, q, got, h.Score)
				}
			}
		}
		if got := x.Explain("?", retrieval.Hit{Paragraph: ps[0]}); got != nil {
			t.Errorf("an empty query is explained by %v", got)
		}
		if got := x.Explain("road", retrieval.Hit{}); got != nil {
			t.Errorf("an unknown paragraph is explained by %v", got)
		}
	}
}

func TestParagraphs(t *testing.T) {
	ps := corpus(120)
	for _, x := range []*retrieval.Index{retrieval.NewIndex(ps), retrieval.NewSegmented(1, 3, ps)} {
		if diff := gocmp.Diff(ps, slices.Collect(x.Paragraphs()), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		for range x.Paragraphs() {
			break
		}
		if p, ok := x.Paragraph("d1", 7); !ok || retrieval.PlaceOf(p) != retrieval.PlaceOf(ps[56]) {
			t.Errorf("d1 ¶7 is %v, %v", p, ok)
		}
		if _, ok := x.Paragraph("d1", 51); ok {
			t.Error("d1 has no ¶51")
		}
	}
}
