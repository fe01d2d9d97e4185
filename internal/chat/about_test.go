package chat_test

import (
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
)

// TestByline: one line says whose words these are and what shows that they are true, the
// same on every platform.
func TestByline(t *testing.T) {
	proven, quoted := answer.Claim{Proof: answer.Judged}, answer.Claim{Proof: answer.Quotation}
	written := answer.Receipt{Model: "gpt-test"}
	for _, test := range []struct {
		name, want string
		answer     answer.Answer
	}{
		{"no answer", "", answer.Answer{Abstained: true}},
		{"the text's sentences", "Words of the text itself", answer.Answer{Mode: answer.Extractive, Claims: []answer.Claim{quoted}}},
		{"below a frame", "", answer.Answer{Mode: answer.Extractive, Frame: "According to Ada:", Claims: []answer.Claim{quoted}}},
		{"chosen by a model", "Words of the text, chosen by gpt-test", answer.Answer{Mode: answer.Extractive, Frame: "According to Ada:",
			Claims: []answer.Claim{quoted}, Receipt: answer.Receipt{Model: "gpt-test", Chosen: true}}},
		{"all proven", "Words of gpt-test: each sentence proven by the text",
			answer.Answer{Mode: answer.Model, Claims: []answer.Claim{proven, proven}, Receipt: written}},
		{"all quoted", "Words of gpt-test: quoted from the text word for word",
			answer.Answer{Mode: answer.Model, Claims: []answer.Claim{quoted, {Quoted: true}}, Receipt: written}},
		{"both", "Words of gpt-test: 2 of 3 sentences in the text’s own words, the others proven by it",
			answer.Answer{Mode: answer.Model, Claims: []answer.Claim{quoted, proven, quoted}, Receipt: written}},
	} {
		if got := chat.Byline("en", test.answer); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
