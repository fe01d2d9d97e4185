package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/text"
)

var marshText = []string{
	"Das Moor wurde 1893 von den Mönchen trockengelegt, und seither wächst dort nur noch Roggen.",
	"Die Schleuse ist im Winter geschlossen, weil das Eis sie beschädigen könnte.",
}

func TestOtherLanguage(t *testing.T) {
	english := corpus(text.Meta{Language: "en-GB"}, bridgeText)
	misnamed := corpus(text.Meta{Language: "nl"}, bridgeText)
	misnamed.Documents[0].Language = "en"
	both := corpus(text.Meta{}, bridgeText, marshText)
	for _, test := range []struct {
		name, question string
		corpus         *text.Corpus
		reason         answer.Reason
		text           string
	}{
		{"German of English", "Wie viele Ärzte hat man nach dem Unglück geschickt?", english, answer.OtherLanguage, "The text is in English: please ask in that language,"},
		{"Chinese of English", "派遣了多少名医生？", english, answer.OtherLanguage, "The text is in English: please ask in that language,"},
		{"guessed from the text", "Qui est le maire de la ville?", corpus(text.Meta{}, marshText), answer.OtherLanguage, "The text is in German: please ask"},
		{"a language without a name here", "Wie viele Ärzte hat man dorthin geschickt?", corpus(text.Meta{Language: "tlh"}, bridgeText), answer.OtherLanguage, "The text is in another language: please ask"},
		{"names and numbers pass", "Was hat Ada Holm 1931 und was war vorher?", english, "", "The new bridge was built by Ada Holm"},
		{"Chinese with a Latin word", "有wifi吗", corpus(text.Meta{Language: "zh"}, []string{"馆里有茶室。茶室周末开。"}), answer.Uncertain, "The text may not answer this. It does not have the word “wifi”."},
		{"the same language", "How do penguins hatch eggs?", english, answer.OffTopic, "The text does not answer this."},
		{"the language of one of two texts", "Wie viele Ärzte hat man nach dem Unglück geschickt?", both, answer.OffTopic, "The text does not answer this."},
		{"of neither text", "Combien de médecins ont été envoyés dans le pays ?", both, answer.OtherLanguage, "The text is in English: please"},
		{"one word tells nothing", "Wo?!", english, answer.OffTopic, "The text does not answer this."},
		{"what a file says is not what it is in", "How do penguins hatch eggs?", misnamed, answer.OffTopic, "The text does not answer this."},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := askIn(t, pipeline(test.corpus, nil), "en", test.question)
			if a.Reason != test.reason || !strings.HasPrefix(a.Text, test.text) {
				t.Errorf("reason %q, text %q, passages %v", a.Reason, a.Text, a.Passages)
			}
		})
	}
}

// TestOtherLanguageWithModel: that the question is in another language is said with a model, too,
// whether it is not asked, fails or chooses nothing.
func TestOtherLanguageWithModel(t *testing.T) {
	const german = "Wie viele Ärzte hat man nach dem Unglück geschickt?"
	failing := func(context.Context, []llm.Message, string, json.RawMessage) (string, error) {
		return "", errors.New("boom")
	}
	vague := func(context.Context, []llm.Message, string, json.RawMessage) (string, error) {
		return "Penguins swim fast.", nil
	}
	for name, chooser := range map[string]chooser{"it fails": failing, "it chooses nothing": vague} {
		for _, overrules := range []bool{false, true} {
			p := pointing(chooser)
			p.Corpus, p.Overrules = corpus(text.Meta{Language: "en"}, bridgeText), overrules
			if a := askIn(t, p, "en", german); a.Reason != answer.OtherLanguage || !strings.HasPrefix(a.Text, "The text is in English: please ask in that language,") {
				t.Errorf("%s, overrules %v: reason %q, text %q", name, overrules, a.Reason, a.Text)
			}
		}
	}
	if a := askIn(t, pipeline(corpus(text.Meta{Language: "en"}, bridgeText), says(errors.New("boom"))), "en", german); a.Reason != answer.OtherLanguage {
		t.Errorf("it fails while it writes: reason %q, text %q", a.Reason, a.Text)
	}
}

// TestOwnWordsUnasked asks in several languages, of an English text, without saying in
// which language the bot should speak.
func TestOwnWordsUnasked(t *testing.T) {
	english := corpus(text.Meta{Language: "en"}, bridgeText)
	for question, text := range map[string]string{
		"Wie viele Ärzte hat man nach dem Unglück geschickt?":           "Der Text ist auf Englisch: Bitte frage",
		"Combien de médecins ont été envoyés dans le pays ?":            "Le texte est en anglais : posez",
		"¿Cuántos médicos se han enviado a los pueblos después de eso?": "El texto está en inglés: pregunta",
		"派遣了多少名医生？":                                                     "文本的语言是英语：请用该语言提问",
		"Сколько врачей было отправлено туда?":                          "The text is in English: please ask", // the bot speaks no Russian
		"How many doctors were sent there?":                             "The text does not answer this.",
		"best weapon":                                                   "The text does not answer this.",
		"are pesticides ok":                                             "The text does not answer this.",
		"horaires piscine":                                              "Le texte ne répond pas",
		"y":                                                             "The text does not answer this.", // "and" in Spanish
	} {
		if a := ask(t, pipeline(english, nil), question); !strings.HasPrefix(a.Text, text) {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}

// TestOwnWordsOfText: a question with more function words of the text's language than of any other is answered in
// that, though its letters look like another's.
func TestOwnWordsOfText(t *testing.T) {
	spanish := corpus(text.Meta{Language: "es"}, []string{"El muelle está cerrado desde hace años. La gente de la isla lo quiere arreglar."})
	if a := ask(t, pipeline(spanish, nil), "donde vive la abuela"); !strings.HasPrefix(a.Text, "El texto no responde") && !strings.HasPrefix(a.Text, "Puede que") {
		t.Errorf("%q", a.Text)
	}
}

// TestNearestForeign finds the nearest paragraphs by the names of places that the
// question's language writes in its own way.
func TestNearestForeign(t *testing.T) {
	c := corpus(text.Meta{Language: "en"}, []string{
		"The ferry sails every hour, but never at night.",
		"Germany sent three engineers to the river in the spring.",
		"The keeper of the light was fond of cheese and of his dog.",
	})
	for _, question := range []string{"德国派了谁？", "Кого прислала Германия?", "¿A quién envió Alemania para las obras?"} {
		a := ask(t, pipeline(c, nil), question)
		if len(a.Passages) == 0 || a.Passages[0].Paragraph != 2 {
			t.Errorf("%q: %s, passages %+v", question, a.Reason, a.Passages)
		}
	}
}
