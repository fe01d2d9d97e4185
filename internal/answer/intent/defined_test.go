package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestDefined: of a question for a definition, what is to be defined.
func TestDefined(t *testing.T) {
	for question, want := range map[string]string{
		"whats a turret":               "turret",
		"What's a bow line?":           "bow line",
		"What does WDU stand for?":     "WDU",
		"wofür steht ORV":              "ORV",
		"Was bedeutet Eigenverbrauch?": "Eigenverbrauch",
		"SPI是什么机构":                     "spi 机构",
	} {
		in := intent.Of(question)
		if in.Wants != intent.Definition {
			t.Errorf("%q wants %q", question, in.Wants)
		}
		if got := intent.Defined(question, in.Things); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
