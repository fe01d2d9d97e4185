package load_test

import (
	"slices"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// TestImprint: the title and what is left out but tells what the document is stand above its first paragraph or
// below its last one; what was read of it is no part of what the paragraph says.
func TestImprint(t *testing.T) {
	const body = "The lamp of Lund burns oil, and it is lit at dusk."
	for _, c := range []struct {
		name, file, text string
		want             []string
	}{
		{"a title", "a.txt", "The Lamp of Lund\n\n" + body + "\n\n" + body + "\n", []string{"1 The Lamp of Lund"}},
		{"a heading for all of it", "a.md", "# Lamps\n\n" + body + "\n\n## Oil\n\n" + body + "\n", []string{"1 Lamps"}},
		{"a chapter and its name", "a.txt", "CHAPTER VII\n\nTHE LAMP\n\n" + body + "\n\n" + body + "\n", []string{"1 CHAPTER VII", "1 THE LAMP"}},
		{"a page", "a.html", "<title>Lamps</title><body><p>" + body + "</p><p>" + body + "</p><footer>© 2023 Lamp Trust</footer>", []string{"1 Lamps", "2 © 2023 Lamp Trust"}},
		{"front matter", "a.md", "---\ntitle: Lamps\ndate: 2024-05-01\n---\n\n" + body + "\n", nil},
		{"nothing of it", "a.txt", body + "\n\n" + body + "\n", nil},
	} {
		d, err := load.File(c.file, []byte(c.text), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paragraphs {
			for _, line := range p.Lines(text.Imprint) {
				got = append(got, string(rune('0'+p.Number))+" "+line.Of(p.Text))
			}
			sentences := p.Sentences()
			if said := p.Said(); said != body || len(sentences) != 1 || sentences[0].Of(p.Text) != body || len(p.AppendStretches(nil)) != 1 {
				t.Errorf("%s: paragraph %d says %q", c.name, p.Number, said)
			}
			if p.Structure()[0].Of(p.Text) != body {
				t.Errorf("%s: paragraph %d has the structure %v", c.name, p.Number, p.Structure())
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
