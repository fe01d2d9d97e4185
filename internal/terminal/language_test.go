package terminal_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat/chattest"
	"pilcrow/internal/terminal"
)

func TestLanguage(t *testing.T) {
	tests := []struct {
		variables map[string]string
		want      string
	}{
		{nil, ""},
		{map[string]string{"LANG": "en_GB.UTF-8"}, "en"},
		{map[string]string{"LANG": "de_AT.UTF-8@euro"}, "de"},
		{map[string]string{"LANG": "fr_FR"}, "fr"},
		{map[string]string{"LANG": "zh_TW.UTF-8"}, "zh"},
		{map[string]string{"LANG": "C"}, ""},
		{map[string]string{"LANG": "C.UTF-8"}, ""},
		{map[string]string{"LANG": "POSIX"}, ""},
		{map[string]string{"LANG": "nl_NL.UTF-8"}, ""},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_MESSAGES": "es_ES.UTF-8"}, "es"},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_MESSAGES": "es_ES.UTF-8", "LC_ALL": "C"}, ""},
		{map[string]string{"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"},
		{map[string]string{"LANG": "\x1b]0;"}, ""},
	}
	for _, tt := range tests {
		if got := terminal.Language(environment(tt.variables)); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.variables, got, tt.want)
		}
	}
}

func TestOwnWordsInTheLanguageOfTheEnvironment(t *testing.T) {
	script := of(lampCorpus(), chattest.Scene{Answer: answer.Answer{
		Abstained: true, Text: "Nein.", Notice: "x", Receipt: answer.Receipt{Evidence: answer.Evidence{Chance: 0.25}},
		Passages: []answer.Passage{{Document: "lamps", Paragraph: 1, Text: lamps}},
	}})
	front := terminal.Terminal{Env: environment(map[string]string{"LANG": "de_DE.UTF-8"})}
	got := converse(t, front, script, "Wer?\n/show 99\n/nein\n/why\n")
	for _, want := range []string{
		"Nein.\n\nDie nächsten Absätze:\n\n¶1\n", "\nHinweis: x\n", "Der Text hat die Absätze 1 bis 40.\n", "Den Befehl /nein gibt es nicht.",
		"Sicher: zu 25 %",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	if diff := cmp.Diff("de", script.Asked()[0].Language); diff != "" {
		t.Errorf("language of the question (-want +got):\n%s", diff)
	}
}

func TestShowAfterAnAnswer(t *testing.T) {
	claims := []answer.Claim{{Text: "It was lit in 1902.", Citations: []answer.Citation{cite("lamps", 1, lamps, "lit in 1902")}}}
	stale := cite("lamps", 1, lamps, "lit in 1902")
	stale.Quote = "lit in 1903"
	script := of(lampCorpus(),
		chattest.Scene{Answer: answer.Answer{Claims: claims}},
		chattest.Scene{Answer: answer.Answer{Claims: []answer.Claim{{Text: "x", Citations: []answer.Citation{stale}}}}},
		chattest.Scene{Answer: answer.Answer{Text: "No.", Abstained: true}})
	got := converse(t, terminal.Terminal{}, script, "1?\n/quux\n/show\n/show 1\n/quux\n2?\n/quux\n1\n/quux\n3?\n/quux\n/show\n")
	parts := strings.Split(got, "There is no command /quux. /help lists the commands.\n\n")
	const plain = "¶1\n  The lamp of the harbour was lit in 1902, and it has burned every night since,\n  through three wars.\n\n"
	const marked = "¶1\n  The lamp of the harbour was **lit in 1902**, and it has burned every night\n  since, through three wars.\n\n"
	for i, want := range map[int]string{
		1: marked + marked,                           // opened by the answer, and by its number
		3: plain,                                     // the text has changed since
		5: "The last answer cites no paragraph.\n\n", // there is none
	} {
		if diff := cmp.Diff(want, parts[i]); diff != "" {
			t.Errorf("part %d (-want +got):\n%s", i, diff)
		}
	}
}
