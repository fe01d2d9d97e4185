package lang

import "testing"

// TestInCharge: what only asks who has to do with something is no part of what is searched for.
func TestInCharge(t *testing.T) {
	for question, want := range map[string]string{
		"who is in charge of the mill?":           "who the mill?",
		"who's responsible for boats":             "who boats",
		"who do i talk to about the mill":         "who the mill",
		"Who can I contact for boats":             "Who boats",
		"wer ist zuständig für die Mühle":         "wer die Mühle",
		"qui s'occupe du moulin":                  "qui moulin",
		"¿quién se encarga del molino?":           "¿quién molino?",
		"кто отвечает за мельницу":                "кто мельницу",
		"who talked to the miller about the mill": "who talked to the miller about the mill",
		"who charges for the mill":                "who charges for the mill",
	} {
		got, called := InCharge(question)
		if got != want || (len(called) > 0) != (got != question) {
			t.Errorf("%q: %q %q, want %q", question, got, called, want)
		}
	}
}
