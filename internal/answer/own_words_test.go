package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

// TestTalkInTheTextsLanguage: what may be said in several languages is answered in the text's, unless another is spoken.
func TestTalkInTheTextsLanguage(t *testing.T) {
	p := fromFile(t, "pont.md", "# Le pont d'Aske\n\nLe vieux pont sur l'Aske est tombé en 1901, et personne ne l'a vu tomber.\n")
	before := answer.Turn{Question: "When did the old bridge fall?"}
	for question, want := range map[string]string{"Source ?": "Tout ce que je dis", "source please": "All that I say"} {
		if a := ask(t, p, question); !strings.HasPrefix(a.Text, want) {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
	a, err := p.Answer(t.Context(), answer.Question{Text: "ok", History: []answer.Turn{before}}, nil)
	if err != nil || !strings.HasPrefix(a.Text, "All right.") {
		t.Errorf("%q %v", a.Text, err)
	}
}

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
