package answer_test

import (
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
)

// TestPartsWithoutCorpus: of paragraphs that are of no text, a part about the text as a whole is searched like any other.
func TestPartsWithoutCorpus(t *testing.T) {
	p := read(t, "rules.md")
	alone := &answer.Pipeline{Search: retrieval.NewIndex(p.Corpus.Paragraphs())}
	if _, err := alone.Answer(t.Context(), answer.Question{Text: "Who wears a life jacket below 10 degrees, and what is this text about?"}, nil); err != nil {
		t.Error(err)
	}
}
