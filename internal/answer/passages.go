package answer

import (
	"pilcrow/internal/claims"
	"pilcrow/internal/retrieval"
)

// Passages returns hits as an answer shows them, nearest first; never nil.
func Passages(hits []retrieval.Hit) []Passage {
	passages := make([]Passage, 0, len(hits))
	for _, h := range hits {
		passages = append(passages, Passage{
			Document: h.Document, Paragraph: h.Number, Heading: h.Heading, Rank: h.Rank, Score: h.Score, Text: h.Text,
		})
	}
	return passages
}

// orderPassages puts the paragraphs first whose best sentence has most of the question.
func (r *run) orderPassages(ranked []pick) {
	var hits []retrieval.Hit
	seen := make(map[*claims.Paragraph]bool)
	for _, p := range ranked {
		if !seen[p.from.Paragraph] && len(hits) < r.k() {
			seen[p.from.Paragraph] = true
			hits = append(hits, retrieval.Hit{Paragraph: p.from.Paragraph.Paragraph, Score: p.from.Score, Rank: len(hits) + 1})
		}
	}
	if len(hits) > 0 {
		r.answer.Passages = Passages(hits)
	}
}
