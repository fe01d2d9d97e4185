package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

func TestHoldsAge(t *testing.T) {
	for _, test := range []struct {
		wants              intent.Wants
		language, sentence string
		holds, may         bool
	}{
		{intent.Age, "en", "The mill is 120 years old.", true, true},
		{intent.Age, "en", "The mill was built in 1870.", true, true},
		{intent.AgeThen, "en", "Ada was born in 1870.", false, false},
		{intent.AgeThen, "en", "Ada came at the age of 23.", true, true},
		{intent.AgeThen, "en", "Ada was really only eighteen, but said nothing.", true, true},
		{intent.AgeThen, "en", "Ada had been there for three years.", false, true},
		{intent.AgeThen, "en", "They asked five people to come.", false, false},
		{intent.AgeThen, "en", "There were five people in the mill.", false, false},
		{intent.AgeThen, "de", "Ada war 23, als sie kam.", true, true},
		{intent.Age, "de", "Ein Welpe wird im Alter von acht Wochen abgegeben.", true, true},
	} {
		if got := Holds(test.wants, "", test.sentence, test.language); got != test.holds {
			t.Errorf("%s %q: holds %v", test.wants, test.sentence, got)
		}
		if got := MayHold(test.wants, test.sentence, test.language); got != test.may {
			t.Errorf("%s %q: may hold %v", test.wants, test.sentence, got)
		}
	}
}
