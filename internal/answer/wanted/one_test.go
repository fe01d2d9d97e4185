package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
)

// TestLastsOne: one unit of time is a length, but not each one.
func TestLastsOne(t *testing.T) {
	for _, test := range []struct {
		language, question, said string
		want                     bool
	}{
		{"en", "How long does the crossing take?", "The crossing takes half an hour.", true},
		{"en", "How long is the warranty?", "The warranty runs for one year from the day of the sale.", true},
		{"en", "How long does it last?", "It lasts about an hour.", true},
		{"en", "How long does it last?", "It took me a week to caulk it.", true},
		{"en", "How long did they stay?", "They stayed one day in May.", false},
		{"en", "How long did they stay?", "They stayed only one day.", true},
		{"de", "Wie lange blieben sie?", "Sie blieben nur einen Tag.", true},
		{"fr", "Combien de temps sont-ils restés ?", "Ils ne sont restés qu'un jour.", true},
		{"es", "¿Cuánto tiempo se quedaron?", "Se quedaron solo un día.", true},
		{"en", "How long is it kept?", "The net is mended twice a year.", false},
		{"en", "How heavy is it?", "It was carried for an hour.", false},
		{"de", "Wie lange dauert die Überfahrt?", "Die Überfahrt dauert eine Stunde.", true},
		{"fr", "Quelle est la durée du contrat ?", "Il est conclu pour une durée d'un an.", true},
		{"es", "¿Cuánto dura la travesía?", "La travesía dura una hora.", true},
		{"ru", "Как долго длится гарантия?", "Гарантия длится один год.", true},
	} {
		if got := wanted.Holds(intent.Extent, test.question, test.said, test.language); got != test.want {
			t.Errorf("%q: %q: %t", test.question, test.said, got)
		}
	}
}
