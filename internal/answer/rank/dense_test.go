package rank_test

import (
	"testing"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestPairsOfTwoWords: pairs that stand across two words of the question are in no sentence, and say less against
// one than a word that it lacks.
func TestPairsOfTwoWords(t *testing.T) {
	said := "灯塔由渔民看守。渔民住在岛上。岛上的灯塔是白的。村里的人都认识守塔的渔民。"
	from := []rank.Source{{Paragraph: claims.NewParagraph(text.Paragraph{Document: "a", Number: 1, Text: said}, text.Meta{}, "zh"), Score: 0.9}}
	best := func(question string) float64 {
		p := rank.Query{Text: question}.Rank(from, rank.Read)[0]
		return p.InWords
	}
	if across, without := best("渔民灯塔看守"), best("渔民 灯塔 看守"); across < without-0.25 {
		t.Errorf("%.2f of the words together, %.2f apart", across, without)
	}
}
