package answer_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/text"
)

func TestPartsOf(t *testing.T) {
	for question, want := range map[string][]string{
		"Who built the bridge?":                                 {"Who built the bridge"},
		"Who built the bridge and the gate?":                    {"Who built the bridge and the gate"},
		"Who built the bridge, and when did the old one fall?":  {"Who built the bridge", "when did the old one fall"},
		"Who built it? Did it fall; and what was lost?!":        {"Who built it", "Did it fall", "what was lost"},
		"Wer hat sie gebaut und wann ist die alte eingestürzt?": {"Wer hat sie gebaut", "wann ist die alte eingestürzt"},
		"¿Quién la construyó y cuánto costó?":                   {"¿Quién la construyó", "cuánto costó"},
		"谁建了新桥？什么时候通车？":                                         {"谁建了新桥", "什么时候通车"},
		"Who built it, and in which year did it fall?":          {"Who built it", "in which year did it fall"},
		"Wer hat sie gebaut und mit welchem Stein?":             {"Wer hat sie gebaut", "mit welchem Stein"},
		"What is sand and whatever is andwhat?":                 {"What is sand and whatever is andwhat"},
		"Кто построил мост и когда он упал?":                    {"Кто построил мост", "когда он упал"},
		"谁建了新桥，什么时候通车？":                                         {"谁建了新桥", "什么时候通车"},
		"如果下雨，新桥什么时候开放？":                                        {"如果下雨，新桥什么时候开放"},
		"?!": nil,
	} {
		if diff := cmp.Diff(want, answer.PartsOf(question)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", question, diff)
		}
	}
}

func TestPartlyAnswered(t *testing.T) {
	const toll = "When was the toll abolished"
	for _, test := range []struct {
		name, question string
		model          llm.Generator
		notice         string
	}{
		{"one part is missing", toll + " and how do penguins hatch eggs?", nil, "I found nothing in the text about this: how do penguins hatch eggs."},
		{"the first is missing", "How do penguins hatch eggs? " + toll + "?", nil, "I found nothing in the text about this: How do penguins hatch eggs."},
		{"with a model", toll + "; how do penguins hatch eggs?", citing("The toll was abolished in 1952. {4}"), "I found nothing in the text about this: how do penguins hatch eggs."},
		{"both are there", toll + " and what is closed to lorries in winter?", nil, ""},
		{"there, but not said", toll + " and what is closed to lorries in winter?", citing("The toll was abolished in 1952. {4}"), ""},
		{"a part that leans", toll + " and who had their eggs hatched by penguins?", nil, ""},
		{"a part of one word", toll + " and why penguins?", nil, ""},
		{"the wish for all of it", toll + "? Please name all the penguins that hatch eggs.", nil, ""},
		{"one part", toll + " by penguins that hatch eggs?", nil, ""},
		{"a mention", toll + " and how do @everyone penguins hatch eggs?", nil, ""},
		{"a question for a view", "Do you agree? " + toll + " and how do penguins hatch eggs?", nil,
			noView + " I found nothing in the text about this: how do penguins hatch eggs."},
		{"nothing is answered", "How do penguins hatch eggs and which Swedish king ate herring?", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText), test.model)
			if a := ask(t, p, test.question); a.Notice != test.notice {
				t.Errorf("notice %q, text %q", a.Notice, a.Text)
			}
		})
	}
}

// TestLeaningPart: a part that leans on the one before answers nothing by itself.
func TestLeaningPart(t *testing.T) {
	p := pipeline(corpus(text.Meta{Language: "en"}, bridgeText), nil)
	for _, question := range []string{"How do penguins hatch eggs and who built it?", "Do penguins hatch eggs? which toll"} {
		if a := ask(t, p, question); a.Outcome == answer.Answered {
			t.Errorf("%q: %q", question, a.Text)
		}
	}
}
