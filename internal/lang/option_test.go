package lang

import "testing"

func TestOptionAsked(t *testing.T) {
	for question, want := range map[string]string{
		"flag to sort by name":                     "to sort by name",
		"Which command line option shows colours?": "Which shows colours?",
		"what's the option for a longer log":       "what's the for a longer log",
		"Welche Option zeigt Farben?":              "Welche zeigt Farben?",
		"Quelle option montre les couleurs ?":      "Quelle montre les couleurs ?",
		"¿Qué opción muestra los colores?":         "¿Qué muestra los colores?",
		"flag?":                                    "flag?",
		"Who made the first flag?":                 "Who made the first flag?",
	} {
		if got := OptionAsked(question); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

func TestHasOption(t *testing.T) {
	for said, want := range map[string]bool{"-v, --verbose": true, "use `--sort`": true, "a well-known boat - or two": false} {
		if HasOption(said) != want {
			t.Errorf("%q: %v", said, !want)
		}
	}
}
