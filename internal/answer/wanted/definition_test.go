package wanted

import (
	"testing"

	"pilcrow/internal/retrieval"
)

// thingsOf are the terms of what is asked for.
func thingsOf(asked, language string) map[string]bool {
	things := make(map[string]bool)
	for _, t := range retrieval.Terms(asked, language) {
		if !t.Stop {
			things[t.Text] = true
		}
	}
	return things
}

// TestExplains: an item explains what it begins with, not what else it names.
func TestExplains(t *testing.T) {
	for said, want := range map[string]bool{
		"Bow line - a rope at the front of a boat": true,
		"Bow line: a rope at the front of a boat":  true,
		"Bow lines – ropes at the front":           true,
		"Bow line (short): a rope at the front":    true,
		"Bow line (short) of a boat":               false,
		"A rope - the bow line of a boat":          false,
		"Bow line of a boat":                       false,
		"Bow line of a boat: see there":            false,
		"Line - a rope":                            false,
	} {
		if got := Explains(said, "en", thingsOf("bow line", "en")); got != want {
			t.Errorf("%q: %v", said, got)
		}
	}
	if !Explains("船首（Bow）：船的前端。", "zh", thingsOf("船首", "zh")) {
		t.Error("a wide colon explains nothing")
	}
}

// TestExpands: the long form of a short one stands before it or behind it, in brackets.
func TestExpands(t *testing.T) {
	for _, test := range []struct {
		question, said string
		want           bool
	}{
		{"What does LRC mean?", "The Skerry Rowing Club (LRC) is old.", false},
		{"What does SRC mean?", "The Skerry Rowing Club (SRC) is old.", true},
		{"What does SRC mean?", "The SRC (Skerry Rowing Club) is old.", true},
		{"What is R&D?", "All that is left goes into Rowing and Drinking (R&D).", true},
		{"What is R&D?", "All that is left goes into the boats (R&D).", false},
		{"What is the S.R.C.?", "The Skerry Rowing Club (S.R.C.) is old.", true},
		{"Tell me what is SRC.", "The Skerry Rowing Club (SRC) is old.", true},
		{"What is a C-TR?", "The Club's Training Rower (C-TR) has two seats.", true},
	} {
		if Expands(test.question, test.said) != test.want {
			t.Errorf("%q: %q", test.question, test.said)
		}
	}
}

