package answer

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestHoldsQuantity(t *testing.T) {
	for _, test := range []struct {
		question, language, sentence string
		want                         bool
	}{
		{"How many boats are there?", "en", "The yard has 350 boats.", true},
		{"How many boats are there?", "en", "Twelve lie in the yard.", true},
		{"How many boats are there?", "en", "The yard opened in 1950.", false},
		{"How many boats are there?", "en", "They came on April 3.", false},
		{"How many boats are there?", "en", "It opens at 10:30.", false},
		{"How many boats are there?", "en", "Only one of them was seen.", false},
		{"How many boats are there?", "en", "The first was blue.", false},
		{"How many boats are there?", "en", "Fixed in release 1.4.2, see #166.", false},
		{"How many boats are there?", "en", "The map is 2-dimensional, in UTF-8.", false},
		{"How many boats are there?", "en", "7 And they came to the shore.", false},
		{"How many boats are there?", "en", "A boat is hired for six days.", false},
		{"How many boats are there?", "en", "Some 40 % of the boats are blue.", true},
		{"How many boats are there?", "en", "Members pay 40 %.", false},
		{"How many days may I keep it?", "en", "It is lent for thirty (30) days.", true},
		{"How many days may I keep it?", "en", "Two boats were lent.", false},
		{"How many hours is it open?", "en", "It is open three days.", true},
		{"How many percent are blue?", "en", "Half of them, 50 %, are blue.", true},
		{"How much salt do I need?", "en", "Use 4 grams.", true},
		{"Wie viele Boote gibt es?", "de", "Am 20. November kamen sie.", false},
		{"Wie viele Boote gibt es?", "de", "Vor drei Jahren war das.", false},
		{"Wie viele Boote gibt es?", "de", "Es liegen 29 im Hof.", true},
		{"Combien de bateaux y a-t-il ?", "fr", "On les prête pour six jours.", false},
		{"有多少条船？", "zh", "港口有十二条船。", true},
	} {
		if got := holds(intent.Quantity, test.question, test.sentence, test.language); got != test.want {
			t.Errorf("%s %q: %v", test.question, test.sentence, got)
		}
	}
}
