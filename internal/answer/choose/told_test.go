package choose_test

import (
	"slices"
	"testing"
)

// TestToldBefore: what is only named behind it is told by the sentences before, back to one that leans on no other.
func TestToldBefore(t *testing.T) {
	for text, want := range map[string][]string{
		"The boat has a mast. Each oar has a ring that holds it. If it slips, the ring turns. Sailors call it a rowlock. It is of brass.": {
			"Each oar has a ring that holds it.", "If it slips, the ring turns.", "Sailors call it a rowlock."},
		"The boat has a mast. Each oar has a ring that holds it. This ring is called a rowlock. It is of brass.": {
			"Each oar has a ring that holds it.", "This ring is called a rowlock."},
	} {
		boat := reading(text)
		got := said(asking("What is a rowlock?").Choose(boat.found(), boat).Picks)
		if !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestAskedWhether: that somebody asked whether something is so, does not say whether it is.
func TestAskedWhether(t *testing.T) {
	boat := reading("Mr Reed asked if the ferry would sail to the island again in winter.", "The ferry would not sail in winter, said the captain.")
	got := said(asking("Will the ferry sail to the island again in winter?").Choose(boat.found(), boat).Picks)
	if len(got) == 0 || got[0] != "The ferry would not sail in winter, said the captain." {
		t.Errorf("%q", got)
	}
}
