package terminal_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/terminal"
)

func TestVerdicts(t *testing.T) {
	lit := []answer.Citation{cite("lamps", 2, lamps, "was lit in 1902")}
	verdicts := []verify.Verdict{
		{Sentence: "The lamp was lit in 1902.", Finding: verify.Supported, Citations: lit},
		{Sentence: "The lamp was lit in 1903.", Finding: verify.Contradicted, Citations: lit,
			Differences: []verify.Difference{{Kind: verify.OtherNumber, Said: "1903", Text: "1902"}}},
		{Sentence: "The lamp was not lit in 1902.", Finding: verify.Contradicted, Citations: lit,
			Differences: []verify.Difference{{Kind: verify.OtherNegation, Said: "not"}}},
		{Sentence: "The keeper had a dog.", Finding: verify.NotFound},
		{Sentence: "I think the lamp\x1b[31m is nice.", Finding: verify.NoStatement, Cause: verify.IsOpinion},
	}
	var b strings.Builder
	if err := (terminal.Renderer{Width: 60}).Verdicts(&b, verdicts); err != nil {
		t.Fatal(err)
	}
	const want = `✓ The lamp was lit in 1902. [¶2]
✗ The lamp was lit in 1903. [¶2]
  Here: 1903. In the text: 1902.
  “was lit in 1902”
✗ The lamp was not lit in 1902. [¶2]
  The text says this without a “not”:
  “was lit in 1902”
? The keeper had a dog.
– I think the lamp�[31m is nice. (an opinion)

1 supported, 2 contradicted, 1 not found, 1 not judged
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestNoVerdicts(t *testing.T) {
	var b strings.Builder
	if err := (terminal.Renderer{}).Verdicts(&b, nil); err != nil || b.String() != "There is no sentence in it.\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}
