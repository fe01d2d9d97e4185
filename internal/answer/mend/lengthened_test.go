package mend_test

import (
	"testing"

	"pilcrow/internal/answer/mend"
)

// TestUnlengthened: letters drawn out are written as in the word that is meant, and what is no such word is left.
func TestUnlengthened(t *testing.T) {
	knows := func(word string) bool { return word == "Schifffahrt" }
	for question, want := range map[string]string{
		"heyyyy bot":                     "hey bot",
		"soooo coool!!!":                 "so cool!!!",
		"i reaaally hate thisss":         "i really hate this",
		"mercii":                         "merci",
		"Danke dir, heyy":                "Danke dir, hey",
		"who pays for coffee in the zoo": "who pays for coffee in the zoo",
		"wann ist die Schifffahrt":       "wann ist die Schifffahrt", // the text has it
		"chapter xviii, Louis XIII":      "chapter xviii, Louis XIII",
		"www and aaa":                    "www and aaa",
		"is 1000 or 0xffff right":        "is 1000 or 0xffff right",
		"哈哈哈哈":                           "哈哈哈哈",
		"":                               "",
	} {
		if got := mend.Unlengthened(question, knows); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
