package choose_test

import (
	"slices"
	"testing"
)

// TestChooseMethod: who asks how to do something gets what a sentence leads to with it.
func TestChooseMethod(t *testing.T) {
	winch := reading("The flag of the tower is lowered at dusk. The flag is red.", "The left rope is of hemp.", "The following tool oils the winch.", "winch-oil --slowly")
	if c := asking("How do I oil the winch?").Choose(winch.found()[:3], winch); !slices.Contains(said(c.Picks), "winch-oil --slowly") {
		t.Errorf("%q", said(c.Picks))
	}
}
