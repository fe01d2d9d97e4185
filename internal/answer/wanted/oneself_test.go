package wanted_test

import (
	"testing"

	"pilcrow/internal/answer/rank"
	"pilcrow/internal/answer/wanted"
)

// TestPresentsOneself: people say who they are by their own name.
func TestPresentsOneself(t *testing.T) {
	for _, test := range []struct {
		language, said, name string
		want                 bool
	}{
		{"en", "\"I’m Harriet.", "Harriet", true},
		{"en", "My name is Ada Bram, and I keep the weir.", "Ada", true},
		{"en", "I am with Harriet.", "Harriet", false},
		{"en", "Harriet, I am here.", "Harriet", false},
		{"de", "Ich heiße Harriet.", "Harriet", true},
		{"fr", "Je m’appelle Ada.", "Ada", true},
		{"es", "Soy Ada, la del molino.", "Ada", true},
		{"ru", "Меня зовут Ада.", "Ада", true},
	} {
		name := rank.TermSet([]string{test.name}, test.language)
		if got := wanted.PresentsOneself(test.said, test.language, func(term string) bool { return name[term] }); got != test.want {
			t.Errorf("%q of %s: %t", test.said, test.name, got)
		}
	}
}
