package choose_test

import (
	"slices"
	"testing"
)

// TestChooseApart: of two things that are compared, each may have its own sentence.
func TestChooseApart(t *testing.T) {
	fees := reading("Every rower and every sailor is welcome.", "A rower pays 20 crowns a year.", "The harbour is deep.", "A sailor pays 30 crowns a year.")
	want := []string{"A rower pays 20 crowns a year.", "A sailor pays 30 crowns a year."}
	if got := said(asking("Who pays more, a rower or a sailor?").Choose(fees.found(), fees).Picks); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestChooseAnnounced: a list is announced by the line above it.
func TestChooseAnnounced(t *testing.T) {
	berth := corpus{listed("A berth is let under these conditions:", "The boat is insured.", "The rent is paid.")}
	berth = append(berth, reading("The conditions for a berth are printed, and whoever asks for a berth gets them.")...)
	berth[1].Number = 2
	if got := said(asking("List the conditions for a berth").Choose(berth.found(), berth).Picks); !slices.Equal(got, []string{"The boat is insured.", "The rent is paid."}) {
		t.Errorf("%q", got)
	}
}
