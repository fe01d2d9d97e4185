package rank

import (
	"slices"
	"testing"
)

// TestGrams: of writing without spaces two characters say as much as four letters.
func TestGrams(t *testing.T) {
	for said, want := range map[string][]string{
		"Old oak": {" oak", " old", "d oa", "ld o", "oak ", "old "},
		"更换电池。":   {"换电", "更换", "电池"},
		"ab":      {" ab "},
	} {
		if got := grams(said); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}
