package choose_test

import (
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/text"
)

// TestWordless: of Chinese, whose words have no vectors, the characters that a sentence shares with the question
// are enough to answer it, where another sentence is nearly as near; too few of them are not.
func TestWordless(t *testing.T) {
	var c corpus
	for i, s := range []string{"馆内的茶室周末供应点心。雨天茶室关门。", "参观者可以在茶室休息。"} {
		c = append(c, claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Text: s}, text.Meta{}, "zh"))
	}
	for question, sure := range map[string]bool{"茶室周末有点心吃": true, "门口可以停自行车": false} {
		if got := asking(question).Choose(c.found(), c).Evidence; (got.Chance >= 0.5) != sure {
			t.Errorf("%q: %+v", question, got)
		}
	}
}
