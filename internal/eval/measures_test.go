package eval_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/eval"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 || math.IsNaN(a) && math.IsNaN(b) }

func TestRankMeasures(t *testing.T) {
	log2 := math.Log2
	// The worked example of https://en.wikipedia.org/wiki/Discounted_cumulative_gain:
	// six documents shown, two good ones missed.
	wikipedia := map[string]int{"a": 3, "b": 2, "c": 3, "e": 1, "f": 2, "g": 3, "h": 2}

	tests := []struct {
		name             string
		ranking          string
		relevant         map[string]int
		k                int
		recall, rr, ndcg float64
	}{
		{"first", "a b c", map[string]int{"a": 1}, 10, 1, 1, 1},
		{"third", "b c a", map[string]int{"a": 1}, 10, 1, 1. / 3, 1 / log2(4)},
		{"third of two", "b c a", map[string]int{"a": 1}, 2, 0, 0, 0},
		{"nothing found", "", map[string]int{"a": 1}, 10, 0, 0, 0},
		{"two of three", "x a y b", map[string]int{"a": 1, "b": 1, "c": 1}, 4, 2. / 3, 1. / 2,
			(1/log2(3) + 1/log2(5)) / (1 + 1/log2(3) + 1/log2(4))},
		{"more relevant than k", "a b", map[string]int{"a": 1, "b": 1, "c": 1}, 1, 1. / 3, 1, 1},
		{"graded, wrong order", "b a", map[string]int{"a": 2, "b": 1}, 10, 1, 1,
			(1 + 2/log2(3)) / (2 + 1/log2(3))},
		{"Wikipedia", "a b c d e f", wikipedia, 6, 5. / 7, 1, 6.861126688593501 / 8.740262365546284},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ranking := strings.Fields(test.ranking)
			if got := eval.Recall(ranking, test.relevant, test.k); !near(got, test.recall) {
				t.Errorf("Recall = %v, want %v", got, test.recall)
			}
			if got := eval.ReciprocalRank(ranking, test.relevant, test.k); !near(got, test.rr) {
				t.Errorf("ReciprocalRank = %v, want %v", got, test.rr)
			}
			if got := eval.NDCG(ranking, test.relevant, test.k); !near(got, test.ndcg) {
				t.Errorf("NDCG = %v, want %v", got, test.ndcg)
			}
		})
	}
}

// trec_eval's ndcg_cut divides by the gain of the best ranking there is: no
// order of the judged paragraphs exceeds 1, and one reaches it.
func TestNDCGOfAllOrders(t *testing.T) {
	relevant := map[string]int{"a": 3, "b": 1, "c": 1, "d": 2}
	for k := 1; k <= 5; k++ {
		var best float64
		permute([]string{"a", "b", "c", "d", "x"}, func(ranking []string) {
			best = max(best, eval.NDCG(ranking, relevant, k))
		})
		if !near(best, 1) {
			t.Errorf("at %d the best order reaches %v", k, best)
		}
	}
}

func permute(list []string, use func([]string)) {
	var from func(i int)
	from = func(i int) {
		if i == len(list) {
			use(list)
		}
		for j := i; j < len(list); j++ {
			list[i], list[j] = list[j], list[i]
			from(i + 1)
			list[i], list[j] = list[j], list[i]
		}
	}
	from(0)
}

func TestAUROC(t *testing.T) {
	nan, below := math.NaN(), math.Inf(-1)
	tests := []struct {
		name                 string
		positives, negatives []float64
		want                 float64
	}{
		{"apart", []float64{3, 4}, []float64{1, 2}, 1},
		{"the wrong way round", []float64{1}, []float64{2, 3}, 0},
		{"all tied", []float64{5, 5, 5}, []float64{5, 5}, 0.5},
		{"three pairs of four", []float64{1, 4}, []float64{0, 3}, 0.75},
		{"a tie counts half", []float64{2, 3}, []float64{1, 2}, 0.875},
		{"nothing found is lowest", []float64{0.1, 0.2}, []float64{below, below}, 1},
		{"no negatives", []float64{1}, nil, nan},
	}
	for _, test := range tests {
		if got := eval.AUROC(test.positives, test.negatives); !near(got, test.want) {
			t.Errorf("%s: AUROC = %v, want %v", test.name, got, test.want)
		}
	}
}

// The definition, pair by pair, as oracle.
func TestAUROCIsShareOfPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		positives, negatives := scores(random, 2), scores(random, 0)
		var won float64
		for _, p := range positives {
			for _, n := range negatives {
				switch {
				case p > n:
					won++
				case p == n:
					won += 0.5
				}
			}
		}
		want := won / float64(len(positives)*len(negatives))
		if got := eval.AUROC(positives, negatives); !near(got, want) {
			t.Fatalf("AUROC(%v, %v) = %v, want %v", positives, negatives, got, want)
		}
	}
}

func scores(random *rand.Rand, least int) []float64 {
	list := make([]float64, 1+random.IntN(20))
	for i := range list {
		list[i] = float64(least + random.IntN(10)) // few values, so many ties
	}
	return list
}

func TestPercentile(t *testing.T) {
	five := []float64{35, 20, 15, 50, 40} // the example of Wikipedia's article on the nearest rank
	for p, want := range map[float64]float64{5: 15, 30: 20, 40: 20, 50: 35, 99: 50, 100: 50} {
		if got := eval.Percentile(five, p); got != want {
			t.Errorf("Percentile(%v) = %v, want %v", p, got, want)
		}
	}
	if !slices.Equal(five, []float64{35, 20, 15, 50, 40}) {
		t.Error("Percentile sorted its argument")
	}
	if got := eval.Percentile(nil, 50); !math.IsNaN(got) {
		t.Errorf("Percentile of nothing = %v", got)
	}
}
