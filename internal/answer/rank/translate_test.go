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
	english := rank.NewVocabulary([]text.Paragraph{{Text: "The schools have a school bus, the price of which is low. The ferro of the ferry is old."}, {Text: "Symbols are small."}}, "en")
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
		for _, t := range english.Translate(test.words, test.language) {
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
	english := rank.NewVocabulary([]text.Paragraph{{Text: "Several people note the severity of a bug, or of an error."}}, "en")
	all := english.Translate([]string{"Schweregrad", "Fehler", "giftig"}, "de")
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

// TestVocabularyOfPairs: each pair of characters is a word of its own, wherever it stands in its run.
func TestVocabularyOfPairs(t *testing.T) {
	v := rank.NewVocabulary([]text.Paragraph{{Text: "我们的学校在河边。学校很大。"}}, "zh")
	got := v.Translate([]string{"school"}, "en")[0].Same
	if len(got) != 1 || got[0].Word != "学校" {
		t.Errorf("got %+v", got)
	}
	if own := v.Translate([]string{"河边"}, "ja")[0].Same; len(own) != 1 || own[0].Word != "河边" {
		t.Errorf("got %+v", own)
	}
}
