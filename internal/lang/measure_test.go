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

func TestMayMeasure(t *testing.T) {
	for _, test := range []struct {
		question, unit string
		want           bool
	}{
		{"How deep is it?", "l", false}, {"How deep is it?", "m", true}, {"How deep is it?", "", true}, {"How deep is the cut?", "%", true},
		{"How heavy is it?", "pound", true}, {"How heavy is it?", "m", false}, {"How long does it last?", "euro", false}, {"How long is it?", "ft", true},
		{"Wie weit ist es?", "hour", true}, {"¿Cuánto pesa?", "hour", false}, {"How high is the tax?", "euro", true}, {"How big is it?", "l", true},
	} {
		if got := lang.MayMeasure(test.question, test.unit); got != test.want {
			t.Errorf("%q: %q: %v", test.question, test.unit, got)
		}
	}
}
