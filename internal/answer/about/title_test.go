package about_test

import (
	"testing"

	"pilcrow/internal/answer/about"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/text"
)

// TestIntentOf: the title of a text stands for it, one word of it only where that is asked which all of the
// text answers, and what a title has with other things is looked up.
func TestIntentOf(t *testing.T) {
	c := corpus(text.Meta{Title: "Rules of the Harbour Club"}, []string{"Nobody sails alone."})
	c.Documents = append(c.Documents, corpus(text.Meta{Title: "News of May: the Winter Fair"}, []string{"The ferry calls at noon."}).Documents...)
	for question, want := range map[string]intent.Kind{
		"Who wrote the Rules of the Harbour Club?":         intent.Author,
		"Who wrote the harbour club rules?":                intent.Author,
		"sum up the rules":                                 intent.Overview,
		"Why does the club use only one core for my file?": intent.LookUp,
		"Who made the rules?":                              intent.LookUp,
		"How long are the rules?":                          intent.LookUp,
		"What is the Winter Fair?":                         intent.LookUp,
		"Who sails alone?":                                 intent.LookUp,
		"the first paragraph of the news of May":           intent.InPlace,
		"thanks":                                           intent.Thanks,
	} {
		if got := about.IntentOf(question, c).Kind; got != want {
			t.Errorf("%q is %s, want %s", question, got, want)
		}
	}
	if got := about.IntentOf("Who wrote Moby Dick?", nil).Kind; got != intent.LookUp {
		t.Errorf("without a text: %s", got)
	}
}

// TestWithoutFraming: who names the author, or says what she is, asks what the text says.
func TestWithoutFraming(t *testing.T) {
	c := corpus(text.Meta{Author: "Ada Holm", Office: "Harbour master of Aske"}, []string{"The toll on the bridge is a burden."})
	for question, want := range map[string]string{
		"What does Ada Holm think about the toll?":       "What the toll?",
		"What does Ms Holm say about the toll?":          "What the toll?",
		"what is the harbour master's view of the toll?": "what the toll?",
		"Was sagt Ada Holm über die Maut?":               "Was die Maut?",
		"According to Holm, when was the mole built?":    ", when was the mole built?",
		"Who is Ada Holm?":                               "Who is Ada Holm?",
		"How long has Ada Holm been there?":              "has Ada Holm been there?",
	} {
		if got, _ := about.WithoutFraming(question, c); got != want {
			t.Errorf("%q is about %q, want %q", question, got, want)
		}
	}
	if _, all := about.WithoutFraming("What does Ada Holm say about the toll?", c); !all {
		t.Error("what she says about something is all that is said about it")
	}
	c.Documents = append(c.Documents, corpus(text.Meta{}, []string{"The mole was built in 1871."}).Documents...)
	if got, _ := about.WithoutFraming("Was sagt Ada Holm über die Maut?", c); got != "Was sagt Ada Holm über die Maut?" {
		t.Errorf("of several texts: %q", got)
	}
}

// TestTopic: the first titles name what can be asked about.
func TestTopic(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "“News”", 3: "“News”, “News”, “News”", 5: "“News”, “News”, “News”, …"} {
		if got := about.Topic(corpus(text.Meta{Title: "News"}, make([][]string, n)...), "en"); got != want {
			t.Errorf("%d documents: %q", n, got)
		}
	}
	for language, want := range map[string]string{"de": "„News“", "fr": "« News »", "es": "«News»", "zh": "“News”"} {
		if got := about.Topic(corpus(text.Meta{Title: "News"}, []string{"The mole was built in 1871."}), language); got != want {
			t.Errorf("%s: %q", language, got)
		}
	}
}
