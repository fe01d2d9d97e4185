package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

// TestIsQuestion: what somebody asks is a question, and what tells that somebody asked is not.
func TestIsQuestion(t *testing.T) {
	for s, want := range map[string]bool{
		"Do gaps bring in foxes?":                  true,
		"What do you think of them, Beale?”":       true,
		"“Where are you going?”":                   true,
		"What is the “indication”?":                true,
		"这是什么？":                                    true,
		"「どこですか？」":                                 true,
		"He asked: “Where are you going?”":         false,
		"Er fragte: „Wo ist das?“":                 false,
		"“Where?” he asked.":                       false,
		"It is not known (but who would know it?)": false,
	} {
		if got := lang.IsQuestion(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
