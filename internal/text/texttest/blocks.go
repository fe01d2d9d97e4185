package texttest

import (
	"fmt"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// InOrder fails the test if the paragraphs that are made of blocks do not stand one after another
// in a source of size bytes.
func InOrder(t testing.TB, blocks []*source.Block, size int) {
	t.Helper()
	var d text.Document
	source.Build(&d, blocks)
	end := 0
	for _, p := range d.Paragraphs {
		if p.Start < end || p.End < p.Start || p.End > size {
			t.Fatalf("paragraph %d is at [%d, %d) of %d, after %d", p.Number, p.Start, p.End, size, end)
		}
		end = p.End
	}
}

// Outline writes blocks a line each: what they are, and what they say.
func Outline(blocks []*source.Block) []string {
	var lines []string
	for _, b := range blocks {
		kind := b.Kind.String()
		switch b.Kind {
		case source.Heading:
			kind = fmt.Sprint("heading ", b.Level)
		case source.Title:
			kind = "title"
		case source.LeftOut:
			kind = "left out, " + b.Reason
		case text.Item:
			kind = fmt.Sprint("item ", b.Level)
		}
		lines = append(lines, kind+": "+b.String())
	}
	return lines
}
