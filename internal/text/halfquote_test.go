package text_test

import (
	"slices"
	"testing"

	"pilcrow/internal/text"
)

// TestHalfQuotations: a sentence of a longer quotation stands without its mark, and one that is quoted whole, or in which
// a quotation begins, with it.
func TestHalfQuotations(t *testing.T) {
	for said, want := range map[string][]string{
		`"Wake them. Bring the dog, quick. It barks."`:         {"Wake them.", "Bring the dog, quick.", "It barks."},
		`„Weckt sie. Holt den Hund.“ Dann lief sie.`:           {"Weckt sie.", "Holt den Hund.", "Dann lief sie."},
		`She called: "Wake them. Bring the dog."`:              {`She called: "Wake them.`, "Bring the dog."},
		`"Wake them." She ran. "The dog," he said, "is here."`: {`"Wake them."`, "She ran.", `"The dog," he said, "is here."`},
	} {
		p := text.Paragraph{Text: said, Blocks: []text.Block{{Span: text.Span{End: len(said)}}}}
		var got []string
		for _, s := range p.Sentences() {
			got = append(got, s.Of(said))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", said, got)
		}
	}
}
