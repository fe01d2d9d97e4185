package intent_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestWholly: an end that asks for all of an answer makes a list of it, and is left out but for what it calls
// the things.
func TestWholly(t *testing.T) {
	for question, about := range map[string]string{
		"What belongs into the lifeboat? Everything, please.":   "What belongs into the lifeboat",
		"Where may boats land? Please name all the quays.":      "Where may boats land quays.",
		"Who may vote? Name each of them":                       "Who may vote",
		"How is the boat tarred? Please give all the steps":     "How is the boat tarred steps",
		"What do the pilots carry? All of it please":            "What do the pilots carry",
		"Was gehört ins Boot? Bitte alles.":                     "Was gehört ins Boot",
		"Wo darf man anlegen? Bitte alle nennen.":               "Wo darf man anlegen",
		"What are oars good for? All the reasons.":              "What are oars good for? reasons.",
		"Que doit savoir un pilote ? Tous les points.":          "Que doit savoir un pilote ? points.",
		"¿Qué lleva el barco? Todas las cosas.":                 "¿Qué lleva el barco? cosas.",
		"Que faut-il à bord ? Citez-les":                        "Que faut-il à bord",
		"Où peut-on accoster ? La liste complète":               "Où peut-on accoster",
		"¿Dónde se puede atracar? Todos los sitios no, gracias": "",
		"¿Qué lleva el barco? Enumérelos":                       "¿Qué lleva el barco",
		"Что берут в лодку? Назовите все":                       "Что берут в лодку",
		"船上要带什么？请全部列出":                                          "船上要带什么",
		"Who won the regatta? Name the winner.":                 "",
		"Wer gewann? Nenne die Mannschaft.":                     "",
		"Who told them everything?":                             "",
		"When it rains, do they list?":                          "",
		"Name all":                                              "",
	} {
		if got := strings.Join(strings.Fields(intent.Listed(question)), " "); about != "" && got != about {
			t.Errorf("%q: %q, want %q", question, got, about)
		}
		in := intent.Of(question)
		if in.All != (about != "") {
			t.Errorf("%q: all of it: %v", question, in.All)
		}
		if isList := in.Wants == intent.List; about != "" && !isList || about == "" && isList && question != "Name all" {
			t.Errorf("%q: list %v", question, isList)
		}
	}
}

// TestByWhom: who asks nothing else means the text only if something written was spoken of.
func TestByWhom(t *testing.T) {
	for question, want := range map[string]bool{"by whom?": false, "von wem?": false, "and by whom?": false, "who wrote this?": true, "author?": true, "by whom was this written?": true} {
		if in := intent.Of(question); in.Kind != intent.Author || in.OfWriting != want {
			t.Errorf("%q: %s, of writing %v", question, in.Kind, in.OfWriting)
		}
	}
}
