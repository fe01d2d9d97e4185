package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestAskedOfPlace: what is asked about a place stands behind it or before it, without what only leads to it, and is not
// what only asks for what stands there.
func TestAskedOfPlace(t *testing.T) {
	for question, want := range map[string]string{
		"What does section 2 say about noise?":                       "noise",
		"第二节关于噪音说了什么？":                                               "噪音",
		"Who volunteers according to section 2?":                     "who volunteers",
		"What stands at the very beginning, in the first paragraph?": "",
	} {
		if got := intent.Of(question); got.Kind != intent.InPlace || got.About != want {
			t.Errorf("%q: %s, %q, want %q", question, got.Kind, got.About, want)
		}
	}
}

// TestSequels: what something comes after is named without the article, and behind another clause, too.
func TestSequels(t *testing.T) {
	for question, want := range map[string]string{
		"What comes after the storm?":                      "storm",
		"What comes after moving the cursor?":              "moving the cursor",
		"When the bell rings, what comes after the storm?": "storm",
	} {
		if got := intent.Of(question); got.Kind != intent.Next || got.Name != want {
			t.Errorf("%q: %s, %q, want %q", question, got.Kind, got.Name, want)
		}
	}
}

// TestNumbersInBrackets: each number behind a place is a place in it.
func TestNumbersInBrackets(t *testing.T) {
	for question, want := range map[string][3]string{
		"What does § 3 (1) (b) say?":      {"b", "1", "3"},
		"Was steht in § 4 Abs. 2 Nr. 1?":  {"1", "2", "4"},
		"What does section 3(b) say?":     {"b", "3"},
		"What does section I say of oars": {"i"},
	} {
		var got [3]string
		in := intent.Of(question)
		for i, p := 0, &in.Place; p != nil && i < len(got); i, p = i+1, p.In {
			got[i] = p.Label
		}
		if got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

// TestSetOfPlace: who asks for a place by its number wants what stands there, whatever it is called.
func TestSetOfPlace(t *testing.T) {
	if in := intent.Of("List the rules in section 2."); in.Kind != intent.InPlace || in.Set != nil {
		t.Errorf("%s, set %v", in.Kind, in.Set)
	}
	if in := intent.Of("How many steps are there?"); in.Kind != intent.Length || in.Set == nil {
		t.Errorf("%s, set %v", in.Kind, in.Set)
	}
}
