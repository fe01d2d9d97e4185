package intent_test

import (
	"reflect"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestOfPart: a part that is called by its heading may be asked anything of, in the language of its name.
func TestOfPart(t *testing.T) {
	for question, want := range map[string]intent.Place{
		"What does the HAZARDS section complain about?":         {Unit: intent.Section, Noun: "section", Name: "hazards", Loose: true},
		"According to the CREW section, who repairs the pump?":  {Unit: intent.Section, Noun: "section", Name: "crew"},
		"What does the shopping list for the feast end with?":   {},
		"What does the rota end with?":                          {Name: "rota", Ends: true, Loose: true, Or: &intent.Place{Unit: intent.Turn, Name: "rota", Number: -1}},
		"How does the rota begin?":                              {Name: "rota", Begins: true, Loose: true, Or: &intent.Place{Unit: intent.Turn, Name: "rota", Number: 1}},
		"Which section is about the pump?":                      {},
		"The brass section left early, didn't it?":              {},
		"Does the pump end in a pipe?":                          {},
		"Wovor warnt der Abschnitt Gefahren eigentlich niemand": {},
	} {
		in := intent.Of(question)
		p := in.Place
		p.In = nil
		if in.Kind == intent.LookUp {
			p = intent.Place{}
		}
		if !reflect.DeepEqual(p, want) {
			t.Errorf("%q: %s %+v, want %+v", question, in.Kind, p, want)
		}
	}
}

// TestAlternatives: answers that a question offers do not hide what it asks about the text; a question that goes on is
// another one.
func TestAlternatives(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"who is this for, cooks or sailors?": intent.Audience, "who is this written for, sailors at sea or people who own a pond": intent.Audience,
		"für wen ist dieser Text, Köche oder Matrosen?":               intent.Audience,
		"who wrote this, and where does the herring or the eel swim?": intent.LookUp, "who is this pump for, cooks or sailors?": intent.LookUp,
		"who wrote this, who sells herrings or eels": intent.LookUp, "what is this about, the herring": intent.LookUp,

		"what ferry is the text about": intent.Overview, "which harbour is the letter about?": intent.Overview, "which fee is the fine about": intent.LookUp,
		"标题叫什么": intent.Title, "title of the lesson?": intent.Title, "what kind of piece is this and for whom is it meant?": intent.TextKind,
		"what period of time does the list span": intent.Date, "retell both tales": intent.Overview,
		"who was there?": intent.Characters, "Wer war dabei?": intent.Characters, "¿quién estaba allí?": intent.Characters,
		"who was there before the herring?": intent.LookUp, "where was it?": intent.LookUp,
	})
}
