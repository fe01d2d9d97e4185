package openai

import (
	"testing"
	"unicode/utf8"
)

// Wherever a completion is cut, the answer in it is the same, and valid.
func FuzzMarks(f *testing.F) {
	for _, s := range []string{
		"<think>a</think>b</s>", "<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b<|return|>",
		"analysisA.assistantfinalb", "a<|im_end|>\n<|im_start|>user", "a </s> b", "[THINK]a[/THINK]◁think▷",
	} {
		for i := range s {
			f.Add(s, i)
		}
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		if !utf8.ValidString(s) || at < 0 || at > len(s) || at < len(s) && !utf8.RuneStart(s[at]) {
			return
		}
		var whole, cut marks
		want := whole.text(s) + whole.end()
		got := cut.text(s[:at]) + cut.text(s[at:]) + cut.end()
		if got != want || !utf8.ValidString(got) || whole.orphan != cut.orphan {
			t.Errorf("%q, cut at %d: %q, whole: %q", s, at, got, want)
		}
	})
}
