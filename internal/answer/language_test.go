package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/text"
)

var marshText = []string{
	"Das Moor wurde 1893 von den Mönchen trockengelegt, und seither wächst dort nur noch Roggen.",
	"Die Schleuse ist im Winter geschlossen, weil das Eis sie beschädigen könnte.",
}

func TestOtherLanguage(t *testing.T) {
	english := corpus(text.Meta{Language: "en-GB"}, bridgeText)
	both := corpus(text.Meta{}, bridgeText, marshText)
	for _, test := range []struct {
		name, question string
		corpus         *text.Corpus
		reason         answer.Reason
		text           string
	}{
		{"German of English", "Wie viele Ärzte hat man nach dem Unglück geschickt?", english, answer.OtherLanguage, "The text is in English: please ask in that language,"},
		{"Chinese of English", "新桥长多少？什么时候通车？", english, answer.OtherLanguage, "The text is in English: please ask in that language,"},
		{"guessed from the text", "Qui est le maire de la ville?", corpus(text.Meta{}, marshText), answer.OtherLanguage, "The text is in German: please ask"},
		{"a language without a name here", "Wie viele Ärzte hat man dorthin geschickt?", corpus(text.Meta{Language: "tlh"}, bridgeText), answer.OtherLanguage, "The text is in another language: please ask"},
		{"names and numbers pass", "Was hat Ada Holm 1931 und was war vorher?", english, "", ""},
		{"the same language", "How do penguins hatch eggs?", english, answer.OffTopic, "The text does not answer this."},
		{"the language of one of two texts", "Wie viele Ärzte hat man nach dem Unglück geschickt?", both, answer.OffTopic, "The text does not answer this."},
		{"of neither text", "Combien de médecins ont été envoyés dans le pays ?", both, answer.OtherLanguage, "The text is in English: please"},
		{"one word tells nothing", "Wo?!", english, answer.OffTopic, "The text does not answer this."},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := ask(t, pipeline(test.corpus, nil), test.question)
			if a.Reason != test.reason || !strings.HasPrefix(a.Text, test.text) {
				t.Errorf("reason %q, text %q, passages %v", a.Reason, a.Text, a.Passages)
			}
		})
	}
}
