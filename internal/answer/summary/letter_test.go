package summary_test

import (
	"slices"
	"strings"
	"testing"
)

// TestSpoken: what stands behind a greeting may begin in a small letter, what is said in a chat, too, and without a full
// stop; who was there says nothing of what was said.
func TestSpoken(t *testing.T) {
	for _, test := range []struct{ name, language, words, says, not string }{
		{"behind a greeting", "de", "Liebe Nachbarn,\n\nseit Mai liegt die Fähre still, und ich schlage vor, sie zu verkaufen.\n\nDie Fähre hat Platz für zwölf Autos der Insel.", "seit Mai liegt", ""},
		{"in a chat", "en", "[10:02] Ann: the ferry is out again\n[10:03] Jo: since when is that?\n[10:04] Ann: since the storm of last night\n[10:05] Jo: then I walk down to the pier", "since the storm of last night", ""},
		{"who was there", "en", "Present: Ann Lee, Jo Park, Wen Li, Tim Ash.\n\nThe ferry of the harbour needs new oil.\n\nAnn Lee will buy the oil of the ferry.\n\nJo Park will pay for the oil in May.", "The ferry of the harbour needs new oil", "Present"},
		{"of itself behind a question", "en", "How do ferries find the harbour at night? In this course we look at the lamps of the harbour." + filler(12), "In this course we look at", ""},
		{"of itself with another word", "en", "Hi there! This privacy notice explains how the ferry keeps names." + filler(12), "This privacy notice explains", ""},
	} {
		said := overview(t, "ferry", test.words, test.language, 5)
		has := func(words string) bool {
			return slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, words) })
		}
		if !has(test.says) || test.not != "" && has(test.not) {
			t.Errorf("%s: %q", test.name, said)
		}
	}
}
