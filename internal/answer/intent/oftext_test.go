package intent_test

import (
	"slices"
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestSecondQuestion: what is asked of the text with something else may call it by a pronoun.
func TestSecondQuestion(t *testing.T) {
	for question, also := range map[string]intent.Kind{
		"what sort of document is this and which harbour is it about?": intent.Overview,
		"which version is this text for, and how old is it?":           intent.Date,
	} {
		if in := intent.Of(question); !slices.Contains(in.Also, also) {
			t.Errorf("%q: %s %v, want also %s", question, in.Kind, in.Also, also)
		}
	}
	checkKinds(t, map[string]intent.Kind{"which harbour is it about?": intent.LookUp, "what is the boat and which harbour is it in?": intent.LookUp})
}

// TestLectures: a lecture with a number is a part of a text, and what it deals with is its gist.
func TestLectures(t *testing.T) {
	for _, question := range []string{"what topics does lecture 2 deal with?", "which topics does lecture II cover"} {
		if in := intent.Of(question); in.Kind != intent.InPlace || in.Place.Unit != intent.Section || in.Place.Number != 2 || !in.Place.Sum {
			t.Errorf("%q: %s %+v", question, in.Kind, in.Place)
		}
	}
	if in := intent.Of("灯塔那一节讲了什么？"); in.Kind != intent.InPlace || in.Place.Name != "灯塔" {
		t.Errorf("%s %+v", in.Kind, in.Place)
	}
	if intent.OpensWithPart("This lecture explains lamps.", "en") {
		t.Error("a lecture of its own is taken for a part")
	}
}

// TestAddresses: whom a text is for, it says of itself by a word for a text, or by what it assumes.
func TestAddresses(t *testing.T) {
	for sentence, want := range map[string]bool{
		"This guide is for keepers.": true, "This guide assumes you’re a keeper.": true, "This is a handy tool for wicks.": false,
	} {
		if intent.Addresses(sentence, "en") != want {
			t.Errorf("%q addresses readers: %t", sentence, !want)
		}
	}
}

// TestWhoDid: somebody with an office who did something else than write the text is not its author.
func TestWhoDid(t *testing.T) {
	for sentence, want := range map[string]bool{"The clerk presented the bills of May.": false, "The clerk prepared these minutes in May.": true} {
		if intent.TellsWho(sentence, "en") != want {
			t.Errorf("%q tells who wrote it: %t", sentence, !want)
		}
	}
}

// TestOpensWithRemark: a word by which one replies stands before a comma, also behind the time of a turn.
func TestOpensWithRemark(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Yeah, the boat was late.": true, "[10:15] Okay, the boat was late.": true,
		"Yes the boat was late, and wet.": false, "The boat, yes, was late.": false, "The boat was late.": false,
	} {
		if got := intent.OpensWithRemark(sentence, "en"); got != want {
			t.Errorf("%q: %v", sentence, got)
		}
	}
}
