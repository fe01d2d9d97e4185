package retrieval_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// sameHits compares two indexes of the same paragraphs: the same hits in the same
// order, unless their scores differ by less than tolerance.
func sameHits(t *testing.T, got, want *retrieval.Index, tolerance float64) {
	t.Helper()
	if diff := cmp.Diff(slices.Collect(want.Paragraphs()), slices.Collect(got.Paragraphs())); diff != "" {
		t.Fatalf("paragraphs (-want +got):\n%s", diff)
	}
	for _, q := range questions(25) {
		wants, _ := want.Search(t.Context(), q, 10)
		gots, err := got.Search(t.Context(), q, 10)
		if err != nil || len(gots) != len(wants) {
			t.Fatalf("%q: %d hits, want %d, %v", q, len(gots), len(wants), err)
		}
		for i := range wants {
			if math.Abs(wants[i].Score-gots[i].Score) > tolerance {
				t.Errorf("%q: hit %d scores %f, in a new index %f", q, i+1, gots[i].Score, wants[i].Score)
			}
		}
		if retrieval.PlaceOf(wants[0].Paragraph) != retrieval.PlaceOf(gots[0].Paragraph) && wants[0].Score-wants[1].Score > 2*tolerance {
			t.Errorf("%q: %s ¶%d is best, in a new index %s ¶%d", q, gots[0].Document, gots[0].Number, wants[0].Document, wants[0].Number)
		}
	}
}

func without(ps []text.Paragraph, document string) []text.Paragraph {
	return slices.DeleteFunc(slices.Clone(ps), func(p text.Paragraph) bool { return p.Document == document })
}

func TestGrowingEqualsRebuilding(t *testing.T) {
	all := corpus(1250)
	for name, ps := range map[string][]text.Paragraph{"small": all[:200], "large": all[:1050], "from small to large": all[:950]} {
		t.Run(name, func(t *testing.T) {
			x := retrieval.NewIndex(ps)
			before := fmt.Sprint(x.Search(t.Context(), questions(1)[0], 5))
			changed := all[1150:1200]
			for i := range changed {
				changed[i].Document, changed[i].Number = "d2", i+1
			}
			grown := x.With(all[1050:1130]).With(all[1130:1150]).Replace("d2", changed)
			want := slices.Concat(without(ps, "d2"), all[1050:1150], changed)
			// Fifty dead paragraphs of 1,050 still count for the n-grams.
			// That moves the share by up to 0.002, and the chance with it.
			sameHits(t, grown, retrieval.NewIndex(want), 0.0075)

			less := grown.Replace("d0", nil).Replace("d1", nil)
			sameHits(t, less, retrieval.NewIndex(without(without(want, "d0"), "d1")), 0.01)
			if after := fmt.Sprint(x.Search(t.Context(), questions(1)[0], 5)); before != after {
				t.Errorf("the old index finds\n%s, before\n%s", after, before)
			}
		})
	}
}

func TestShrinkingEqualsRebuilding(t *testing.T) {
	ps := corpus(1050)
	x := retrieval.NewIndex(ps).Replace("d3", nil).Replace("d4", nil)
	if n := len(x.Segments()); n != 19 {
		t.Errorf("19 documents that became a small corpus have %d segments", n)
	}
	sameHits(t, x, retrieval.NewIndex(without(without(ps, "d3"), "d4")), 0)
	if x = retrieval.NewIndex(ps[:50]).Replace("d0", nil); x.Len() != 0 {
		t.Errorf("%d paragraphs are left of none", x.Len())
	}
}

func TestSegmentsStayFew(t *testing.T) {
	all := corpus(1250)
	x := retrieval.NewSegmented(1, 1, all[:1100])
	most := 0
	for i := 1100; i < len(all); i += 3 {
		x = x.With(all[i : i+3])
		most = max(most, len(x.Segments()))
	}
	if most > 10 || x.Len() != len(all) {
		t.Errorf("up to %d segments, %d paragraphs", most, x.Len())
	}
	sameHits(t, x, retrieval.NewSegmented(1, 1, all), 1e-4)
	for i := range 12 {
		x = x.Replace(fmt.Sprintf("d%d", i), nil)
	}
	if got := x.Segments(); x.Len() != 650 || len(got) != 13 {
		t.Errorf("segments %v of %d paragraphs", got, x.Len())
	}
}
