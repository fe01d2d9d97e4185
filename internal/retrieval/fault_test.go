package retrieval_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/internal/retrieval"
)

// TestOverwrittenInPlace: a file that is cut short or overwritten under a program that
// uses it does not end the program.
func TestOverwrittenInPlace(t *testing.T) {
	ps := mixed()
	for _, test := range []struct {
		name  string
		open  func(string) (*retrieval.Index, error)
		holds bool // whether it still answers
	}{{"read", retrieval.Open, true}, {"mapped", retrieval.OpenMapped, false}} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "index")
			if err := retrieval.NewSegmented(2, 3, ps).Save(path); err != nil {
				t.Fatal(err)
			}
			x, err := test.open(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(path, 0); err != nil { // as a shell's ">" does
				t.Fatal(err)
			}
			hits, err := x.Search(t.Context(), "How long is the road?", 5)
			if test.holds {
				if err != nil || len(hits) == 0 {
					t.Errorf("%d hits, error %v", len(hits), err)
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), "changed while it was in use") {
				t.Errorf("%d hits, error %v", len(hits), err)
			}
			if p, ok := x.Paragraph(ps[0].Document, ps[0].Number); ok {
				t.Errorf("a paragraph that is gone: %+v", p)
			}
			for range x.Paragraphs() {
				t.Error("a paragraph that is gone")
			}
			if err := x.Verify(); err == nil {
				t.Error("it is not noticed")
			}
		})
	}
}
