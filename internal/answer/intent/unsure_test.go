package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestSummed: what a summary is wanted of may be called by a word that no list has, which is one.
func TestSummed(t *testing.T) {
	for question, want := range map[string]string{
		"Please sum up what the quarrel is about.": "quarrel", "give me the gist of the dispute": "dispute", "Fass den Streit in zwei Sätzen zusammen": "streit",
		"Sum up the price of the lamp": "", "What is the quarrel about?": "", "Summarise what it says about wolves": "",
	} {
		in, called, ok := intent.Summed(question)
		if called != want || ok != (want != "") || ok && in.Kind != intent.Overview {
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
