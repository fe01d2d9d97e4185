package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestCompoundParts: what stands before or behind a part of a compound is a known word, or one that is made of such,
// with what joins it.
func TestCompoundParts(t *testing.T) {
	for letters, want := range map[string]bool{"kundigungs": true, "garten": true, "erd": true, "hafenmeister": true, "ap": false, "ballxq": false} {
		if got := lang.BeginsCompound(letters); got != want {
			t.Errorf("begins with %q: %v", letters, got)
		}
	}
	for letters, want := range map[string]bool{"sfrist": true, "ungszeiten": true, "haus": true, "shafenmeister": true, "ung": false, "sxqu": false} {
		if got := lang.EndsCompound(letters); got != want {
			t.Errorf("ends with %q: %v", letters, got)
		}
	}
}
