package lang

import "testing"

// TestGivesReason: words that lead into a reason or a purpose give one; a sentence without any gives none.
func TestGivesReason(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		want               bool
	}{
		{"en", "It floats, owing to the cork.", true},
		{"en", "It floats on the lake.", false},
		{"de", "Er blieb, denn er war krank.", true},
		{"fr", "Il ferme, faute de visiteurs.", true},
		{"es", "No hay agua, por lo que cierra.", true},
		{"zh", "请关门，否则会进水。", true},
	} {
		if got := GivesReason(test.language, test.sentence); got != test.want {
			t.Errorf("GivesReason(%q, %q) = %v", test.language, test.sentence, got)
		}
	}
}
