package answer_test

import (
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
