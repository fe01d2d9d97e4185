package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestInAnyOrder: a question that names the text and has words of texts only is about the text, with
// adverbs, words that say little, and one verb that no list has between them.
func TestInAnyOrder(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"what exactly is this document": intent.Overview, "was genau ist das hier eigentlich": intent.Overview, "what will I find on this page": intent.Overview,
		"what is this text hinting at as its main point": intent.LookUp, "what topics does this text treat, and which subjects": intent.Overview,
		"why would anyone use this tool": intent.Purpose, "is there any information on who wrote this": intent.Author,
		"who are the people behind this guide": intent.Author, "welche Personen kommen in der Geschichte vor": intent.Characters,
		"how long ago was this written": intent.Date, "how is the text structured": intent.Sections, "what am I permitted to do with this": intent.Overview,
		"how old is the woman who wrote this": intent.LookUp, "who made this cake": intent.LookUp, "when was this wine made": intent.LookUp,
		"what is the purpose of this lever": intent.LookUp, "what does wdu stand for here": intent.LookUp, "wofür steht orv hier": intent.LookUp, "who is behind the counter": intent.LookUp, "who is responsible for the keys": intent.LookUp,
		"was kostet das": intent.LookUp, "what is the title of the song without words": intent.LookUp, "il date de quand ce pont ?": intent.LookUp,
	})
}

// TestApart: words of one verb may stand apart, with words of texts between them only.
func TestApart(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"who drew this document up": intent.Author, "who typed these notes up": intent.Author, "wer gibt das Blatt hier heraus": intent.LookUp,
		"wer gibt das hier heraus": intent.Publisher, "worum es hier geht": intent.Overview, "tell me what this is": intent.Overview, "sag mir, was das hier ist": intent.Overview,
		"was ist das für ein Text": intent.TextKind, "who put the lamp together": intent.LookUp, "what date is the meeting": intent.LookUp, "was kommt vor dem Müll": intent.Next,
	})
}

func checkKinds(t *testing.T, kinds map[string]intent.Kind) {
	t.Helper()
	for question, want := range kinds {
		if got := intent.Of(question); got.Kind != want {
			t.Errorf("%q: %+v, want %s", question, got, want)
		}
	}
}

// TestPlacesSaidOtherwise: the introduction, an answer, and a place whose word is said twice.
func TestPlacesSaidOtherwise(t *testing.T) {
	for question, want := range map[string]intent.Place{
		"what does the preface say":           {Name: "preface", Begins: true},
		"was steht im Nachwort":               {Name: "nachwort", Ends: true},
		"what did he say in his third answer": {Unit: intent.Asked, Noun: "answer", Number: 3, Label: "third", Sure: true},
		"which rule comes before rule 4":      {Unit: intent.Item, Noun: "rule", Number: 4, Label: "4", Sure: true, Step: -1},
		"what is said at the very end":        {Ends: true, Sure: true},
	} {
		got := intent.Of(question)
		got.Place.In = nil
		if got.Kind != intent.InPlace || got.Place != want {
			t.Errorf("%q: %s %+v, want %+v", question, got.Kind, got.Place, want)
		}
	}
}
