package openai_test

import (
	"testing"

	"pilcrow/internal/openai/openaitest"
)

// TestKeyIsEchoed: a server that says the key that it got, in whatever pieces, does not
// bring it into an answer.
func TestKeyIsEchoed(t *testing.T) {
	for _, test := range []struct {
		pieces []string
		want   string
	}{
		{[]string{"You sent " + testKey + " to me."}, "You sent [redacted] to me."},
		{[]string{"You sent topse", "cret0123", "456789", " to me."}, "You sent [redacted] to me."},
		{[]string{"Of what is topse", "cret nothing is said."}, "Of what is topsecret nothing is said."},
		{[]string{"The answer is top"}, "The answer is top"},
	} {
		got, err := generate(client(t, endpoint(openaitest.New(t, say(test.pieces...)))))
		if got != test.want || err != nil {
			t.Errorf("%q: %q, error %v", test.pieces, got, err)
		}
	}
}

// TestNoKeyIsNeeded: what stands for a key at a server of one's own may be talked about.
func TestNoKeyIsNeeded(t *testing.T) {
	e := endpoint(openaitest.New(t, say("ollama is a server.")))
	e.Key = "ollama"
	got, err := generate(client(t, e))
	if got != "ollama is a server." || err != nil {
		t.Errorf("%q, error %v", got, err)
	}
}
