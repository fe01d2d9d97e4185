package openai_test

import (
	"strings"
	"testing"

	"pilcrow/internal/openai/openaitest"
)

// Wherever a completion is cut into two pieces, the same text remains.
func TestThoughtsSplitAnywhere(t *testing.T) {
	for whole, want := range map[string]string{
		"<think>a < b</think>ok <b>":               "ok <b>",
		"one <think>hm</think>two<think>x</think>": "one two",
		"a < b </thin":                             "a < b </thin",
		"</think>\nok":                             "ok",
	} {
		replies := make([]openaitest.Script, len(whole))
		for i := range whole {
			replies[i] = say(whole[:i], whole[i:])
		}
		c := client(t, endpoint(openaitest.New(t, replies...)))
		for i := range whole {
			if text, err := generate(c); strings.TrimSpace(text) != strings.TrimSpace(want) || err != nil {
				t.Errorf("cut at %d: got %q, %v, want %q", i, text, err, want)
			}
		}
	}
}
