package about_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestFields: a heading above the text that is labelled as what is asked for tells it, as does a line with a version, or
// a credit at the end that ends with a full stop; a row of a table does not tell whose the text is.
func TestFields(t *testing.T) {
	const story = "\n\nThe balloon rose over the coast of the north in the morning.\n\nIt came down behind the old mill of the village.\n"
	for _, test := range []struct{ file, text, question, want string }{
		{"a.md", "# author: Ann Lee\n\n# title: Balloons" + story, "who wrote this?", "author: Ann Lee"},
		{"a.adoc", "= Balloons\nAske Balloon Works\nv2.1, May 2024\n:toc:" + story, "which version is this?", "v2.1, May 2024"},
		{"a.md", "# Balloons" + story + "\nArticle by A. Lee. Last revised 4 May 2021.\n", "who wrote this?", "Article by A. Lee."},
		{"a.md", "# Balloons\n\n| Thing | Is |\n|---|---|\n| Keeper | Aske Balloon Trust |" + story, "who wrote this?", ""},
	} {
		d, err := load.File(test.file, []byte(test.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		a, _ := asking(&text.Corpus{Documents: []*text.Document{d}}, test.question).Answer()
		if got := said(a); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
