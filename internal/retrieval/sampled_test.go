package retrieval_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// contributions are what the features of the best hit of a query come to.
func contributions(t *testing.T, s interface {
	retrieval.Searcher
	Explain(query string, h retrieval.Hit) []retrieval.Contribution
}, query string) map[string]float64 {
	t.Helper()
	hits, err := s.Search(t.Context(), query, 1)
	if err != nil || len(hits) == 0 {
		t.Fatalf("%q: %v, %v", query, hits, err)
	}
	all := make(map[string]float64)
	for _, c := range s.Explain(query, hits[0]) {
		all[c.Name] = c.Value
	}
	return all
}

// TestRareBesideRarer: a sample lacks a name that every hundredth paragraph has and one that is
// in a single one. Both are counted, and their n-grams weigh as in memory, not alike.
func TestRareBesideRarer(t *testing.T) {
	var paragraphs []text.Paragraph
	for i := range 3000 {
		words := fmt.Sprintf("The harbour master of pier %d writes to the office every day.", i+1)
		switch {
		case i%100 == 7:
			words += " A letter comes from Brandtholm."
		case i == 1501:
			words += " A letter comes from Quixvelt."
		}
		paragraphs = append(paragraphs, text.Paragraph{Document: "sea", Number: i + 1, Text: words})
	}
	here := retrieval.NewIndex(paragraphs)
	far, _ := remote(t, paragraphs, 20)
	for _, query := range []string{"A letter from Quixvelt or Brandtholm?", "Does Brandtholm write letters?", "Who is the master of Quixvelt?"} {
		want, got := contributions(t, here, query), contributions(t, far, query)
		for _, feature := range []string{"n-grams found", "n-grams in the best sentence", "terms, frequent here (BM25)", "names and numbers found"} {
			if math.Abs(want[feature]-got[feature]) > 0.05 {
				t.Errorf("%q: %s is %.3f, in memory %.3f", query, feature, got[feature], want[feature])
			}
		}
	}
}

// TestCountGrams: each n-gram counts once a paragraph. Of too many the frequent ones are left,
// counted too low by the floor at most.
func TestCountGrams(t *testing.T) {
	var paragraphs [][]uint64
	for i := range uint64(4000) {
		paragraphs = append(paragraphs, []uint64{1, 1, 2 + i%2, 1000 + i})
	}
	exact, floor := retrieval.CountGrams(1<<20, paragraphs)
	if exact.Of(1) != 4000 || exact.Of(2) != 2000 || exact.Of(1007) != 1 || exact.Of(999) != 0 || floor != 0 {
		t.Errorf("counted %d, %d, %d and %d, floor %d", exact.Of(1), exact.Of(2), exact.Of(1007), exact.Of(999), floor)
	}
	some, floor := retrieval.CountGrams(500, paragraphs)
	for key, want := range map[uint64]int{1: 4000, 2: 2000, 3: 2000} {
		if got := some.Of(key); got > want || got < want-int(floor) {
			t.Errorf("%d was counted %d times, not %d, floor %d", key, got, want, floor)
		}
	}
	if some.Of(1000) != 0 || floor == 0 {
		t.Errorf("the rarest was counted %d times, floor %d", some.Of(1000), floor)
	}
}

func TestFrequenciesAreRead(t *testing.T) {
	want, _ := retrieval.CountGrams(100, [][]uint64{{7, 9}, {9}})
	var b bytes.Buffer
	if n, err := want.WriteTo(&b); err != nil || n != int64(b.Len()) {
		t.Fatalf("%d of %d bytes, %v", n, b.Len(), err)
	}
	whole := b.Bytes()
	got, err := retrieval.ReadFrequencies(bytes.NewReader(whole))
	if err != nil || got.Of(9) != 2 || got.Of(7) != 1 {
		t.Errorf("%d and %d, %v", got.Of(9), got.Of(7), err)
	}
	for n := range whole {
		if _, err := retrieval.ReadFrequencies(bytes.NewReader(whole[:n])); err == nil {
			t.Errorf("%d of %d bytes are read", n, len(whole))
		}
	}
}

// TestPackedIsChecked: whatever a cluster returns, nothing is read beyond it.
func TestPackedIsChecked(t *testing.T) {
	paragraphs := keeperParagraphs(20)
	far, from := remote(t, paragraphs, 1)
	want, err := far.Search(t.Context(), "Keeper7", 3)
	if err != nil {
		t.Fatal(err)
	}
	whole := from.packed[6]
	for n := range whole {
		from.packed[6] = whole[:n]
		_, _ = far.Search(t.Context(), "Keeper7", 3) // some are a shorter paragraph
		from.packed[6] = append(append(append(retrieval.Packed{}, whole[:n]...), whole[n]^0xff), whole[n+1:]...)
		_, _ = far.Search(t.Context(), "Keeper7", 3)
	}
	from.packed[6] = whole
	if got, err := far.Search(t.Context(), "Keeper7", 3); err != nil || gocmp.Diff(want, got) != "" {
		t.Errorf("afterwards: %v, %v", got, err)
	}
}
