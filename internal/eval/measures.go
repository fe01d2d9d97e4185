package eval

import (
	"cmp"
	"math"
	"slices"
)

// The rank measures below take a ranking, best first, as the IDs of paragraphs,
// and the grades of the relevant ones ([Question.Relevant], not empty). They are
// those of trec_eval (https://github.com/usnistgov/trec_eval), for one question;
// a set's figure is the mean over its answerable questions.

// Recall is the share of the relevant paragraphs that are among the first k:
// trec_eval's recall.
func Recall(ranking []string, relevant map[string]int, k int) float64 {
	found := 0
	for _, id := range first(ranking, k) {
		if relevant[id] > 0 {
			found++
		}
	}
	return float64(found) / float64(len(relevant))
}

// ReciprocalRank is 1/rank of the first relevant paragraph, 0 if none is among
// the first k (Voorhees, "The TREC-8 Question Answering Track Report", 1999):
// trec_eval's recip_rank, cut at k. The mean over questions is MRR@k.
func ReciprocalRank(ranking []string, relevant map[string]int, k int) float64 {
	for i, id := range first(ranking, k) {
		if relevant[id] > 0 {
			return 1 / float64(i+1)
		}
	}
	return 0
}

// NDCG is the normalised discounted cumulative gain at k: the sum of
// grade/log2(rank+1) over the first k, divided by what the best possible
// ranking reaches (Järvelin and Kekäläinen, "Cumulated Gain-Based Evaluation of
// IR Techniques", 2002). The gain is the grade itself, not 2^grade-1:
// trec_eval's ndcg_cut.
func NDCG(ranking []string, relevant map[string]int, k int) float64 {
	var gain float64
	for i, id := range first(ranking, k) {
		gain += float64(relevant[id]) / math.Log2(float64(i+2))
	}
	var grades []int
	for _, grade := range relevant {
		grades = append(grades, grade)
	}
	slices.SortFunc(grades, func(a, b int) int { return cmp.Compare(b, a) })
	var best float64
	for i, grade := range first(grades, k) {
		best += float64(grade) / math.Log2(float64(i+2))
	}
	return gain / best
}

func first[T any](list []T, k int) []T { return list[:min(k, len(list))] }

// AUROC is the area under the receiver operating characteristic: the chance
// that a random positive scores higher than a random negative, a tie counting
// half. It is computed as the Mann-Whitney U statistic with mean ranks for ties
// (Hanley and McNeil, "The Meaning and Use of the Area under a Receiver
// Operating Characteristic (ROC) Curve", 1982). It is NaN if a side is empty.
func AUROC(positives, negatives []float64) float64 {
	type scored struct {
		score    float64
		positive bool
	}
	var all []scored
	for _, score := range positives {
		all = append(all, scored{score, true})
	}
	for _, score := range negatives {
		all = append(all, scored{score, false})
	}
	slices.SortFunc(all, func(a, b scored) int { return cmp.Compare(a.score, b.score) })

	var rankSum float64 // of the positives
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].score == all[i].score {
			end++
		}
		rank := float64(i+1+end) / 2 // the mean of i+1 … end
		for ; i < end; i++ {
			if all[i].positive {
				rankSum += rank
			}
		}
	}
	p, n := float64(len(positives)), float64(len(negatives))
	return (rankSum - p*(p+1)/2) / (p * n)
}

// Percentile is the p-th percentile of values, 0 < p <= 100, by nearest rank:
// the smallest value that at least p percent of values do not exceed
// (https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method). It is
// always one of the values, and NaN if there are none.
func Percentile(values []float64, p float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	rank := int(math.Ceil(p / 100 * float64(len(sorted))))
	return sorted[max(rank, 1)-1]
}
