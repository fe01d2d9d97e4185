package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestMended: what the text lacks is searched for as the text has it, and a name is not touched.
func TestMended(t *testing.T) {
	english := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"You close an account in the settings of the harbour office.",
		"The limits must not be hard coded, because they change every month.",
		"There are two kinds of boats: barges and ferries.",
		"The warden Marvin keeps the keys of the harbour.",
		"The administration of the harbour has three members.",
	}), nil)
	german := pipeline(corpus(text.Meta{Language: "de"}, []string{
		"Es wurden zehn neue Schlüssel für den Hafen bestellt.",
		"Der Beitrag der Mitglieder steigt im Januar auf vierzig Euro.",
		"Die Halle der Boote ist im Winter zu.",
	}), nil)
	for _, test := range []struct {
		in                             *answer.Pipeline
		question, searched, understood string
	}{
		{english, "how do i close my acount", "how do i close my account", "how do i close my account"},
		{english, "how do i close stuff like an account tho", "how do i close an account", ""},
		{english, "who is the warden Marvyn", "who is the warden Marvyn", ""},
		{english, "where is the train to the harbour", "where is the train to the harbour", ""},
		{english, "who is in the harbour admin", "who is in the harbour administration", ""},
		{english, "what about stuff", "what about stuff", ""},                                          // nothing would be left
		{german, "Wer hat die neuen Schlüssel bestellt?", "Wer hat die neuen Schlüssel bestellt?", ""}, // forms are found as they are
	} {
		a := ask(t, test.in, test.question)
		searched := strings.Join(a.Searched[max(0, len(a.Searched)-1):], "")
		if searched != test.searched || a.Understood != test.understood {
			t.Errorf("%q: searched %q, want %q; understood %q, want %q", test.question, a.Searched, test.searched, a.Understood, test.understood)
		}
	}
}

// TestLongForms: what is usually cut short is found anywhere in the text.
func TestLongForms(t *testing.T) {
	paragraphs := []string{"Rowing is free of charge for children."}
	for i := range 200 {
		paragraphs = append(paragraphs, fmt.Sprintf("The keeper of boat %d keeps the key of the boat, kindly.", i))
	}
	a := ask(t, pipeline(corpus(text.Meta{Language: "en"}, paragraphs), nil), "which key does the keeper keep for the kids")
	if got := a.Searched[len(a.Searched)-1]; got != "which key does the keeper keep for the children" {
		t.Errorf("searched %q", a.Searched)
	}
}

// TestSlips: a question is understood without slips of the pen, whatever it asks, unless the text has the word.
func TestSlips(t *testing.T) {
	const tower = "The tower of the harbour was built by Anna Berg in 1901. It is forty metres high.\n\nThe keeper climbs it twice a day, and lights the lamp.\n"
	for _, test := range []struct{ text, question, understood, says string }{
		{tower, "wich height does the tower of the harbour haev", "which height does the tower of the harbour have", "forty metres"},
		{tower, "give me a sumary", "give me a summary", "Anna Berg"},
		{tower, "what does the last paragrpah say", "what does the last paragraph say", "lights the lamp"},
		{tower + "\nThe sumary is a kind of lamp.\n", "what is the sumary", "", "a kind of lamp"},
	} {
		a := ask(t, fromFile(t, "tower.txt", test.text), test.question)
		if a.Understood != test.understood || a.Outcome != answer.Answered || !strings.Contains(a.Text, test.says) {
			t.Errorf("%q: understood %q, %s %q", test.question, a.Understood, a.Outcome, a.Text)
		}
	}
}

// TestMendedThings: what is to be defined is looked for as the text writes it.
func TestMendedThings(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"The holder of a harbour license may add boats under a harbour license, and must show the harbour license to the warden of the harbour on each of the days on which boats land.",
		"“Harbour License” means the paper that the warden signs, with the names of all boats.",
		"A boat under a harbour license pays half.",
	}), nil)
	for _, question := range []string{"What is a harbour licence?", "what counts as a harbor license"} {
		if a := ask(t, p, question); a.Outcome != answer.Answered || !strings.HasPrefix(a.Claims[0].Text, "“Harbour License” means") {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Text)
		}
	}
}

// TestMissingNamesNoFiller: of a question that the text does not answer what it asks for is
// named as missing, and not how it is asked.
func TestMissingNamesNoFiller(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText), nil)
	p.Sure = 0.9
	a := ask(t, p, "do you even know stuff like the minimum wage of the bridge tho")
	if a.Outcome == answer.Answered || !strings.Contains(a.Text, "wage") {
		t.Errorf("%s: %q", a.Outcome, a.Text)
	}
	if i := slices.IndexFunc([]string{"even", "know", "stuff", "tho"}, func(w string) bool { return strings.Contains(a.Text, "“"+w+"”") }); i >= 0 {
		t.Errorf("names a word that nobody looks for: %q", a.Text)
	}
}
