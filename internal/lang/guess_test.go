package lang_test

import (
	"os"
	"strings"
	"testing"

	"pilcrow/internal/lang"
)

// chat are questions as they are typed in a chat, short and without capitals, each with its language.
func chat(t *testing.T) (all [][2]string) {
	t.Helper()
	table, err := os.ReadFile("testdata/chat.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		language, question, _ := strings.Cut(strings.TrimSpace(line), "\t")
		all = append(all, [2]string{language, question})
	}
	return all
}

// TestGuess measures how often the language of a question is told, by the language of the
// text that is asked: at least as often as when this was written.
func TestGuess(t *testing.T) {
	questions := chat(t)
	if len(questions) < 150 {
		t.Fatalf("%d questions", len(questions))
	}
	for text, least := range map[string]struct{ own, other float64 }{
		"": {0, .94}, "en": {.99, .94}, "de": {.99, .91}, "fr": {.96, .91}, "es": {.96, .92}, "zh": {.99, .93},
	} {
		before := map[string]float64{"en": 4, "de": 4, "fr": 4, "es": 4}
		if text != "" {
			before[text] += 4
		}
		var own, ownRight, other, otherRight float64
		for _, q := range questions {
			right := 0.0
			if got := lang.Guess(q[1], before); got == q[0] {
				right = 1
			} else {
				t.Logf("text %q: %s %q is called %s", text, q[0], q[1], got)
			}
			if q[0] == text {
				own, ownRight = own+1, ownRight+right
			} else {
				other, otherRight = other+1, otherRight+right
			}
		}
		t.Logf("text %q: own %.3f of %.0f, others %.3f of %.0f", text, ownRight/max(own, 1), own, otherRight/other, other)
		if own > 0 && ownRight/own < least.own || otherRight/other < least.other {
			t.Errorf("text %q: own %.3f, others %.3f, want %v", text, ownRight/max(own, 1), otherRight/other, least)
		}
	}
}

func TestGuessOfNothing(t *testing.T) {
	for _, s := range []string{"", "42?", "¶ 3"} {
		if got := lang.Guess(s, nil); got != "" {
			t.Errorf("%q is called %s", s, got)
		}
		if got := lang.Guess(s, map[string]float64{"de": 4}); got != "de" {
			t.Errorf("%q to a German text is called %q", s, got)
		}
	}
}

func TestIsCode(t *testing.T) {
	for word, want := range map[string]bool{"OnceLock": true, "retry_after": true, "HTTP2": true, "API": true, "Berlin": false, "a": false, "I": false, "x2": false, "429": true, "Ö": false, "was": false} {
		if got := lang.IsCode(word); got != want {
			t.Errorf("%q: %v", word, got)
		}
	}
}

// TestGuessByAccents: accents and marks tell languages apart that share words and letters.
func TestGuessByAccents(t *testing.T) {
	before := map[string]float64{"en": 4, "de": 4, "fr": 4, "es": 8}
	for _, question := range []string{"qué animales vieron", "qué pasó", "¿Y desde qué mes?", "cuáles son"} {
		if got := lang.Guess(question, before); got != "es" {
			t.Errorf("%q is called %q", question, got)
		}
	}
}
