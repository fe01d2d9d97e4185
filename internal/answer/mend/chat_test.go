package mend_test

import (
	"testing"

	"pilcrow/internal/answer/mend"
)

func TestSpelledOut(t *testing.T) {
	knows := func(word string) bool { return word == "u" }
	for question, want := range map[string]string{
		"Wat is this lamp abt?":             "What is this lamp about?",
		"can ppl w/o a boat get there":      "can people without a boat get there",
		"whats w/ the lamp, dont they care": "what's with the lamp, don't they care",
		"who lit the lamp b4 the keeper":    "who lit the lamp before the keeper",
		"what does u do in the tower":       "what does u do in the tower", // the text has it
		"and/or the keeper of the tower":    "and/or the keeper of the tower",
		"gibts eine Lampe im Turm":          "gibt es eine Lampe im Turm",
		"wieso gabs nie ne Lampe im Turm":   "wieso gab es nie eine Lampe im Turm",
		"n who pays the keeper rn":          "and who pays the keeper right now",
		"keske la tour avec la lampe":       "qu'est-ce que la tour avec la lampe",
		"灯塔为毛关门":                            "灯塔为什么关门",
		"pk la lampe est dans la tour":      "pourquoi la lampe est dans la tour",
		"dnd está la lámpara de la torre":   "dónde está la lámpara de la torre",
		"is R used in the tower":            "is R used in the tower", // a name that the text lacks
		"was the tower there in 44 BC":      "was the tower there in 44 BC",
		"":                                  "",
	} {
		if got := mend.SpelledOut(question, knows); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}
