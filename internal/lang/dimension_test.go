package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestUnitsAsked: verbs, nouns, adjectives and the unit that is counted in say in which units an answer is.
func TestUnitsAsked(t *testing.T) {
	for _, test := range []struct {
		question, has, lacks string
	}{
		{"How deep is it?", "m", "l"},
		{"How heavy is it?", "pound", "m"},
		{"How much did the anchor weigh?", "kg", "m"},
		{"What is the depth of the lock?", "m", "l"},
		{"How long does it last?", "week", "m"},
		{"How long is it?", "ft", "euro"},
		{"How many days may it stay?", "week", "year"},
		{"How many kilometres does it make?", "mi", "hour"},
		{"What percentage of the boats leak?", "%", "day"},
		{"Wie viel wiegt der Anker?", "kg", "m"},
		{"Wie lange dauert die Fahrt?", "hour", "m"},
		{"Wie viele Stunden dauert sie?", "minute", "year"},
		{"Wie weit ist es?", "hour", "kg"},
		{"Combien pesait l'ancre ?", "kg", "%"},
		{"Combien de semaines reste-t-il ?", "day", "m"},
		{"¿Cuánto pesa?", "kg", "hour"},
		{"¿Cuántos años duró?", "month", "day"},
		{"Сколько весил якорь?", "kg", "m"},
		{"锚有多重？", "kg", "m"},
		{"要等多久？", "hour", "m"},
	} {
		if units := lang.UnitsAsked(test.question); !units[test.has] || units[test.lacks] {
			t.Errorf("%q: %v", test.question, units)
		}
	}
	for _, question := range []string{"How high is the tax?", "How big is it?", "How many boats are there?", "How long must a name be?", "Combien de bateaux ?"} {
		if units := lang.UnitsAsked(question); units != nil {
			t.Errorf("%q: %v", question, units)
		}
	}
}

// TestAsksHowMany: a number of things is no measure.
func TestAsksHowMany(t *testing.T) {
	for question, want := range map[string]bool{
		"How many boats are there?": true, "how much oil": false, "Wie viele Boote?": true, "Wie viel Öl?": false,
		"Combien de bateaux sont là ?": true, "Combien d'huile ?": false, "¿Cuántos barcos hay?": true, "有多少个锚？": true,
	} {
		if got := lang.AsksHowMany(question); got != want {
			t.Errorf("%q: %v", question, got)
		}
	}
	if lang.IsCountable("hour") || !lang.IsCountable("kg") || !lang.IsCountable("") {
		t.Error("hours count boats, or kilograms or bare numbers none")
	}
}

// TestNoUnit: a letter before a digit is no unit.
func TestNoUnit(t *testing.T) {
	if unit := lang.UnitAfter("1.0 v2.0", len("1.0")); unit != "" {
		t.Errorf("a version in %s", unit)
	}
	if unit := lang.UnitAfter("12 v", len("12")); unit != "volt" {
		t.Errorf("12 v in %q", unit)
	}
}
