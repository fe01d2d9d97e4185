package rank_test

import (
	"fmt"
	"testing"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// BenchmarkRank ranks the sentences of twenty paragraphs that were taken apart before.
func BenchmarkRank(b *testing.B) {
	var from []rank.Source
	readings := make(map[*claims.Paragraph]*rank.Reading)
	for i := range 20 {
		said := fmt.Sprintf("The ferry of the harbour calls at pier %d every day of the year, unless there is ice on the river. Whoever wants to take a bicycle along pays two crowns more at the counter of the office. Children below the age of twelve travel without a ticket, and so do their dogs.", i)
		p := claims.NewParagraph(text.Paragraph{Document: "rules", Number: i + 1, Text: said}, text.Meta{}, "en")
		from, readings[p] = append(from, rank.Source{Paragraph: p, Score: 0.9}), rank.Read(p)
	}
	query := rank.Query{Text: "How much must youngsters spend for a voyage with their bikes in winter?"}
	for b.Loop() {
		query.Rank(from, func(p *claims.Paragraph) *rank.Reading { return readings[p] })
	}
}
