package retrieval_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// TestFileKeepsStructure checks that an index file has all that a paragraph has.
func TestFileKeepsStructure(t *testing.T) {
	ps := []text.Paragraph{
		{Document: "a", Number: 1, Text: "Plain.", Start: 3, End: 9, Language: "en"},
		{
			Document: "a", Number: 2, Heading: "A > B", Text: "Buy:\n1. eggs\n• small\nx\ty", Start: 12, End: 90,
			Lead: "Anna:", Language: "de", Place: "p. 12",
			Blocks: []text.Block{
				{Span: text.Span{Start: 0, End: 4}},
				{Span: text.Span{Start: 5, End: 12}, Kind: text.Item, Label: text.Span{Start: 5, End: 7}},
				{Span: text.Span{Start: 13, End: 22}, Kind: text.Item, Level: 1, Label: text.Span{Start: 13, End: 16}},
				{Span: text.Span{Start: 23, End: 26}, Kind: text.Row},
			},
		},
	}
	path := filepath.Join(t.TempDir(), "index")
	for name, x := range map[string]*retrieval.Index{"small": retrieval.NewIndex(ps), "large": retrieval.NewSegmented(1, 2, ps)} {
		if err := x.Save(path); err != nil {
			t.Fatal(err)
		}
		opened, err := retrieval.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(ps, slices.Collect(opened.Paragraphs())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
