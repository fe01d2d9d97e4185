package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
)

// factPages are pages with what people ask of them.
var factPages = map[string]string{
	"fair": "# Otter Fair\n\nMusic and cakes by the river. Workshops begin on Saturday at 4 pm.\n\nWhen: 4 May, 2 pm to 6 pm\nWhere: Weir Lane 4\nEntry: £6\n\n## Quiz night\n\nDate: 9 June\n\nTickets cost £2 at the door.\n\n## Contact\n\nMaud Ellery sees to the tables.\n\nWrite to fair@otter.example.\n",
	"shop": "# Radwerkstatt\n\nWir reparieren Räder. Montags sitzen wir um 19 Uhr auf dem Hof.\n\nMontag bis Freitag 9 bis 18 Uhr. Am Sonntag ist Ruhetag.\n\n## Anfahrt\n\nVor dem Haus gibt es zwei Parkplätze.\n",
	"日程":   "# 义诊\n\n活动由市口腔协会举行。\n\n时间：6月8日上午10点\n地点：杏林路21号\n",
	"log":  "# The bridge\n\nIt fell once.\n\n## Timeline\n\nDate: 1871\nEvent: opening\n\nDate: 1929\nEvent: storm\n",
	"jam":  "# Autumn\n\nThree evenings of music under the old roof.\n\nThe jam takes place at the Long Barn, Weir Lane. It is run by the Weir Folk Club.\n\nLast year 1,240 players took part. Teams of four are drawn by lot.\n\nWrite to jam@weir.example.\n",
	"days": "# Talks\n\nAll are welcome.\n\n## Ants\n\nDate: 9 June\n\n## Bees\n\nWhen: 12 June\n",
}

// TestFacts: a line whose label or heading names what is asked for answers a question that has hardly another word, and
// so does what is told by its form; what the page lacks is not answered.
func TestFacts(t *testing.T) {
	for _, test := range []struct{ page, question, says string }{
		{"fair", "when is it", "When: 4 May, 2 pm to 6 pm [¶2]"},
		{"fair", "when is the fair", "When: 4 May, 2 pm to 6 pm [¶2]"},
		{"fair", "when is the quiz night", "Quiz night: Date: 9 June [¶3]"},
		{"fair", "c'est où", "Where: Weir Lane 4 [¶2]"},
		{"fair", "how much is it", "Entry: £6 [¶2]"},
		{"fair", "how do I contact you", "Contact: Maud Ellery sees to the tables. [¶5] Write to fair@otter.example. [¶6]"},
		{"fair", "opening hours", ""},
		{"fair", "phone number", ""},
		{"fair", "parking", ""},
		{"shop", "öffnungszeiten", "Montag bis Freitag 9 bis 18 Uhr. [¶2] Am Sonntag ist Ruhetag. [¶2]"},
		{"shop", "wann habt ihr auf", "Montag bis Freitag 9 bis 18 Uhr. [¶2] Am Sonntag ist Ruhetag. [¶2]"},
		{"shop", "parken", "Anfahrt: Vor dem Haus gibt es zwei Parkplätze. [¶3]"},
		{"shop", "wann ist das Sommerfest", ""},
		{"日程", "什么时候举行", "时间：6月8日上午10点 [¶2]"},
		{"日程", "在哪里", "地点：杏林路21号 [¶2]"},
		{"日程", "多少钱", ""},
		{"days", "when is it", ""},
		{"log", "when is it", ""},
		{"jam", "where is the jam", "The jam takes place at the Long Barn, Weir Lane. [¶2]"},
		{"jam", "how many players per team", "Teams of four are drawn by lot. [¶3]"},
	} {
		a, err := fromFile(t, test.page+".md", factPages[test.page]).Answer(t.Context(), answer.Question{Text: test.question}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if said := strings.Join(strings.Fields(a.Text), " "); test.says == "" && a.Outcome == answer.Answered || !strings.HasPrefix(said, test.says) {
			t.Errorf("%s, %q: %s: %s", test.page, test.question, a.Outcome, said)
		}
	}
}
