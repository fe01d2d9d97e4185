package lang_test

import (
	"testing"

	"pilcrow/internal/lang"
)

func TestIsFiller(t *testing.T) {
	for language, words := range map[string][2][]string{
		"en": {{"stuff", "tho", "kinds", "even"}, {"wage", "train", "fly", "password"}},
		"de": {{"kommt", "sowas", "irgendwie", "darf"}, {"beitrag", "krieg", "zug"}},
		"fr": {{"truc", "faut", "veux", "differents"}, {"guerre", "prix"}},
		"es": {{"cosas", "hago", "quieres"}, {"guerra", "precio"}},
		"ru": {{"могу", "штука"}, {"война", "цена"}},
		"":   {nil, {"stuff", "kommt"}},
	} {
		for _, word := range words[0] {
			if !lang.IsFiller(language, word) {
				t.Errorf("%q is none in %q", word, language)
			}
		}
		for _, word := range words[1] {
			if lang.IsFiller(language, word) {
				t.Errorf("%q is one in %q", word, language)
			}
		}
	}
}
