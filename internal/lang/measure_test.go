package lang_test

import (
	"slices"
	"testing"

	"pilcrow/internal/lang"
)

func TestMeasuresAsked(t *testing.T) {
	for question, want := range map[string][]string{
		"How hot should the water be?":               {"temperature"},
		"how many people roughly live in auckland":   {"population"},
		"how much is it":                             {"price", "cost", "fee"},
		"How expensive is a ticket?":                 {"price", "cost"},
		"Wie heiß darf das Bier werden?":             {"Temperatur"},
		"wie teuer ist der Eintritt":                 {"Preis", "Kosten"},
		"Combien de temps dure le trajet ?":          {"durée"},
		"¿Cuánto dura el viaje?":                     {"duración"},
		"How does it keep the coffee hot?":           nil,
		"How many people sit on the council?":        nil,
		"What does it cost, and how much is earned?": nil,
		"": nil,
	} {
		if got := lang.MeasuresAsked(question); !slices.Equal(got, want) {
			t.Errorf("%q asks for %q, want %q", question, got, want)
		}
	}
}