// TestDescribes: a clause behind a thing says more about it.
func TestDescribes(t *testing.T) {
	for _, test := range []struct {
		language, said string
		want           bool
	}{
		{"en", "At the front is the bow, which cuts the water.", true},
		{"en", "At the front are the bows which cut the water.", true},
		{"en", "The bow of a boat which cuts the water is sharp.", false},
		{"de", "Vorn ist der Bow, der das Wasser teilt.", true},
		{"de", "Vorn ist der Bow der alten Jolle.", false},
	} {
		if got := Describes(test.said, test.language, thingsOf("bow", test.language)); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
}

// TestNames: a name in brackets, or behind a word that gives one, is that of what is spoken of.
func TestNames(t *testing.T) {
	for _, test := range []struct {
		language, said string
		want           bool
	}{
		{"en", "Whoever keeps the boat (the “Keeper”) pays for the paint.", true},
		{"en", "Whoever has the boat is called a keeper, and pays.", true},
		{"en", "Seven of the members constitute a keeper.", true},
		{"en", "Whoever has the boat (and its keeper) pays.", false},
		{"en", "The boat (see keeper of the keys) is blue.", false},
		{"en", "He is called a good keeper.", false},
		{"en", "On board lives a man called keeper by the others.", true},
		{"en", "Somebody called the keeper.", false},
		{"de", "An Bord lebt ein Mann, genannt Keeper.", true},
		{"fr", "À bord vit un homme appelé keeper.", true},
		{"es", "A bordo vive un hombre llamado keeper.", true},
		{"de", "Die Person, die das Boot hält (Keeper), zahlt.", true},
		{"de", "Wer das Boot hat, gilt als Keeper.", true},
		{"fr", "La personne qui tient le bateau (ci-après « keeper ») paie.", true},
	} {
		if got := Names(test.said, test.language, thingsOf("keeper", test.language)); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
}

// TestDenseDefinition: 是 equates what stands directly before it.
func TestDenseDefinition(t *testing.T) {
	for said, want := range map[string]int{
		"船首是一种划破水面的部件。":    PlainDefinition,
		"船首（Bow）指的是前端。":    PlainDefinition,
		"前端称为 Bow（船首）是尖的。": PlainDefinition - 1,
		"船首由木头制成，它是尖的。":    0,
		"这是船首。":            0,
	} {
		if got := DenseDefinition(said, []string{"船首"}); got != want {
			t.Errorf("%q: %d, want %d", said, got, want)
		}
	}
}

// TestApposes: an apposition says what stands before its comma is.
func TestApposes(t *testing.T) {
	for said, want := range map[string]bool{
		"He met Emil Krohn, a painter, at the inn.":  true,
		"He met Emil Krohn, the old painter.":        true,
		"He met Emil, a painter, and Krohn.":         false,
		"Emil Krohn, Anna and a painter came.":       false,
		"They asked the painter, a friend of Krohn.": false,
	} {
		if got := Apposes(said, "en", thingsOf("Emil Krohn", "en")); got != want {
			t.Errorf("%q: %v", said, got)
		}
	}
}

// TestDense: the terms of writing without spaces overlap.
func TestDense(t *testing.T) {
	const said = "茶馆的账房叫王小燕，她是李文山的侄女。"
	if Apposes(said, "zh", thingsOf("王小燕", "zh")) || Describes(said, "ja", thingsOf("王小燕", "ja")) {
		t.Error("a clause is taken for what it is not")
	}
}

// TestBeginsSharedStretch: terms of writing without spaces all stand at one place of a sentence.
func TestBeginsSharedStretch(t *testing.T) {
	if _, all := begins("船厂 is a yard.", "en", map[string]bool{"船": true, "厂": true}); !all {
		t.Error("it does not begin with the yard")
	}
	if _, all := begins("船厂 is a yard.", "en", map[string]bool{"船": true, "车": true}); all {
		t.Error("a yard is no carriage")
	}
}

// TestConditions: when something is what is asked for says what that is.
func TestConditions(t *testing.T) {
	for _, test := range []struct {
		language, said string
		want           bool
	}{
		{"en", "It is a draw if neither boat can move.", true},
		{"en", "It’s also a draw when both run aground.", true},
		{"en", "It was a draw in the end, if I remember.", false},
		{"en", "It is a draw.", false},
		{"de", "Es ist ein Draw, wenn beide auflaufen.", true},
		{"fr", "C’est un draw si les deux s’échouent.", true},
		{"es", "Es un draw cuando los dos encallan.", true},
		{"xx", "It is a draw if neither can move.", false},
	} {
		if got := Conditions(test.said, test.language, thingsOf("draw", test.language)); got != test.want {
			t.Errorf("%q: %v", test.said, got)
		}
	}
}

// TestDefinesBefore: a sentence that points back says what something is by a thing with an article.
func TestDefinesBefore(t *testing.T) {
	for said, want := range map[string][2]bool{ // defines, equals
		"This is a knot for two ropes.": {true, true},
		"It's the knot of a rescuer.":   {true, true},
		"They are red, blue and white.": {false, true},
		"A knot is a loop.":             {false, false},
		"This holds a rope.":            {false, false},
		"It is":                         {false, false},
	} {
		if got := [2]bool{DefinesBefore(said, "en"), Equals(said, "en")}; got != want {
			t.Errorf("%q: %v, want %v", said, got, want)
		}
	}
}
