package eval

import (
	"math"

	"pilcrow/internal/retrieval"
)

// A Report is what was measured over the answerable questions of a set.
type Report struct {
	Queries    int `json:"queries"`    // answerable questions
	Paragraphs int `json:"paragraphs"` // indexed
	Indexes    int `json:"indexes"`    // 1, or the number of groups

	Recall1 float64 `json:"recall@1"`
	Recall3 float64 `json:"recall@3"`
	Recall5 float64 `json:"recall@5"`
	MRR10   float64 `json:"mrr@10"`
	NDCG10  float64 `json:"ndcg@10"`

	P50 float64 `json:"p50_us"` // time of one search in µs, by the monotonic clock, after every question was searched once
	P99 float64 `json:"p99_us"`

	IndexTime float64 `json:"index_ms"`   // to make all indexes, in ms
	Heap      int64   `json:"heap_bytes"` // that all indexes together keep on Go's heap

	// How well the score of the first hit tells apart questions that the
	// searched text answers and questions that it does not, as AUROC; null if
	// there are none of either. Off topic are as many questions of the groups
	// that follow, asked against this group: only measured within groups.
	// Within are the group's own unanswerable questions.
	AUROCOffTopic *float64 `json:"auroc_off_topic"`
	AUROCWithin   *float64 `json:"auroc_within"`
}

func (r *Report) add(ranking []string, relevant map[string]int) {
	r.Queries++
	r.Recall1 += Recall(ranking, relevant, 1)
	r.Recall3 += Recall(ranking, relevant, 3)
	r.Recall5 += Recall(ranking, relevant, 5)
	r.MRR10 += ReciprocalRank(ranking, relevant, 10)
	r.NDCG10 += NDCG(ranking, relevant, 10)
}

// mean turns the sums of add into means.
func (r *Report) mean() {
	for _, sum := range []*float64{&r.Recall1, &r.Recall3, &r.Recall5, &r.MRR10, &r.NDCG10} {
		*sum /= float64(max(r.Queries, 1))
	}
}

// topScore is the score of the first hit; nothing found is below every score.
func topScore(hits []retrieval.Hit) float64 {
	if len(hits) == 0 {
		return math.Inf(-1)
	}
	return hits[0].Score
}

// separation is the AUROC of two sets of scores, nil if one is empty.
func separation(positives, negatives []float64) *float64 {
	if len(positives) == 0 || len(negatives) == 0 {
		return nil
	}
	area := AUROC(positives, negatives)
	return &area
}
