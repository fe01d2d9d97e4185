package rank_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/text"
)

// TestTranslate: words of a text stand for those of another language that mean the same, in one of its forms; a word
// that nothing is known of has no meaning by its letters.
func TestTranslate(t *testing.T) {
	english := []text.Paragraph{{Text: "The schools have a school bus, the price of which is low. The ferro of the ferry is old."}, {Text: "Symbols are small."}}
	for _, test := range []struct {
		words    []string
		language string
		want     []string
	}{
		{[]string{"Schule", "Preis"}, "de", []string{"school", "price"}},
		{[]string{"学校"}, "zh", []string{"school"}},
		{[]string{"Ferrokarbonat"}, "de", nil}, // not "ferro"
		{[]string{"Symbol"}, "de", []string{"symbols"}},
		{[]string{"ferros"}, "xx", []string{"ferros"}}, // as it stands there, in another form
		{nil, "de", nil},
	} {
		var got []string
		for _, t := range rank.Translate(test.words, test.language, english, "en") {
			for _, s := range t.Same {
				got = append(got, s.Word)
			}
		}
		if !cmp.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.words, got, test.want)
		}
	}
}

// TestTranslateSenses: the word itself goes before one with the same stem, and what else says the same stands for it.
func TestTranslateSenses(t *testing.T) {
	english := []text.Paragraph{{Text: "Several people note the severity of a bug, or of an error."}}
	all := rank.Translate([]string{"Schweregrad", "Fehler", "giftig"}, "de", english, "en")
	if got := all[0].Same[0].Word; got != "severity" {
		t.Errorf("got %q", got)
	}
	if others := rank.OthersOf(all, "en")["error"]; len(others) == 0 || others[0].Term != "bug" {
		t.Errorf("others of error: %v", others)
	}
	if got := all[2]; len(got.Same) > 0 || got.In("en") != "toxic" || got.In("fr") != "giftig" {
		t.Errorf("got %+v", got)
	}
}
