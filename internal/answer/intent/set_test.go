package intent

import (
	"slices"
	"strings"
	"testing"
)

// TestSets reads what questions ask for all together: "unit, noun: words; what was done".
func TestSets(t *testing.T) {
	for question, want := range map[string]string{
		"how many steps are there under shape the pizza?": "item steps: shape pizza; many",
		"how many bugs were fixed in v0.10.0?":            "bugs 0.10.0; fixed many",
		"list all releases of the year 2025":              "section version: 2025;",
		"Wie viele Gebühren sind aufgelistet?":            "gebühren; many",
		"Welche Gebühren gibt es?":                        "gebühren;",
		"combien de questions techniques ?":               "question questions: techniques; many",
		"¿Cuántos pasos tiene la preparación?":            "item pasos: preparación; many",
		"借书有几个步骤？":                                        "item 步骤: 借; many",
		"Сколько разделов?":                               "section разделов: ; many",
	} {
		s := Of(question).Set
		if s == nil {
			t.Errorf("%q: no set", question)
			continue
		}
		got := strings.Join(s.Words, " ") + ";"
		if s.Unit != NoUnit {
			got = string(s.Unit) + " " + s.Noun + ": " + got
		}
		got = strings.Join(append(append([]string{got}, s.Change...), map[bool][]string{true: {"many"}}[s.Many]...), " ")
		if got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
	for _, question := range []string{"How many rows does the file have?", "Who paid for it?", "What is step 2?", "how much is it?", "who wrote Sails and Oars and how many pages is it?"} {
		if s := Of(question).Set; s != nil {
			t.Errorf("%q: %+v", question, *s)
		}
	}
}

// TestPairs reads the two things that a question compares.
func TestPairs(t *testing.T) {
	for question, want := range map[string][2]string{
		"what's the difference between dry and fresh yeast?":        {"dry", "fresh yeast"},
		"Arabica or Robusta, which one is grown more?":              {"arabica", "robusta"},
		"How do a ketch and a yawl differ?":                         {"ketch", "yawl"},
		"How do the raft and Hamre's boat differ in use?":           {"raft", "hamre boat"},
		"Was ist teurer, Waschmaschine oder Trockner?":              {"waschmaschine", "trockner"},
		"Quelle est la différence entre les chênes et les hêtres ?": {"chênes", "hêtres"},
		"Что дороже, утренний или безлимитный?":                     {"утренний", "безлимитный"},
	} {
		in := Of(question)
		if got := [2]string{strings.Join(in.Pair[0], " "), strings.Join(in.Pair[1], " ")}; in.Wants != Comparison || got != want {
			t.Errorf("%q: %s of %q, want %q", question, in.Wants, got, want)
		}
	}
}

// TestThings reads what a question for a definition is about.
func TestThings(t *testing.T) {
	for question, want := range map[string][]string{
		"what exactly is a sponsor here?":  {"sponsor"},
		`What is a "Larger Work"?`:         {"larger work"},
		"c'est quoi une marmotte au juste": {"marmotte"},
		"三问是个什么东西":                         {"三问"},
		"三问是什么东西":                          {"三问"}, // each character of which is a word by itself
	} {
		if in := Of(question); in.Wants != Definition || !slices.Equal(in.Things, want) {
			t.Errorf("%q: %s of %q, want %q", question, in.Wants, in.Things, want)
		}
	}
	if in := Of("what is meant by option B"); in.Kind != InPlace || !slices.Equal(in.Things, []string{"option", "b"}) { // the text may have no such place
		t.Errorf("%s, %q", in.Kind, in.Things)
	}
}

// TestOfText: which sentences speak of the text, and whom they say that it is for.
func TestOfText(t *testing.T) {
	for _, test := range []struct {
		language, sentence string
		speaks, addresses  bool
	}{
		{"en", "This handbook is for people who have never sailed.", true, true},
		{"en", "This package provides tools to cut strings, for example.", true, false},
		{"en", "Your report is for the police.", false, false},
		{"de", "Diese Hausordnung gilt für alle Gäste.", true, true},
		{"fr", "Ce règlement s'adresse à tous les membres.", true, true},
		{"es", "Esta receta es para quienes tienen prisa.", true, true},
		{"zh", "本指南由社区编写，适用于所有读者。", true, true},
		{"zh", "本指南由社區編寫，適用於所有讀者。", true, true},
	} {
		if s, a := SpeaksOfText(test.sentence, test.language), Addresses(test.sentence, test.language); s != test.speaks || a != test.addresses {
			t.Errorf("%q: speaks %t, addresses %t", test.sentence, s, a)
		}
	}
}
