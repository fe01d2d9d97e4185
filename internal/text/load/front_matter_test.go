package load_test

import (
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestFrontMatterOfPages: the title in front of plain text and of a page can be cited, and what else stands there is no text.
func TestFrontMatterOfPages(t *testing.T) {
	const fields = "---\ntitle: Harbour rules 1.2\nid: HR-1\n---\n"
	for name, test := range map[string]struct{ body, want string }{
		"a.txt":  {"\nThe lamp is lit at dusk.\n\nIt is put out at dawn.\n", "title: Harbour rules 1.2\nThe lamp is lit at dusk."},
		"a.html": {"<p>The lamp is lit at dusk.</p>\n<p>It is put out at dawn.</p>\n", "title: Harbour rules 1.2\nThe lamp is lit at dusk."},
	} {
		d, err := load.File(name, []byte(fields+test.body), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		p := d.Paragraphs[0]
		if d.Meta.Title != "Harbour rules 1.2" || p.Text != test.want || (fields + test.body)[p.Start:p.End] != p.Said() && name == "a.txt" {
			t.Errorf("%s: title %q, %q", name, d.Meta.Title, p.Text)
		}
		if at := (fields + test.body)[p.Start:]; name == "a.html" && at[:len("The lamp")] != "The lamp" && at[:len("<p>")] != "<p>" {
			t.Errorf("the page's first paragraph stands at %q", at[:10])
		}
	}
}
