package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

func TestPlaces(t *testing.T) {
	for _, test := range []struct {
		language, s string
		want        []string // as English writes them first
	}{
		{"en", "China and Lesotho, in southern Africa", []string{"China", "Lesotho", "Africa"}},
		{"en", "Chinese and Lesothan doctors", []string{"China", "Lesotho"}},
		{"en", "Dutch, French and Swiss engineers, and a Spaniard", []string{"Netherlands", "France", "Switzerland", "Spain"}},
		{"de", "die Ärzte Chinas in Lesotho", []string{"China", "Lesotho"}},
		{"de", "Deutschland und Österreich", []string{"Germany", "Austria"}},
		{"fr", "La Chine, l’Allemagne et les États-Unis", []string{"China", "Germany", "United States"}},
		{"es", "Alemania y China", []string{"Germany", "China"}},
		{"ru", "врачи Китая и Германии", []string{"China", "Germany"}},
		{"zh", "中国和非洲，莱索托", []string{"China", "Africa", "Lesotho"}},
		{"en", "a china cup of turkey", nil},
		{"en", "Indiana Jones", nil},
		{"tlh", "China", nil},
		{"", "China", nil},
	} {
		var got []string
		for _, p := range lang.Places(test.s, test.language) {
			got = append(got, lang.PlaceNames(p.ID, "en")[0])
			if p.Start < 0 || p.End > len(test.s) || p.Start >= p.End {
				t.Errorf("%q: %+v", test.s, p)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q names %v, want %v", test.language, test.s, got, test.want)
		}
	}
}

// The same place is found by its name in every language.
func TestPlacesMeetAcrossLanguages(t *testing.T) {
	for language, name := range map[string]string{"de": "Deutschland", "fr": "Allemagne", "es": "Alemania", "ru": "Германия", "zh": "德国"} {
		found := lang.Places(name, language)
		english := lang.Places("Germany", "en")
		if len(found) != 1 || len(english) != 1 || found[0].ID != english[0].ID {
			t.Errorf("%s: %q is %+v, Germany is %+v", language, name, found, english)
		}
	}
}
