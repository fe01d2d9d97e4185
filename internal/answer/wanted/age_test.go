package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestHoldsAge(t *testing.T) {
	for _, test := range []struct {
		wants              intent.Wants
		language, sentence string
		want               bool
	}{
		{intent.Age, "en", "The mill is 120 years old.", true},
		{intent.Age, "en", "The mill was built in 1870.", true},
		{intent.AgeThen, "en", "Ada was born in 1870.", false},
		{intent.AgeThen, "en", "Ada came at the age of 23.", true},
		{intent.AgeThen, "en", "Ada was really only eighteen, but said nothing.", true},
		{intent.AgeThen, "en", "Ada had been there for three years.", false},
		{intent.AgeThen, "en", "They asked five people to come.", false},
		{intent.AgeThen, "en", "There were five people in the mill.", false},
		{intent.AgeThen, "en", "Ada came with Emil, aged five.", false},
		{intent.AgeThen, "en", "Ada, aged five, came with Emil.", true},
		{intent.AgeThen, "en", "Emil left in the year in which the 13-year-old Ada came.", true},
		{intent.AgeThen, "en", "Emil left when the 13-year-old Tove came, a friend of Ada.", false},
		{intent.Age, "en", "You must be at least 16 to be let in.", true},
		{intent.Age, "en", "At least 16 boats were let in.", false},
		{intent.AgeThen, "de", "Ada war 23, als sie kam.", true},
		{intent.Age, "de", "Ein Welpe wird im Alter von acht Wochen abgegeben.", true},
	} {
		if got := Holds(test.wants, "How old is Ada?", test.sentence, test.language); got != test.want {
			t.Errorf("%s %q: %v", test.wants, test.sentence, got)
		}
	}
}
