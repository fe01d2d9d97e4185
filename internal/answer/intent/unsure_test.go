package intent_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestSummed: what a summary is wanted of may be called by a word that no list has, which is one.
func TestSummed(t *testing.T) {
	for question, want := range map[string]string{
		"Please sum up what the quarrel is about.": "quarrel", "give me the gist of the dispute": "dispute", "Fass den Streit in zwei Sätzen zusammen": "streit",
		"Sum up the price of the lamp": "", "Sum up the life of little Hans as it's told here": "hans", "Überblick über den Streit": "streit",
		"sum up a quarrel": "", "Sum up the rules for cats": "", "What is the summary of benefits?": "", "sum up the harbour report": "", "What is the quarrel about?": "", "Summarise what it says about wolves": "",
	} {
		in, called, ok := intent.Summed(question)
		if strings.Join(called, " ") != want || ok != (want != "") || ok && in.Kind != intent.Overview {
			t.Errorf("%q: %s of %q", question, in.Kind, called)
		}
	}
	if in, _, _ := intent.Summed("Fass den Streit in zwei Sätzen zusammen"); in.Sentences != 2 {
		t.Errorf("%d sentences", in.Sentences)
	}
}

// TestAboutTheText: opinions, days of effect, who speaks to whom, where a text appeared, numbers and correspondence.
func TestAboutTheText(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"Which opinion does the article take?": intent.Purpose, "Welche Meinung vertritt der Text?": intent.Purpose, "what stance does this take": intent.Purpose,
		"Since when is this in force?": intent.Date, "Ab wann gilt das Gesetz?": intent.Date, "Depuis quand cette loi est-elle en vigueur ?": intent.Date,
		"Who is talking to whom here?": intent.Speaker, "who writes to whom in these letters": intent.Speaker, "date of this version?": intent.Date,
		"In which paper did this appear?": intent.Origin, "Which company makes it?": intent.Author, "Who signed this and when?": intent.Author,
		"Who or what is this text about?": intent.Overview, "summary of the correspondence please": intent.Overview, "purpose of this document?": intent.Purpose,
		"作者叫什么名字？": intent.Author, "这本书讲的是什么？": intent.Overview, "hi, you're a great help!": intent.Praise, "Für wen gilt diese Ordnung?": intent.Audience,

		"Who put this page online?": intent.Author, "which association wrote these minutes": intent.Author, "Who is interviewing whom?": intent.Speaker, "who plays the main role?": intent.Characters,
		"How would you summarise the chapter?": intent.Overview, "Summarise the author's argument in two sentences": intent.Overview, "Aus welchem Buch stammt das Kapitel?": intent.Overview,
		"Is this serious or a joke?": intent.Tone, "Ist der Text eher sachlich oder polemisch?": intent.Tone, "Which statute am I looking at?": intent.TextKind, "what's this law called, officially?": intent.Title,

		"When does the fee take effect?": intent.LookUp, "who makes the lamp?": intent.LookUp, "what is the opinion of the court": intent.LookUp,
		"since when is the bridge in force": intent.LookUp, "who has to sign it?": intent.LookUp, "who talks about the lamp?": intent.LookUp,
	})
	if in := intent.Of("Sum up in a couple of sentences what the keeper has to do"); in.Query != "what the keeper has to do" {
		t.Errorf("%q is looked up", in.Query)
	}
}

// TestSummedUp: what is summed up may be the life, the procedure or the advice that a text tells of, or be said to be the
// main one; what some document must have is a rule.
func TestSummedUp(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"Sum up the life of this animal as told here": intent.Overview, "Give me the main steps of her life in short.": intent.Overview, "Could you summarise how the whole procedure goes?": intent.Overview,
		"What are the main pieces of advice?": intent.Overview, "her life story in three sentences": intent.Overview, "Fasse ihr Leben kurz zusammen": intent.Overview,
		"Gib die Kernpunkte wieder": intent.Overview, "Quels sont les conseils principaux ?": intent.Overview, "¿Cuáles son los consejos más importantes?": intent.Overview, "概括一下主要建议": intent.Overview,
		"Which university is it?": intent.Overview, "Worüber wurde gesprochen?": intent.Overview, "Which topics came up?": intent.Overview,
		"was muss alles im Protokoll einer Versammlung stehen?": intent.LookUp, "What must the minutes say?": intent.LookUp, "What do I need to know about the procedure?": intent.LookUp,
		"What is the procedure for a complaint?": intent.LookUp, "who gives advice?": intent.LookUp, "how long did her life last": intent.LookUp, "Which animal is it?": intent.LookUp, "what were the main events in 1931?": intent.LookUp,
	})
	for question, want := range map[string]bool{"What are the main points?": true, "What did they discuss?": true, "Was wurde besprochen?": true, "Welche Punkte wurden behandelt?": true, "what is it about": false} {
		if in := intent.Of(question); in.Topics != want {
			t.Errorf("%q: topics %t", question, in.Topics)
		}
	}
}
