package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

// TestPromisedKinds: a sentence says how many kinds, ways or parts there are, but not of those told before.
func TestPromisedKinds(t *testing.T) {
	for _, test := range []struct {
		language, said string
		want           int
	}{
		{"en", "There are two kinds of knots.", 2},
		{"en", "Sails come in 3 main types.", 3},
		{"en", "It leaks for four reasons.", 4},
		{"en", "The two kinds of knots hold well.", 0},
		{"en", "It has two masts of a kind.", 0},
		{"en", "It is the second kind of knot.", 0},
		{"en", "There is one kind of knot.", 0},
		{"de", "Es gibt drei Arten von Knoten.", 3},
		{"fr", "On distingue deux sortes de nœuds.", 2},
		{"es", "Hay dos tipos de nudos.", 2},
		{"zh", "绳结有两种。", 2},
	} {
		if got := lang.PromisedKinds(test.language, test.said); got != test.want {
			t.Errorf("%q: %d, want %d", test.said, got, test.want)
		}
	}
	if !lang.Promises("en", "There are two kinds of knots.") {
		t.Error("no promise")
	}
	if !lang.IsKind("en", "types") || lang.IsKind("en", "knots") || !slices.Contains(lang.Kinds("de"), "sorten") {
		t.Error("words for kinds")
	}
}
