package wanted

import "testing"

// TestHasShare: a share of a hundred is said by a sign or in words.
func TestHasShare(t *testing.T) {
	for said, want := range map[string]bool{"Some 30-40% of them leak.": true, "Ten per cent leak.": true, "Of 100 boats 30 leak.": false} {
		if HasShare(said, "en") != want {
			t.Errorf("%q: %v", said, !want)
		}
	}
}
