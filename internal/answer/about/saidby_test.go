package about_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// conversation is a chat of three people.
func conversation(t *testing.T) *text.Corpus {
	t.Helper()
	const chat = "[10:02] <ada> Hello.\n[10:03] <bo> The pump drips. I am against a new one.\n[10:04] -!- cleo [~c@x.example] has joined\n" +
		"[10:05] <cleo> We decided on Sunday: the pump stays.\n[10:06] <bo> The pumps in the shed drip, too.\n"
	d, err := load.File("chat.txt", []byte(chat), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return &text.Corpus{Documents: []*text.Document{d}}
}

// TestSaidBy: what one of those said who speak in a conversation is shown, all of it or what has the words of the question.
func TestSaidBy(t *testing.T) {
	c := conversation(t)
	for question, says := range map[string]string{
		"what did bo say?":                  "The pump drips. I am against a new one. The pumps in the shed drip, too.",
		"What did Bo say about the pump?":   "The pump drips. The pumps in the shed drip, too.",
		"when did Cleo write?":              "We decided on Sunday: the pump stays.",
		"who took part?":                    "Hello. The pump drips. We decided on Sunday: the pump stays.",
		"how many messages are there?":      "I count 4.",
		"What was the last message?":        "The pumps in the shed drip, too.",
		"what did dan say about the pump?":  "",
		"what did bo and cleo say of moss?": "",
	} {
		if a, _ := asking(c, question).Answer(); said(a) != says {
			t.Errorf("%q: %q, want %q", question, said(a), says)
		}
	}
	a, ok := asking(c, "what did bo say about moss?").Answer()
	if ok || a.Scope == nil || len(a.Scope.Spans) != 2 || a.Of != "moss" {
		t.Errorf("%t, %+v", ok, a)
	}
}
