package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestSpeaker: who speaks in a text or gave it as a speech is asked of the text, who speaks with somebody in it is not.
func TestSpeaker(t *testing.T) {
	checkKinds(t, map[string]intent.Kind{
		"who is speaking here?": intent.Speaker, "wer spricht hier": intent.Speaker, "qui parle ici ?": intent.Speaker, "¿quién habla aquí?": intent.Speaker, "谁在这里讲话？": intent.Speaker,
		"who gave this talk?": intent.Author, "wer hat diese Rede gehalten": intent.Author, "qui a prononcé ce discours": intent.Author, "¿quién pronunció este discurso?": intent.Author, "who took this down?": intent.Author,
		"to whom is this addressed?":     intent.Audience,
		"who is speaking at the dinner?": intent.LookUp, "who gave the first prize": intent.LookUp, "wer spricht mit dem König?": intent.LookUp, "de qui parle-t-il dans le débat ?": intent.LookUp, "who took the rope down to the mill?": intent.LookUp,
	})
}

// TestPlacesByLabel: a part may be called by a Roman number alone, a release by a number with a letter, and where words
// are not apart a section by all that stands before "that section", quoted or not.
func TestPlacesByLabel(t *testing.T) {
	for question, want := range map[string]intent.Place{
		"What is said under VII?":        {Unit: intent.Section, Number: 7, Label: "vii"},
		"what changed in release 2024b?": {Noun: "release", Label: "2024b"},
		"what changed in version 2.1?":   {Noun: "version", Label: "2.1"},
		"绳子的用法那一节说了什么？":                  {Unit: intent.Section, Noun: "那一节", Name: "绳子的用法"},
		"“绳子的用法”那一节说了什么？":                {Unit: intent.Section, Noun: "那一节", Name: "绳子的用法"},
	} {
		if got := intent.Of(question); got.Kind != intent.InPlace || got.Place.Noun != want.Noun || got.Place.Unit != want.Unit || got.Place.Name != want.Name || got.Place.Label != want.Label || want.Number > 0 && got.Place.Number != want.Number {
			t.Errorf("%q: %s %+v, want %+v", question, got.Kind, got.Place, want)
		}
	}
}

// TestTellsWriter: who is written to did not write, who is named behind "given by" did.
func TestTellsWriter(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Written comments may be sent to the Town Clerk until May.": false, "An address given by Clara Holm in the mill": true,
		"An address given by the members": false, "Minutes taken down by the clerk, Ada Weber": true,
		"Minutes kept by: Miss A. B. van den Holm of Askeby, Assistant Clerk.": true, // names between the two do not count
	} {
		if intent.TellsWho(sentence, "en") != want {
			t.Errorf("%q tells who: %t", sentence, !want)
		}
	}
}

// TestAddressesReaders: parts of a text and what stands behind a comma do not say for whom it is.
func TestAddressesReaders(t *testing.T) {
	for sentence, want := range map[string]bool{
		"This guide is aimed at keepers.": true, "This section is intended to be short.": false, "The rest is under this licence, whose terms for others are below.": false,
	} {
		if intent.Addresses(sentence, "en") != want {
			t.Errorf("%q addresses readers: %t", sentence, !want)
		}
	}
	for sentence, want := range map[string]bool{"Beginners should read it.": true, "If you are a beginner, read it.": true, "It was sold to users.": false} {
		if intent.NamesReaders(sentence, "en") != want {
			t.Errorf("%q names readers: %t", sentence, !want)
		}
	}
}

// TestMessages: the messages of a chat are counted as what its speakers say.
func TestMessages(t *testing.T) {
	for question, number := range map[string]int{
		"What does the first message of the chat say?": 1, "what was the last message": -1,
		"¿Qué dice el primer mensaje del chat?": 1, "Was steht in der letzten Nachricht?": -1, "Que dit le deuxième message ?": 2,
		"第一条消息说了什么": 1, "Что сказано в последнем сообщении?": -1,
	} {
		if in := intent.Of(question); in.Kind != intent.InPlace || in.Place.Unit != intent.Turn || in.Place.Number != number {
			t.Errorf("%q: %s, %s %d", question, in.Kind, in.Place.Unit, in.Place.Number)
		}
	}
	for _, question := range []string{"What is the message of the text?", "Who sent the parcel with a message?"} {
		if in := intent.Of(question); in.Place.Unit == intent.Turn {
			t.Errorf("%q: %+v", question, in.Place)
		}
	}
}
