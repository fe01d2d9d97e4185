package choose_test

import (
	"testing"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestFavour: a sentence where the answer before stands gains, but not if something else is asked of that it does not name.
func TestFavour(t *testing.T) {
	var c corpus
	for i, s := range []string{"Ada takes the bookings.", "Emil does the repairs."} {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i*5 + 1, Text: s}, text.Meta{}, "en"))
	}
	for namesOther, gains := range map[bool]bool{true: false, false: true} {
		q, alone := asking("and the repairs?"), asking("and the repairs?")
		q.Before = &choose.Before{Shown: []claims.Citation{{Document: "a", Paragraph: 1}}, NamesOther: namesOther}
		if got := scoreOf(q, c) > scoreOf(alone, c); got != gains {
			t.Errorf("names something else %v: gains %v", namesOther, got)
		}
	}
}

// scoreOf is that of the only sentence of the first paragraph.
func scoreOf(q choose.Question, c corpus) float64 {
	for _, p := range q.Rank(c.found(), c) {
		if p.From.Number == 1 {
			return p.Score
		}
	}
	return 0
}
