package choose_test

import (
	"slices"
	"testing"
)

// TestChooseEnumeration: what goes through several things is shown where a list is wanted, though the best sentence
// stands behind it.
func TestChooseEnumeration(t *testing.T) {
	bells := reading("It has been made in brass, iron, tin and glass. The shape was never changed. The materials in which the bell of the harbour was cast were paid by the harbour.",
		"The bell of the harbour rings at noon.")
	got := said(asking("In which materials were bells of the harbour cast?").Choose(bells.found(), bells).Picks)
	if !slices.Contains(got, "It has been made in brass, iron, tin and glass.") {
		t.Errorf("%q", got)
	}
}
