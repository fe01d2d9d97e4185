package lang

import (
	"slices"
	"testing"
)

func TestQualifiers(t *testing.T) {
	for _, test := range []struct {
		language, question string
		want               []string
	}{
		{"en", "Who was the first chair?", []string{"first"}},
		{"en", "highest tower?", []string{"highest"}},
		{"en", "Why was it built in the first place?", nil},
		{"en", "How long did her first boat take?", nil},
		{"en", "Is there a forest behind the west pier?", nil},
		{"de", "Wer war der erste Vorsitzende?", []string{"erste"}},
		{"de", "Wie hoch ist der höchste Turm?", []string{"höchste"}},
		{"de", "Welche Kisten gibt es?", nil},
		{"fr", "Qui fut le premier président ?", []string{"premier"}},
		{"es", "¿Quién fue la primera alcaldesa?", []string{"primera"}},
	} {
		if got := Qualifiers(test.language, test.question); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.question, got, test.want)
		}
	}
}

func TestQualifies(t *testing.T) {
	for _, test := range []struct {
		sentence, qualifier string
		want                bool
	}{
		{"Der Tarn ist unser höchster Turm.", "höchste", true},
		{"Der Tarn ist hoch.", "höchste", false},
		{"Ada Holm was the first chair.", "first", true},
		{"Ada Holm is the chair.", "first", false},
		{"The original boat was built in May.", "first", true},
		{"Ursprünglich stand hier ein Turm.", "erste", true},
		{"The hall seats up to 80.", "greatest", true},
		{"The maximum depth is 4 m.", "highest", true},
		{"It never got as low as 2 degrees.", "coldest", true},
		{"The largest boat is blue.", "biggest", true},
		{"The largest boat is blue.", "highest", false},
		{"The maximum depth is 4 m.", "lowest", false},
	} {
		if got := Qualifies(test.sentence, test.qualifier); got != test.want {
			t.Errorf("%q, %s: %v", test.sentence, test.qualifier, got)
		}
	}
}

func TestIsOfPart(t *testing.T) {
	for sentence, want := range map[string]bool{
		"The mill is the north shore’s highest tower.": true,
		"The mill is the highest tower.":               false,
		"The mill is the island's highest tower.":      false, // which is asked for
		"The mill is the world's highest tower.":       false,
	} {
		if got := IsOfPart(sentence, "highest", "What is the highest tower of the island?"); got != want {
			t.Errorf("%q: %v", sentence, got)
		}
	}
}

func TestCues(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		states, courteous  bool
	}{
		{"en", "The aim of the club is rowing for all.", true, false},
		{"en", "From all of us, thank you for rowing!", false, true},
		{"de", "Diese Ordnung dient dem Frieden im Haus.", true, false},
		{"fr", "Bienvenue au club des rameurs.", false, true},
		{"es", "El objetivo del club es remar.", true, false},
		{"zh", "本文介绍划船俱乐部。", true, false},
		{"en", "The boats lie in the shed.", false, false},
		{"en", "In this hour I talked with Ada Weber, who builds boats.", true, false},
		{"de", "Heute reden wir über Boote, und wir sprechen über das Rudern.", true, false},
	} {
		if states, courteous := StatesTopic(test.language, test.sentence), IsCourteous(test.language, test.sentence); states != test.states || courteous != test.courteous {
			t.Errorf("%q: %v, %v", test.sentence, states, courteous)
		}
	}
}
