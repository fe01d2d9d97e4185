package main

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/eval"
	"pilcrow/internal/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s; if the change is meant, run with -update (-want +got):\n%s", path, diff)
	}
}

func document(slug string, paragraphs ...string) *text.Document {
	d := &text.Document{Meta: text.Meta{Slug: slug}}
	for i, body := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: slug, Number: i + 1, Text: body})
	}
	return d
}

// eachClaim calls use with every claim that [Checks] makes of the text of a set.
func eachClaim(set *eval.Set, use func(mutation, sentence, claim string, cites int)) {
	for _, x := range specimensOf(set) {
		for _, m := range mutations {
			if claim, cites := m.alter(&x); claim != "" {
				use(m.name, x.sentence, claim, cites.Number)
			}
		}
	}
}
