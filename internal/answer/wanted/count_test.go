package wanted

import "testing"

// TestCounts: a number counts what follows it, but not what stands behind a preposition, in a clause, or
// behind its unit.
func TestCounts(t *testing.T) {
	for _, test := range []struct {
		language, said, thing string
		want                  bool
	}{
		{"en", "Twelve of the eighteen old boats leak.", "boat", true},
		{"en", "There are two rules that boats must keep.", "boat", false},
		{"en", "There are two places by boats.", "boat", false},
		{"en", "It takes two weeks and boats.", "boat", false},
		{"en", "They have 300 tons of boats.", "boat", true},
		{"en", "They have 300 tons of old rope for boats.", "boat", false},
		{"en", "They have the boats of 300 people.", "boat", false},
		{"de", "Es braucht 11 Gramm Salz.", "salz", true},
		{"es", "Como mucho dos por barco.", "barc", false},
		{"ru", "Взнос 9 800 рублей с лодки.", "лодк", false},
	} {
		if got := Counts(test.said, test.language, []string{test.thing}, false); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
	if !Counts("We have 12.", "en", []string{"boat"}, true) {
		t.Error("what hangs on boats counts none")
	}
}
