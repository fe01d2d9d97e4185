package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestJoinVerbs: the prefix at the end of a clause is put before the verb that it makes a known one with.
func TestJoinVerbs(t *testing.T) {
	for s, want := range map[string]string{
		"Wie sieht das Boot aus?":               "Wie aussieht das Boot ?",
		"Wo lege ich fest, wann geläutet wird?": "Wo festlege ich , wann geläutet wird?",
		"In welchem Jahr trat sie ein?":         "In welchem Jahr eintrat sie ?",
		"Wo ist das Haus?":                      "Wo ist das Haus?",
		"Was liegt daneben, und wer steht auf?": "Was liegt daneben, und wer aufsteht ?",
	} {
		if got := lang.JoinVerbs(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
