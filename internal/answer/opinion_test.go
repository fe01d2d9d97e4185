package answer_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/text"
)

const noView = "I have no view of my own; this is what the text says."

func TestQuestionForAView(t *testing.T) {
	for question, want := range map[string]string{ // what is searched for; "" if it is no such question
		"Is the author right about the toll?":                 "the toll?",
		"Is the author right?":                                "Is the author right?",
		"Was she really wrong that the toll was abolished?":   "the toll was abolished?",
		"Do you agree with the author about the toll?":        "the author about the toll?",
		"Do you agree? Is he right about the toll?":           "the toll?",
		"Do you agree with him about the toll?":               "about the toll?",
		"Do you agree with him?":                              "Do you agree with him?",
		"What do you think of what the author says: the toll": "what the author says: the toll",
		"What do you think about the toll?":                   "the toll?",
		"In your opinion, when was the toll abolished?":       "when was the toll abolished?",
		"What is your view on the toll":                       "the toll",
		"Should I believe that the toll was abolished?":       "the toll was abolished?",
		"Hat der Autor recht mit Askeby?":                     "Askeby?",
		"Stimmen Sie dem Autor zu, dass die Maut 1952 fiel?":  "die Maut 1952 fiel?",
		"Was hältst du von Askeby?":                           "Askeby?",
		"Was ist Ihrer Meinung nach mit der Maut?":            "Was ist mit der Maut?",
		"L’auteur a-t-il raison sur Askeby ?":                 "Askeby ?",
		"Êtes-vous d’accord avec Askeby ?":                    "Askeby ?",
		"Que penses-tu de Askeby ?":                           "Askeby ?",
		"¿Tiene razón el autor sobre Askeby?":                 "Askeby?",
		"¿Qué opinas de Askeby?":                              "Askeby?",
		"¿Estás de acuerdo con Askeby?":                       "Askeby?",

		"Is the author right-handed?":               "",
		"Was it right to close the gate?":           "",
		"Did Ada Holm agree with the company?":      "",
		"How do you make green paint?":              "",
		"Stimmen sie für die Maut?":                 "",
		"Was denken sie über die Maut?":             "",
		"Who had the right to cross in winter?":     "",
		"What was the view from the bridge like?":   "",
		"Which opinion of Ada Holm is in the text?": "",
	} {
		p := pipeline(corpus(text.Meta{}, bridgeText), nil)
		a := askIn(t, p, "en", question)
		if got := strings.HasPrefix(a.Notice, "I have no view of my own"); got != (want != "") {
			t.Errorf("%q: notice %q", question, a.Notice)
		}
		if want != "" && a.Searched[0] != want {
			t.Errorf("%q searched for %q, want %q", question, a.Searched[0], want)
		}
	}
}

func TestViewIsDeclined(t *testing.T) {
	const about = "Is the author right that the toll was abolished in 1952?"
	for _, test := range []struct {
		name         string
		model        llm.Generator
		question     string
		history      []answer.Turn
		text, notice string
	}{
		{"no model", nil, about, nil, "The toll was abolished in 1952. [¶4]", noView},
		{"model", citing("The author is right. {4} The toll was rightly abolished in 1952. {4} The toll was abolished in 1952. {4}"), about, nil, "The toll was abolished in 1952. [¶4]", noView},
		{"model is away", says(&llm.Error{Kind: llm.Busy}), about, nil, "The toll was abolished in 1952. [¶4]", noView + " The language model is busy, so"},
		{"abstention", nil, "What do you think of penguins?", nil, "The text does not answer this.", "I have no view of my own."},
		{"nothing but a view, after a question", nil, "Do you agree?", []answer.Turn{{Question: "When was the toll abolished in Askeby?"}}, "The toll was abolished in 1952. [¶4]", noView},
		{"nothing but views", nil, "Do you agree?", []answer.Turn{{Question: "Is he right?"}}, "The text does not answer this.", "I have no view of my own."},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := pipeline(corpus(text.Meta{}, bridgeText), test.model)
			a, err := p.Answer(t.Context(), answer.Question{Text: test.question, History: test.history}, nil)
			if err != nil {
				t.Fatal(err)
			}
			checkInvariants(t, p.Corpus, a)
			if a.Text != test.text || !strings.HasPrefix(a.Notice, test.notice) {
				t.Errorf("text %q, notice %q, dropped %v", a.Text, a.Notice, a.Receipt.Dropped)
			}
		})
	}
}
