package about_test

import (
	"testing"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/text"
)

// TestIntentOfAuthor: who calls the author by name or office asks of the text what is asked of "the author".
func TestIntentOfAuthor(t *testing.T) {
	c := corpus(text.Meta{Author: "Ada Holm", Office: "Harbour Master of Askeby", Language: "en"}, []string{"The winch is old."})
	for question, want := range map[string]intent.Kind{
		"Why did the harbour master write this?": intent.Purpose,
		"When did Ada Holm write this?":          intent.Date,
		"Why did the harbour master resign?":     intent.LookUp,
		"Why did Ben Lind write this?":           intent.LookUp,
	} {
		if in := about.IntentOf(question, c); in.Kind != want {
			t.Errorf("%q: %q, want %q", question, in.Kind, want)
		}
	}
}
