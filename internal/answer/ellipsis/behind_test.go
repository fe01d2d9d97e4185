package ellipsis

import "testing"

// TestCompleteBehind: what stands behind a preposition takes the place of what stands behind the same one, with the same article.
func TestCompleteBehind(t *testing.T) {
	for _, test := range []struct{ before, question, want string }{
		{"What do I need for the hull?", "and for the mast?", "What do I need for the mast?"},
		{"Quels outils pour la coque ?", "et pour la voile ?", "Quels outils pour la voile ?"},
		{"Was braucht man für die Segel?", "und für die Ruder dann?", "Was braucht man für die Ruder?"},
		{"¿Qué hace falta para la vela?", "¿y para la quilla?", "¿Qué hace falta para la quilla?"},
		{"What does it cost for a day?", "and for children?", ""},                 // of another kind
		{"What does it cost for a day?", "and on the lake?", ""},                  // behind another one
		{"Who pays for oars for the boat?", "and for the mast?", ""},              // in either's place
		{"Which of the halls opened for 1902?", "and for the fair?", ""},          // a number
		{"What do I need for the old hull of her boat?", "and for the mast?", ""}, // of more
	} {
		got, ok := Complete(test.before, Joined(test.before, test.question))
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%q, %q: %q, %v", test.before, test.question, got, ok)
		}
	}
}
