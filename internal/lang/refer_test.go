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
