package wanted

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestHoldsAge: an age is one of what is asked for, and not any number.
func TestHoldsAge(t *testing.T) {
	for _, test := range []struct {
		question, language, said string
		want                     bool
	}{
		{"How old is Emil?", "en", "Emil is 31 years old.", true},
		{"How old is Emil?", "en", "Emil, aged five, sat by the boat.", true},
		{"How old is Emil?", "en", "Emil came with Anna, aged five.", false},
		{"How old is Emil?", "en", "She is only thirty-one, and he is five.", true},
		{"How old is Emil?", "en", "Emil asked five people about the boat.", false},
		{"How old is Emil?", "en", "Emil is in the yard with five boats.", false},
		{"How old is the yard?", "en", "The yard was founded in 1950.", true},
		{"How old is the yard?", "en", "The yard won a prize in 1950.", false},
		{"Wie alt wurde er?", "de", "Er starb im Alter von 31 Jahren.", true},
		{"Wie alt ist Emil?", "de", "Emil kam mit fünf Freunden.", false},
		{"Quel âge a-t-il ?", "fr", "Il est âgé de 31 ans.", true},
		{"他几岁？", "zh", "他31岁。", true},
	} {
		if got := Holds(intent.Age, test.question, test.said, test.language); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
}
