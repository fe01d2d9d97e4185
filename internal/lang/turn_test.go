package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestTurnsFromBefore: a word between commas at the beginning of a sentence limits what was said before.
func TestTurnsFromBefore(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "We must not, however, speak of it.", true},
		{"de", "Der Turm, jedoch, steht noch.", true},
		{"en", "The mill, a ruin, stands there.", false},
		{"en", "The old mill at the end of the lane by the sea is, however, a ruin.", false},
		{"en", "We must not, however.", false},
	} {
		if got := lang.TurnsFromBefore(test.language, test.sentence); got != test.want {
			t.Errorf("%q: %v", test.sentence, got)
		}
	}
}

// TestSoConcludes: a German sentence that begins with "so" needs the one before.
func TestSoConcludes(t *testing.T) {
	if !lang.Concludes("de", "so") {
		t.Error("so")
	}
}
