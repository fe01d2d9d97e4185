package about_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestLetters: who writes to whom stands in greetings and signatures; an address has no signature, and what greets
// nobody is no letter.
func TestLetters(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast of the north in the morning. It came down behind the mill.\n\n"
	const letters = "Mill Cottage,\nAske\n\nDear Aunt Hester,\n\nThe balloon is sold." + story + "Your loving niece,\nMiriam\n\nLarch House,\nWexcombe\n\nMy dear Miriam,\n\nI am glad of it." + story + "With love,\nHester\n"
	for _, test := range []struct{ file, text, question, says string }{
		{"a.txt", letters, "Who writes to whom in these letters?", "Dear Aunt Hester, Your loving niece, Miriam My dear Miriam, Hester"},
		{"a.md", letters, "Who wrote this letter?", "Your loving niece, Miriam With love, Hester"},
		{"a.txt", "Chères amies, chers amis,\n\nLe ballon est parti ce matin au-dessus de la côte et nous en sommes fiers.\n\nÀ bientôt sous le préau,\n\nAnne Morin, pour le bureau\n", "Qui a signé cette lettre ?", "Anne Morin, pour le bureau"},
		{"a.txt", "Liebe Nachbarn,\n\nder Ballon ist heute früh über die Küste geflogen, und wir sind stolz darauf.\n\nMit freundlichen Grüßen\nUte Moor\n", "Wer hat den Brief geschrieben?", "Mit freundlichen Grüßen Ute Moor"},
		{"a.txt", "Liebe Nachbarn,\n\nder Ballon ist heute früh über die Küste geflogen, und wir sind stolz darauf.\n\nMit Wind und Wetter\n\neure Ute Moor\nWartin\n", "Von wem ist der Brief?", "eure Ute Moor Wartin"},
		{"a.txt", "Aske, le 3 mars 2024\n\nMadame la Maire,\n\nje vous écris au sujet du ballon, que la commune veut vendre.\n\nJe vous prie d'agréer, Madame la Maire, mes salutations distinguées.\n\nYves Morin\n14, rue du Moulin\n", "Qui a signé cette lettre ?", "Yves Morin 14, rue du Moulin"},
		{"a.txt", "Chères amies, chers amis,\n\nLe ballon est parti ce matin au-dessus de la côte et nous en sommes fiers.\n\nBel été à toutes et à tous,\n\nau nom des pilotes,\nAnne Morin, trésorière\n", "Qui a écrit ça ?", "Bel été à toutes et à tous, au nom des pilotes, Anne Morin, trésorière"},
		{"a.txt", "Mill Cottage,\nAske" + story + "With love,\nHester\n", "Who wrote this letter?", ""},
	} {
		d, err := load.File(test.file, []byte(test.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		a, ok := asking(&text.Corpus{Documents: []*text.Document{d}}, test.question).Answer()
		if got := said(a); ok != (test.says != "") || got != test.says {
			t.Errorf("%q of %q: %t %q, want %q", test.question, test.text, ok, got, test.says)
		}
	}
}

// TestWhose: an organisation at the edges of a text or in a sentence about it tells whose it is, where nothing names an
// author; a label for what somebody did for it does, too. The year of somebody's rights dates it, many years do not.
func TestWhose(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast of the north in the morning.\n\nIt came down behind the mill.\n\n"
	long := strings.Repeat(story, 9)
	for _, test := range []struct{ text, question, says string }{
		{"# Privacy policy" + story + "This policy covers all balloons of 7balloons LLC and their baskets." + story, "Whose policy is this?", "This policy covers all balloons of 7balloons LLC and their baskets."},
		{"# Balloon gas" + long + "Aske Gas Ltd, Unit 7, The Mill | Tel. +44 1632 (9 to 5)", "Which company makes it?", "Aske Gas Ltd, Unit 7, The Mill | Tel."},
		{"# Balloons\n\nGas is sold by Aske Gas Ltd at the mill." + story, "Who wrote this?", ""},
		{"# Balloons" + long + "Design: Ann Lee. © 2019 Aske Games, Penryn.", "who designed this and when was it published?", "Design: Ann Lee. © 2019 Aske Games, Penryn."},
		{"# Balloons" + long + "© 1990-2019 Aske Games.", "when was this published?", ""},
		{"# Rules\n\n## Balloon Club\n\n## 8th of October 2019\n\n## Flights" + story, "date of this version?", "8th of October 2019"},
		{"CHAPTER IV\n\nTHE BALLOON" + story, "Which number is the chapter?", "CHAPTER IV"},
		{"# Balloons of 1920" + story, "Which number is the chapter?", ""},
	} {
		a, ok := asking(file(t, test.text), test.question).Answer()
		if got := said(a); ok != (test.says != "") || got != test.says {
			t.Errorf("%q of %q: %t %q, want %q", test.question, test.text, ok, got, test.says)
		}
	}
}

// TestSummedOfAnother: a summary of what the text calls otherwise is one of the text, and says that the word is not in
// it; of what it has it is not.
func TestSummedOfAnother(t *testing.T) {
	c := file(t, "# Aske\n\nThe mayor and the miller of Aske both want the old balloon.\n\nThe club gave it to the miller in the winter.\n")
	a, ok := asking(c, "Please sum up what the quarrel is about.").Answer()
	if !ok || !strings.Contains(a.Notice, "the word “quarrel”") || !strings.Contains(said(a), "both want") {
		t.Errorf("%t %q, noted %q", ok, said(a), a.Notice)
	}
	if a, ok := asking(c, "Please sum up what the balloon is about.").Answer(); ok {
		t.Errorf("of something in it: %q", said(a))
	}
}

// TestOverviewAndPersons: who asks what a text is about and for whom it is reads both, each sentence once, or that it
// does not say the one.
func TestOverviewAndPersons(t *testing.T) {
	const story = "\n\nThe balloon of Aske rose over the coast of the north in the morning.\n\nThe miller of the village keeps it behind the old mill.\n\n"
	const question = "What is this text about and who is it for?"
	a, ok := asking(file(t, "# The Balloon of Aske"+strings.Repeat(story, 4)+"This page is written for those who fly.\n"), question).Answer()
	if got := said(a); !ok || strings.Count(got, "for those who fly") != 1 || !strings.HasPrefix(got, "The Balloon of Aske The balloon of Aske rose") {
		t.Errorf("%t %q", ok, got)
	}
	if a, _ = asking(file(t, "# The Balloon of Aske"+story), question).Answer(); !strings.Contains(a.Notice, "It does not say for whom it is.") || len(a.Alone) < 2 {
		t.Errorf("%q, noted %q", said(a), a.Notice)
	}
}
