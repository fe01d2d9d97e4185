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

// TestGoesOn: a sentence may begin with words by which it goes on with the one before.
func TestGoesOn(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "But the crank was lost.", true},
		{"en", "For example, the crank was lost.", true},
		{"en", "Second, the crank is turned.", true},
		{"de", "Außerdem fehlt die Kurbel.", true},
		{"fr", "Par exemple, la manivelle est perdue.", true},
		{"es", "Además, falta la manivela.", true},
		{"ru", "Например, ручка потеряна.", true},
		{"zh", "例如摇把丢了。", true},
		{"en", "Butter is sold at the gate.", false},
		{"en", "For keepers there is a second crank.", false},
		{"en", "Instead of the crank a wheel is turned.", false},
		{"de", "Oderberg hat eine Kurbel.", false},
	} {
		if got := lang.GoesOn(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}

// TestPointsInOpening: what a sentence opens with may point at what was said before.
func TestPointsInOpening(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "With these cranks, the gate is opened.", true},
		{"de", "In diesem Fall, so sagt man, bleibt es zu.", true},
		{"en", "In May, it stays shut.", false},
		{"en", "The keeper of the gate and all who have helped him with that, are paid.", false},
		{"en", "In the cellar they keep these cranks.", false},
	} {
		if got := lang.PointsInOpening(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}
