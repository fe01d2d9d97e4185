package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// TestUnsaid: what holds where nothing is said is found by the text's word for it, an option without the word
// that asks for one.
func TestUnsaid(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{
		"The winch says how many turns the drum has made.",
		"The number of turns defaults to four.",
		"--brake  Stops the drum at once.",
		"A flag is hoisted over the drum at noon.",
	}), nil)
	for question, want := range map[string]string{
		"How many turns, if I don't set anything?": "How many turns ? default",
		"How many turns if I set anything?":        "How many turns if I set anything?",
		"flag to stop the drum at once":            "to stop the drum at once",
		"flag over the drum at noon":               "flag over the drum at noon",
	} {
		if a := ask(t, p, question); a.Searched[0] != want {
			t.Errorf("%q: searched %q, want %q", question, a.Searched, want)
		}
	}
}

// TestPhrasal: a light verb that the text lacks stays with the word that makes another verb of it.
func TestPhrasal(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, []string{"The ferry brings the goats home.", "The ferry is far away."}), nil)
	if a := ask(t, p, "How do I take away the goats?"); len(a.Searched) > 1 {
		t.Errorf("searched %q", a.Searched)
	}
	if a := ask(t, p, "How do I take the goats?"); len(a.Searched) != 2 {
		t.Errorf("searched %q", a.Searched)
	}
}

// TestMissingOnce: a word that a question has twice is missing once.
func TestMissingOnce(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText), nil)
	if a := ask(t, p, "Which zeppelin flew over the bridge to the other zeppelin?"); strings.Count(a.Text, "“zeppelin”") != 1 {
		t.Errorf("%q", a.Text)
	}
}

// TestMissingHan: what a Chinese question lacks is named without the verbs and particles around it.
func TestMissingHan(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "zh"}, []string{"馆里有茶室。茶室周末开。"}), nil)
	for question, want := range map[string]string{"要预约吗": "“预约”", "有桑拿吗？": "“桑拿”"} {
		if a := ask(t, p, question); !strings.Contains(a.Text, want) {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}

// TestMissingWords: what nobody would miss is not said to be missing.
func TestMissingWords(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText), nil)
	for question, want := range map[string]string{
		"Which zeppelins mustn't bring everything without several permits?": "the words “zeppelins” and “permits”",
		"What brought nothing but zeppelins?":                               "the word “zeppelins”",
	} {
		if a := ask(t, p, question); !strings.Contains(a.Text, want) {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}
