package load_test

import (
	"fmt"
	"slices"
	"strings"
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
		{"a page whose menu names the author", "a.html", `<title>Lamps</title><meta name="author" content="Ann Lee"><body><nav><a href="/a">Ann Lee</a> <a href="/c">Contact</a></nav><h1>Lamps</h1><p>` + body + "</p>", []string{"1 Lamps"}},
		{"front matter", "a.md", "---\ntitle: Lamps\ndate: 2024-05-01\ndraft: true\n---\n\n" + body + "\n", []string{"1 title: Lamps", "1 date: 2024-05-01"}},
		{"front matter of plain text", "a.txt", "---\ntitle: Lamps\nlayout: page\ndraft: true\nweight: 3\n---\n\n" + body + "\n\n" + body + "\n", []string{"1 title: Lamps"}},
		{"front matter in TOML", "a.md", "+++\ntitle = \"Lamps\"\nweight = 3\n+++\n\n" + body + "\n", []string{`1 title = "Lamps"`}},
		{"the lines of AsciiDoc", "a.adoc", "= Lamps\nAnn Lee\nv2.1, May 2024\n:toc:\n\n" + body + "\n\n" + body + "\n", []string{"1 Lamps", "1 Ann Lee", "1 v2.1, May 2024"}},
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

// TestManyHeadings: of many headings in a row the last ones stand above the paragraph below them, so that it stays
// short; those at the end, without any text, stand nowhere.
func TestManyHeadings(t *testing.T) {
	headings := func(name string) string {
		var all strings.Builder
		for i := range 400 {
			fmt.Fprintf(&all, "## %s %d of the lamp\n\n", name, i+1)
		}
		return all.String()
	}
	d, err := load.File("a.md", []byte("# Lamps\n\nThey burn oil.\n\n"+headings("Wick")+"They burn longer.\n\n"+headings("Lid")), text.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	last := d.Paragraphs[len(d.Paragraphs)-1]
	if len(last.Text) > 4000 || last.Said() != "They burn longer." || !strings.HasSuffix(last.Text, "\nWick 399 of the lamp\nWick 400 of the lamp\nThey burn longer.") {
		t.Errorf("%d bytes: %q", len(last.Text), last.Text)
	}
}

// TestPartsAreNoTitle: the first part of a text of a known form does not name all of it, nor does what follows.
func TestPartsAreNoTitle(t *testing.T) {
	for words, want := range map[string]string{
		"# NAME\n\nlamp - lights a street\n\n# SYNOPSIS\n\nlamp [STREET]\n":                                 "a",
		"# Unreleased\n\n## Features\n\n- Lamps are lit.\n\n# 1.2.0\n\n## Features\n\n- Wicks are cut.\n":   "a",
		"# v1.3.0 (2021-05-04)\n\n- Lamps are lit.\n\n# v1.2.0 (2020-05-04)\n\n- Wicks are cut at night.\n": "a",
		"# Name\n\nThe lamp has a name.\n\n# Use\n\nIt is lit at dusk.\n":                                   "Name",
	} {
		d, err := load.File("a.md", []byte(words), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Title != want {
			t.Errorf("%q is called %q, want %q", words, d.Meta.Title, want)
		}
	}
}

// TestTitleAmongSections: a heading of the sections' level is the title if the text opens with it and speaks of what it
// names.
func TestTitleAmongSections(t *testing.T) {
	const sections = "\n\nInstall\n-------\n\nRun `rope get` in the shed.\n\nUsage\n-----\n\nTie two ropes.\n"
	for words, want := range map[string]string{
		"Tiny Rope\n---------\n\nTiny rope is a small thing that ties boats." + sections:       "Tiny Rope",
		"Background\n----------\n\nTiny rope is a small thing that ties boats." + sections:     "a",
		"It is small.\n\nTiny Rope\n---------\n\nTiny rope is what ties the boats." + sections: "a",
	} {
		d, err := load.File("a.md", []byte(words), text.Meta{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Meta.Title != want {
			t.Errorf("%q is called %q, want %q", words, d.Meta.Title, want)
		}
	}
}
