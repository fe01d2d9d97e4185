package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestWhole: what a text is for whom, what kind it is, and what it belongs to.
func TestWhole(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"is this for beginners": intent.Audience, "who is this meant for, beginners or experts?": intent.Audience,
		"do I have to be an expert to understand this text": intent.Audience, "which readers does the author have in mind": intent.Audience,
		"für wen ist das hier gedacht, Anfänger oder Profis?": intent.Audience, "это для новичков": intent.Audience, "这是给初学者看的吗": intent.Audience,
		"is this a letter or a story": intent.TextKind, "is this an article or an advert": intent.TextKind, "ist das ein Handbuch oder ein Aufsatz": intent.TextKind,
		"which company is this": intent.Overview, "what book is this chapter from": intent.Overview, "which program does this page belong to": intent.Overview,
		"which version of the tool does this text belong to": intent.Version, "who's the story about": intent.Characters,
		"put the whole text in a nutshell": intent.Overview, "I only have two minutes, what's in here?": intent.Overview, "what did I miss": intent.Overview,

		"quel est le titre de cette section": intent.Title,

		"which users may open the door": intent.LookUp, "who is the course for": intent.LookUp, "is the pool open for children": intent.LookUp,
		"which company made the engine": intent.LookUp, "what problem does the new valve solve": intent.LookUp, "what is the description of the dog": intent.LookUp,
		"sum up the aim of the race in one or two sentences": intent.LookUp, "what does the red light refer to": intent.LookUp,
	})
	if in := intent.Of("Sum up the aim of the race in one or two sentences"); in.Query != "the aim of the race" {
		t.Errorf("%q is looked up", in.Query)
	}
	if in := intent.Of("which program does this page belong to"); in.Noun != "" {
		t.Errorf("the text is called %q", in.Noun)
	}
	if in := intent.Of("summarise this in two or three sentences"); in.Kind != intent.Overview || in.Sentences != 3 {
		t.Errorf("%s in %d sentences", in.Kind, in.Sentences)
	}
}

// TestPlacesByName: a section may be called by any words between an article and the word for it, notes have no
// number where there is one only, and labels are letters with numbers.
func TestPlacesByName(t *testing.T) {
	for question, want := range map[string]intent.Place{
		"what's in the AUTHOR section?":     {Unit: intent.Section, Noun: "section", Name: "author"},
		"what is in the see also section?":  {Unit: intent.Section, Noun: "section", Name: "see also"},
		"was steht in der Fußnote":          {Unit: intent.Footnote, Noun: "fußnote"},
		"what does note 3 refer to?":        {Unit: intent.Footnote, Noun: "note", Number: 3, Label: "3", Sure: true},
		"what does question B2 say?":        {Unit: intent.Asked, Noun: "question", Label: "b2", Sure: true},
		"what is the last of the examples?": {Noun: "examples", Number: -1, Label: "last"},
		"what does the last example do?":    {Noun: "example", Number: -1, Label: "last"},
	} {
		if got := intent.Of(question); got.Kind != intent.InPlace || got.Place != want {
			t.Errorf("%q: %s %+v, want %+v", question, got.Kind, got.Place, want)
		}
	}
	checkKinds(t, map[string]intent.Kind{"what are the main sections?": intent.Sections, "how do I add a footnote": intent.LookUp, "what is the footnote mark in print": intent.LookUp})
}

// TestTellsWhole: how sentences of texts tell of them.
func TestTellsWhole(t *testing.T) {
	for sentence, want := range map[string]bool{
		"This is a short list of questions about lamps.": true, "This section explains lamps.": true, "This lamp is on the list.": false, "This is how lamps are lit in the street of the guide.": false,
	} {
		if intent.OpensWithText(sentence, "en") != want {
			t.Errorf("%q opens with the text: %t", sentence, !want)
		}
	}
	if intent.OpensWithPart("This is a short list of questions.", "en") || !intent.OpensWithPart("This section explains lamps.", "en") {
		t.Error("parts of a text are not told from it")
	}
	for line, want := range map[string]bool{"From: Ann Lee": true, "Written by: Ann Lee": true, "Street: By the mill": false, "From:": false, "From the hill one sees: Ann Lee": false} {
		if intent.Labels(intent.Author, line, "en") != want {
			t.Errorf("%q labels an author: %t", line, !want)
		}
	}
	for sentence, want := range map[string]bool{"Our reporter Ann Lee went there.": true, "Our reporter is here.": false, "In May we wrote that it was closed.": false} {
		if intent.TellsWho(sentence, "en") != want {
			t.Errorf("%q tells who: %t", sentence, !want)
		}
	}
}
