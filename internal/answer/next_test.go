package answer_test

import (
	"strings"
	"testing"
)

const kennel = `# The kennel

Rex failed his first test. A hot-air balloon had come down beside him. The judges were kind about it.

The tear in the tent was as long as a hand. With a patch from the bicycle it was tight again.

We had meant to sleep at the abbey in Orval. Both of our letters were turned down.

The gate is painted green because the old colour had faded in the sun. It squeaks.

Do the gaps bring in more foxes, as the neighbours fear? The warden was asked that, too.

Foxes came through the gaps as often as before.
`

// TestFollowingSentences: the nearest sentence to a question why, how or whether is shown with those behind it, which
// answer. One that gives a reason, or answers another question, stands alone.
func TestFollowingSentences(t *testing.T) {
	p := fromFile(t, "kennel.md", kennel)
	for _, test := range []struct{ question, says, not string }{
		{"Why did Rex fail his test?", "A hot-air balloon", ""},
		{"How was the tear in the tent mended?", "With a patch", ""},
		{"Did they sleep at the abbey in Orval?", "turned down", ""},
		{"Why is the gate painted green?", "because the old colour", "squeaks"},
		{"Which colour is the gate painted?", "painted green", "squeaks"},
	} {
		a := ask(t, p, test.question)
		if a.Abstained || !strings.Contains(a.Text, test.says) || test.not != "" && strings.Contains(a.Text, test.not) {
			t.Errorf("%q: %s: %q", test.question, a.Outcome, a.Text)
		}
	}
}

// TestQuestionIsNoAnswer: a question that the text asks is not shown where another sentence answers.
func TestQuestionIsNoAnswer(t *testing.T) {
	a := ask(t, fromFile(t, "kennel.md", kennel), "Do the gaps bring in more foxes?")
	if a.Abstained || !strings.Contains(a.Text, "as often as before") || strings.Contains(a.Text, "?") {
		t.Errorf("%s: %q", a.Outcome, a.Text)
	}
}
