package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

func TestInEnglish(t *testing.T) {
	for word, want := range map[string]string{
		"Schule": "school", "школа": "school", "学校": "school", "précio": "price", "Preis": "price", "Cocina": "kitchen",
		"Schulen":   "school", // an ending
		"Preisbuch": "price",  // two words
		"的学校":       "school", // a pair in a run
		"kitchen":   "",       // English as it is
		"Qwrtzpl":   "",       // no word
		"1931":      "",       // no letters
		"":          "",
	} {
		english := lang.InEnglish(word)
		if want == "" && len(english) > 0 || want != "" && !slices.Contains(english, want) {
			t.Errorf("%q: %q, want %q among them", word, english, want)
		}
	}
}
