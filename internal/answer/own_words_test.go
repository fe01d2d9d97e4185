package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestOwnWords: what the bot says by itself is in the language that is asked for,
// what the text says is not translated.
func TestOwnWords(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en", Kind: text.Opinion, Author: "Ada Holm"}, bridgeText), nil)
	for _, test := range []struct{ language, question, frame, text string }{
		{"de", "When did the old bridge fall?", "Laut Ada Holm:", "The old bridge over the Aske fell"},
		{"fr", "How do penguins hatch eggs?", "", "Le texte ne répond pas à cette question."},
		{"zh-TW", "How do penguins hatch eggs?", "", "文本没有回答这个问题。"},
		{"nl", "How do penguins hatch eggs?", "", "The text does not answer this."},
	} {
		a, err := p.Answer(t.Context(), answer.Question{Text: test.question, Language: test.language}, nil)
		if err != nil || a.Frame != test.frame || !strings.HasPrefix(a.Text, test.text) {
			t.Errorf("in %s: frame %q, text %q, error %v", test.language, a.Frame, a.Text, err)
		}
	}
}
