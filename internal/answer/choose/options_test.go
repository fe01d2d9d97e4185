package choose_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/internal/text"
)

// entries is a text with an entry for each line, called by what stands before its tab.
func entries(lines ...string) corpus {
	var blocks []text.Block
	at := 0
	for _, line := range lines {
		label, _, _ := strings.Cut(line, "\t")
		blocks = append(blocks, text.Block{Kind: text.Definition, Span: text.Span{Start: at, End: at + len(line)}, Label: text.Span{Start: at, End: at + len(label)}})
		at += len(line) + 1
	}
	return paragraphOf("", strings.Join(lines, "\n"), blocks...)
}

// TestTwoOptions: of two options that a question names, it is said what the entry of one says of the other, else what
// both entries say.
func TestTwoOptions(t *testing.T) {
	boat := entries("-k, --keel\tLowers the board. It may not be used with -m.", "-m, --mast\tSteps the spar.", "-K\tLifts the board.", "-a\tDrops the anchor.")
	for question, want := range map[string][]string{
		"Is it fine to use -k and -m?":             {"It may not be used with -m."},
		"What is the difference of -m and -k?":     {"It may not be used with -m."},
		"What is the difference between -k and -K": {"Lowers the board.", "Lifts the board."},
	} {
		got := asking(question).Choose(boat.found(), boat)
		if !slices.Equal(said(got.Picks), want) || got.Evidence.Chance < 0.5 {
			t.Errorf("%q: %q, chance %.2f", question, said(got.Picks), got.Evidence.Chance)
		}
	}
}
