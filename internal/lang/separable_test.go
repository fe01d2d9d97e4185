package lang_test

import (
	"slices"
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
		"Wann stellt der Chor das Lied vor?":    "Wann vorstellt der Chor das Lied ?",
		"Mit wem stellt er sich vor?":           "Mit wem vorstellt er sich ?",
	} {
		if got := lang.JoinVerbs(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestJoinedVerbs: the verbs alone are those that are joined.
func TestJoinedVerbs(t *testing.T) {
	if got := lang.JoinedVerbs("Wer früh aufsteht, fährt um sieben ab, und der Chor fängt später an."); !slices.Equal(got, []string{"abfahrt", "anfangt"}) {
		t.Errorf("%q", got)
	}
}

// TestSeparableBase: forms of verbs with a prefix have one first form.
func TestSeparableBase(t *testing.T) {
	for word, want := range map[string]string{
		"anfing": "anfangen", "angefangen": "anfangen", "anzufangen": "anfangen", "abgeholt": "abholt", "garten": "", "fing": "",
	} {
		if got := lang.SeparableBase(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
