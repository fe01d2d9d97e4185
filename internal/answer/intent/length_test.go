package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestSentencesWanted: a message may say beside its question how long the answer is to be.
func TestSentencesWanted(t *testing.T) {
	for message, want := range map[string]int{
		"What is it about? Answer in one sentence.": 1, "Summarise it. Max 2 sentences please.": 2, "Short answer, three sentences: what is it about?": 3,
		"Worum geht es? Maximal 3 Sätze bitte": 3, "讲了什么？用一句话回答": 1, "What is it about?": 0,
		"Question 2: and the oil?": 0, "The sentence was 5 years. Who got it?": 0, "": 0,
	} {
		if got := intent.SentencesWanted(message); got != want {
			t.Errorf("%q: %d, want %d", message, got, want)
		}
	}
}
