package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestOpensWithReference: what a sentence opens with may end with a word for what was said before.
func TestOpensWithReference(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "In order to reach it, turn the crank.", true},
		{"en", "Because of this, the gate stays shut.", true},
		{"fr", "Pour cela, tournez la manivelle.", true},
		{"es", "Para esto, gire la manivela.", true},
		{"en", "The keeper was told that, too.", false},
		{"en", "In May, it stays shut.", false},
		{"en", "Whoever has paid for a berth in advance may use it, too.", false},
		{"en", "The keeper opened it.", false},
	} {
		if got := lang.OpensWithReference(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}

// TestDoesSo: a sentence may say how that is done which the one before speaks of.
func TestDoesSo(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "You can do so by turning the crank.", true},
		{"en", "To do this, turn the crank.", true},
		{"de", "Dazu dreht man die Kurbel.", true},
		{"fr", "Pour ce faire, tournez la manivelle.", true},
		{"es", "Para ello, gire la manivela.", true},
		{"ru", "Для этого поверните ручку.", true},
		{"zh", "为此，请转动摇把。", true},
		{"en", "Whatever the keeper may want to do this year is his affair.", false},
		{"en", "You can do without the crank.", false},
		{"it", "Per farlo, girare la manovella.", false},
	} {
		if got := lang.DoesSo(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}
