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
