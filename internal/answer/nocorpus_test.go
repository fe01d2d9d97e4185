package answer_test

import (
	"context"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// TestWithoutCorpus: a search alone answers, too: nothing is known of a text as a whole then.
func TestWithoutCorpus(t *testing.T) {
	p := &answer.Pipeline{Search: retrieval.NewIndex([]text.Paragraph{
		{Document: "boats", Number: 1, Text: "The boat of Aske was built of oak by the miller in 1871."},
		{Document: "boats", Number: 2, Text: "The purpose of the letter was to warn the crew of the tide."},
	})}
	for question, want := range map[string]answer.Outcome{
		"Who built the boat of Aske, and what is the purpose of the letter?": answer.Answered,
		"What was the boat built of and what is the title of the text?":      answer.Answered,
		"Who wrote this and when?": answer.Absent, "What is it about, and how long is the text?": answer.Absent,
	} {
		if a, err := p.Answer(context.Background(), answer.Question{Text: question}, nil); err != nil || a.Outcome != want {
			t.Errorf("%q: %s, %v", question, a.Outcome, err)
		}
	}
}
