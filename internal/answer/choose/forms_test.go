package choose_test

import (
	"slices"
	"testing"
)

// TestChooseAnnounced: a list is announced by the line above it.
func TestChooseAnnounced(t *testing.T) {
	berth := corpus{listed("A berth is let under these conditions:", "The boat is insured.", "The rent is paid.")}
	berth = append(berth, reading("The conditions for a berth are printed, and whoever asks for a berth gets them.")...)
	berth[1].Number = 2
	if got := said(asking("List the conditions for a berth").Choose(berth.found(), berth).Picks); !slices.Equal(got, []string{"The boat is insured.", "The rent is paid."}) {
		t.Errorf("%q", got)
	}
}
