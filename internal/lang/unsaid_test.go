package lang

import "testing"

func TestUnsaid(t *testing.T) {
	for question, want := range map[string]string{
		"How many oars, if I don't specify anything?":     "How many oars ?",
		"which lamp is lit unless told otherwise":         "which lamp is lit",
		"what is rung when I give no bell?":               "what is rung bell ?",
		"which road is taken if nothing is chosen":        "which road is taken",
		"what colour unless otherwise specified":          "what colour",
		"if i dont provide a name how is the boat called": "name how is the boat called",
		"Welche Lampe brennt, wenn ich nichts angebe?":    "Welche Lampe brennt ?",
		"Wie viele Ruder ohne weitere Angaben?":           "Wie viele Ruder ?",
		"Quelle lampe si je ne précise rien ?":            "Quelle lampe ?",
		"¿Qué lámpara si no digo nada?":                   "¿Qué lámpara ?",
	} {
		if got, called := Unsaid(question); got != want || len(called) == 0 {
			t.Errorf("%q: %q, want %q; %q", question, got, want, called)
		}
	}
	for _, question := range []string{
		"What happens if I say anything in the hall?", "What if you want to row?", "Who pays unless you are a member?",
		"Was passiert, wenn ich nichts esse?", "What must I do when I give notice?",
	} {
		if got, called := Unsaid(question); got != question || called != nil {
			t.Errorf("%q: %q, %q", question, got, called)
		}
	}
}
