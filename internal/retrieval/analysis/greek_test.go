package analysis_test

import (
	"testing"

	"pilcrow/internal/retrieval/analysis"
)

// TestLetterNames checks that the letter of a formula is found by its name.
func TestLetterNames(t *testing.T) {
	for _, test := range []struct{ language, text, word string }{
		{"en", "a growth rate (λ)", "lambda"}, {"de", "die Rate Δ sinkt", "delta"}, {"", "π", "pi"},
	} {
		want := analysis.Terms(test.word, test.language)[0].Text
		found := false
		for _, term := range analysis.Terms(test.text, test.language) {
			found = found || term.Text == want
		}
		if !found {
			t.Errorf("%q has no term %q", test.text, want)
		}
	}
	for _, term := range analysis.Terms("η νέα γέφυρα", "el") {
		if term.Text == "eta" {
			t.Error("the Greek article is taken for a letter")
		}
	}
}
