package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestDated: what asks for a date by its unit is no part of what is asked about; other years and days are.
func TestDated(t *testing.T) {
	for question, want := range map[string]string{
		"In which year did the ferry sink?":       "did the ferry sink?",
		"The ferry sank in what year?":            "The ferry sank  ?",
		"At what time does the mill open?":        "does the mill open?",
		"In welchem Jahr sank die Fähre?":         "sank die Fähre?",
		"En quelle année le bac a-t-il coulé ?":   "le bac a-t-il coulé ?",
		"¿En qué año se hundió el transbordador?": "se hundió el transbordador?",
		"В каком году затонул паром?":             "затонул паром?",
		"渡轮是哪一年沉没的？":                              "渡轮是 沉没的？",
		"Which years did the ferry sail?":         "Which years did the ferry sail?",
		"What happened in the year of the flood?": "What happened in the year of the flood?",
		"Which year?": "Which year?",
		"When did the ferry of the last year sink?": "When did the ferry of the last year sink?",
	} {
		if got := intent.Dated(question); got != want {
			t.Errorf("%q is about %q, want %q", question, got, want)
		}
	}
}
