package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// BenchmarkOverview asks what texts are about that were asked about before: 14 short ones together, and a long one.
func BenchmarkOverview(b *testing.B) {
	for _, size := range []struct{ documents, paragraphs int }{{14, 60}, {1, 5000}} {
		b.Run(fmt.Sprintf("%dx%d", size.documents, size.paragraphs), func(b *testing.B) {
			c := yards(b, size.documents, size.paragraphs)
			p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
			overview := func() {
				if a, err := p.Answer(b.Context(), answer.Question{Text: "What is this about?"}, nil); err != nil || len(a.Claims) == 0 {
					b.Fatal(a.Text, err)
				}
			}
			overview()
			for b.Loop() {
				overview()
			}
		})
	}
}

// yards are so many texts of so many paragraphs each about boatyards.
func yards(b *testing.B, documents, paragraphs int) *text.Corpus {
	c := &text.Corpus{}
	for n := range documents {
		var words strings.Builder
		fmt.Fprintf(&words, "# Yard %d\n\nThis page tells of the boats that yard %d has built.\n", n, n)
		for i := range paragraphs {
			fmt.Fprintf(&words, "\nBoat %d was built by crew %d in the year of the storm, and lies at pier %d. It was sold to the keeper of lamp %d. "+
				"The crew says that nobody has seen its captain since then, though many looked for him.\n", i, i%97, i%31, i%13)
		}
		d, err := load.File(fmt.Sprintf("yard%d.md", n), []byte(words.String()), text.Meta{})
		if err != nil {
			b.Fatal(err)
		}
		c.Documents = append(c.Documents, d)
	}
	return c
}
