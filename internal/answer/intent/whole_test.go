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
		"who answers the questions here?": intent.Author, "Who answered these questions": intent.Author, "who answered the phone in this story": intent.LookUp,
		"what was debated in this sitting?": intent.Overview, "What is this essay trying to prove": intent.Overview, "who takes part in the debate?": intent.Characters,
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

// TestTopics: topics that are asked for one by one are known.
func TestTopics(t *testing.T) {
	for question, want := range map[string]bool{
		"which topics are covered?": true, "what are the main topics of this": true, "what topics did they talk about, in short?": true, "what is this about?": false, "what's the topic of this text?": false,
	} {
		if in := intent.Of(question); !in.Kind.IsWhole() || in.Topics != want {
			t.Errorf("%q: %s, topics %t", question, in.Kind, in.Topics)
		}
	}
}

// TestTellsMaking: a sentence that begins with a text and what was done to it tells of it.
func TestTellsMaking(t *testing.T) {
	for sentence, want := range map[string]bool{
		"[Note 2: A public lecture given in the mill in 1901.]": true, "Essay first published in The Tern.": true,
		"A letter came from the mill in 1901.": false, "The mill was built in 1901.": false,
	} {
		if intent.TellsMaking(sentence, "en") != want {
			t.Errorf("%q tells how it was made: %t", sentence, !want)
		}
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

// TestSummariesAsked: how long a summary is to be may be a range, and it may be one of somebody's life or of a meeting.
func TestSummariesAsked(t *testing.T) {
	for question, sentences := range map[string]int{
		"Summarise the speech in 2-3 sentences pls": 3, "Sum it up in 3–4 sentences": 4, "Give me a summary in no more than three sentences": 3,
		"Fasse den Text in höchstens drei Sätzen zusammen": 3, "Résume le texte en 2-3 phrases": 3, "用2-3句话概括这篇文章": 3,
		"Could you sum up her life in a few sentences?": 0, "What topics did they talk about, in short?": 0, "What did they talk about?": 0,
		"Who is this text about, and why is she remembered?": 0, "Who is it about and what did he do?": 0, "Which club is this for?": 0,
	} {
		if in := intent.Of(question); in.Kind != intent.Overview || in.Sentences != sentences || in.Noun == "talk" {
			t.Errorf("%q: %s in %d sentences of %q", question, in.Kind, in.Sentences, in.Noun)
		}
	}
	checkKinds(t, map[string]intent.Kind{
		"gimme the short version": intent.Overview, "Can you give me the key points in bullet form?": intent.Overview, "what decisions were taken": intent.Overview,
		"what does he want to achieve with this speech": intent.Purpose, "what's the occasion of the speech": intent.Purpose, "To whom is he speaking?": intent.Audience,
		"Is this a novel or a newspaper article?": intent.TextKind, "when did they hold the meeting": intent.Date,
	})
	checkKinds(t, map[string]intent.Kind{"Who is the balloon about and why is it red?": intent.LookUp, "When did his life end?": intent.LookUp})
}

// TestTermsAsked: under which licence a text is, where it was taken from, who met and when.
func TestTermsAsked(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"Under which licence is it published?": intent.Licence, "what license does it use": intent.Licence, "How is this licensed?": intent.Licence, "What is the program licensed under?": intent.Licence,
		"Unter welcher Lizenz steht das?": intent.Licence, "Sous quelle licence est ce texte ?": intent.Licence, "¿Bajo qué licencia está este texto?": intent.Licence,
		"Where was it taken from?": intent.Origin, "What is the source of this text?": intent.Origin, "Where did this first appear?": intent.Origin, "Woher stammt dieser Text?": intent.Origin,
		"When was this speech given?": intent.Date, "On what day was the meeting held?": intent.Date, "On what date was this sitting?": intent.Date, "When was the last update?": intent.Date,
		"Which committee met here?": intent.Title,

		"which licence do I need to fly": intent.LookUp, "where are the ropes taken from": intent.LookUp, "when did Ada meet Ole": intent.LookUp, "what licence is it under, MIT?": intent.LookUp,
	})
}
