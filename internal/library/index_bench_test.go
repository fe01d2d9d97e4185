package library

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// BenchmarkIndex tells what a kept index would save: what it takes to read a text and to make its
// index, and how large both are as they are kept.
func BenchmarkIndex(b *testing.B) {
	for _, paragraphs := range []int{1000, 5000} {
		var s strings.Builder
		for n := range paragraphs {
			fmt.Fprintf(&s, "The lamp of station %d was lit in %d.%s\n\n", n, 1700+n%200, strings.Repeat(fmt.Sprintf(" Its keeper%d wrote of oil%d.", n%900, n%70), 9))
		}
		d, err := load.File("lamps.md", []byte(s.String()), text.Meta{})
		if err != nil {
			b.Fatal(err)
		}
		packed, err := pack(d)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint("read/", paragraphs), func(b *testing.B) {
			for b.Loop() {
				if _, err := unpack(packed); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(packed)), "bytes/text")
		})
		b.Run(fmt.Sprint("make/", paragraphs), func(b *testing.B) {
			var index *retrieval.Index
			for b.Loop() {
				index, err = retrieval.Builder{Workers: 1}.Build(b.Context(), d.Paragraphs)
			}
			var kept bytes.Buffer
			if _, err := index.WriteTo(&kept); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(kept.Len()), "bytes/index")
		})
	}
}
