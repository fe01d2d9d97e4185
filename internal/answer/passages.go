package answer

import "pilcrow/internal/retrieval"

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
