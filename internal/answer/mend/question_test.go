package mend_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/answer/mend"
)

// TestQuestion: words that neither the text nor a dictionary has are read as common ones.
func TestQuestion(t *testing.T) {
	had := []string{"wich", "sorbing"}
	knows := func(word string) bool { return slices.Contains(had, word) }
	for question, want := range map[string]string{
		"Waht does it say about the paragrpah on fees?": "What does it say about the paragraph on fees?", // letters that are swapped
		"what is the titlle of this and wat year":       "what is the title of this and wat year",        // doubled; too short
		"why is the gril so hot":                        "why is the gril so hot",                        // girl, grill
		"which membars wamted a vote":                   "which members wanted a vote",                   // another letter
		"what is a doping test for otters":              "what is a doping test for otters",              // words that are not frequent
		"can an unbanned member come back":              "can an unbanned member come back",              // behind a prefix
		"what does Thier write about wich sorbing":      "what does Thier write about wich sorbing",      // a name, and words of the text
		"what does --alow and x86 do":                   "what does --alow and x86 do",                   // codes
		"worum geht es in dem Txet":                     "worum geht es in dem Txet",                     // a noun may be a name
		"an wellcher Uni war er, und wefche war es":     "an welcher Uni war er, und welche war es",
		"Welcher Hof? Wecher Turm?":                     "Welcher Hof? Welcher Turm?",
		"htese oars, whose are htey? Pelase say":        "these oars, whose are they? Please say", // the first two letters
		"welhces Jahr ist das":                          "welches Jahr ist das",
		"was ist ein Entwarf, und wer entwarf ihn":      "was ist ein Entwarf, und wer entwarf ihn", // of other languages hardly all words are known
		"": "", "这篇文章讲什么？": "这篇文章讲什么？",
	} {
		if got := mend.Question(question, knows); got != want {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

// TestManyUnknownWords: the text is not searched for each word of what is no language.
func TestManyUnknownWords(t *testing.T) {
	asked := 0
	mend.Question(strings.Repeat("what is the zzqxrt of ", 200), func(string) bool { asked++; return false })
	if asked == 0 || asked > 100 {
		t.Errorf("the text is asked for %d words", asked)
	}
}
