package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"pilcrow/internal/text"
)

// writeTexts writes paragraphs as files of Markdown, one a document, for "bot index --text DIR":
// what is found there can be held against the questions of a set, whose documents have one
// paragraph each.
func writeTexts(dir string, paragraphs []text.Paragraph) error {
	return eachDocument(paragraphs)(func(d *text.Document) error {
		var b bytes.Buffer
		for _, p := range d.Paragraphs {
			if p.Heading != "" {
				fmt.Fprintf(&b, "# %s\n\n", p.Heading)
			}
			fmt.Fprintf(&b, "%s\n\n", p.Text)
		}
		return os.WriteFile(filepath.Join(dir, d.Meta.Slug+".md"), b.Bytes(), 0o600)
	})
}
