package epub_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/epub"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

func pack(files ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = f.Write([]byte(files[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const (
	container = `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`
	opf       = `<package xmlns:dc="dc"><metadata><dc:title>The  Ferry</dc:title><dc:creator>Ada Quill</dc:creator><dc:creator>Bo Ink</dc:creator><dc:language>en</dc:language><dc:date>2024-05-01T00:00:00Z</dc:date></metadata>
<manifest><item id="two" href="two%20b.xhtml" media-type="application/xhtml+xml"/><item id="one" href="one.xhtml"/><item id="note" href="note.xhtml"/><item id="gone" href="gone.xhtml"/>
<item id="nav" href="nav.xhtml" properties="nav"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine toc="ncx"><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/><itemref idref="note" linear="no"/></spine></package>`
	nav   = `<html><nav epub:type="toc"><ol><li><a href="one.xhtml">How it began</a></li><li><a href="two%20b.xhtml#x">How it ended</a></li></ol></nav></html>`
	ncx   = `<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="one.xhtml"/><navPoint><navLabel><text>Two</text></navLabel><content src="two%20b.xhtml"/></navPoint></navPoint></navMap></ncx>`
	one   = `<html><head><title>x</title></head><body><p>The town bought a ferry.</p><ul><li>It was old.</li></ul></body></html>`
	two   = `<html><body><h1>The end</h1><p>It sank, and nobody was hurt.</p></body></html>`
	aside = `<html><body><p>An advertisement.</p></body></html>`
)

func book(more ...string) []byte {
	files := []string{"mimetype", "application/epub+zip", "META-INF/container.xml", container, "OEBPS/book.opf", opf, "OEBPS/nav.xhtml", nav, "OEBPS/one.xhtml", one, "OEBPS/two b.xhtml", two, "OEBPS/note.xhtml", aside}
	return pack(append(files, more...)...)
}

func outline(t *testing.T, file []byte) (meta text.Meta, out []string) {
	t.Helper()
	blocks, err := epub.Read(source.Input{Bytes: file, Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		kind := b.Kind.String()
		switch b.Kind {
		case source.Heading:
			kind = "heading"
		case source.LeftOut:
			kind = "left out, " + b.Reason
		}
		out = append(out, fmt.Sprintf("%s (%s): %s", kind, b.Place, b))
	}
	return meta, out
}

func TestRead(t *testing.T) {
	meta, got := outline(t, book())
	want := []string{
		"left out, the table of contents (): How it began How it ended",
		"heading (): How it began",
		"prose (How it began): The town bought a ferry.",
		"item (How it began): • It was old.",
		"heading (How it ended): The end",
		"prose (How it ended): It sank, and nobody was hurt.",
		"left out, stands beside the text (): An advertisement.",
	}
	if !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
	if want := (text.Meta{Title: "The Ferry", Author: "Ada Quill, Bo Ink", Language: "en", Date: "2024-05-01"}); meta != want {
		t.Errorf("meta %+v", meta)
	}
}

// TestEdition: of what tells who made the book, only the line is kept that says who wrote it, and when.
func TestEdition(t *testing.T) {
	const imprint = `<html><body epub:type="frontmatter"><section epub:type="imprint"><h2>Imprint</h2><p>This book was made by volunteers.</p></section></body></html>`
	const colophon = `<html><body><section epub:type="colophon"><h2>Colophon</h2><p><i>The Ferry</i><br/>was published in 1911 by<br/>Ada Quill.</p><p>The cover shows a pier.</p></section></body></html>`
	file := pack("META-INF/container.xml", container, "OEBPS/book.opf", opf, "OEBPS/one.xhtml", imprint, "OEBPS/two b.xhtml", two, "OEBPS/gone.xhtml", colophon)
	meta, got := outline(t, file)
	want := []string{
		"left out, about the file (): Imprint This book was made by volunteers.",
		"heading (part 1): The end",
		"prose (part 1): It sank, and nobody was hurt.",
		"left out, about the file (): Colophon",
		"left out, a field of the front matter (): The Ferry was published in 1911 by Ada Quill.",
		"left out, about the file (): The cover shows a pier.",
	}
	if !cmp.Equal(want, got) || meta.Date != "1911" {
		t.Errorf("date %s, (-want +got):\n%s", meta.Date, cmp.Diff(want, got))
	}
}

// TestExported is an article that a program for writing made a book of: its title page, its notes, and what its stylesheet
// sets in bold are what they are in other formats; the day of the export is not that of the article.
func TestExported(t *testing.T) {
	exported := func(title string) []byte {
		meta := `<package xmlns:dc="dc"><metadata><dc:title>` + title + `</dc:title><dc:creator>Unknown Author</dc:creator><dc:date>2025-01-02T10:00:00Z</dc:date><meta property="dcterms:modified">2025-01-02T10:00:00Z</meta></metadata>
<manifest><item id="t" href="t.xhtml"/><item id="c" href="c.xhtml"/><item id="s" href="s.css" media-type="text/css"/><item id="n" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="t"/><itemref idref="c"/></spine></package>`
		page := `<html><body epub:type="frontmatter"><section epub:type="titlepage"><h1>` + title + `</h1></section></body></html>`
		chapter := `<html><head><link rel="stylesheet" href="s.css"/></head><body><h1>The ferry</h1><p>The town bought a ferry.<a epub:type="noteref" href="#n1">1</a></p><p><span class="k">How it ended</span></p><p>It sank.</p>
<aside epub:type="footnote" id="n1"><p>It was old.</p></aside></body></html>`
		return pack("META-INF/container.xml", container, "OEBPS/book.opf", meta, "OEBPS/t.xhtml", page, "OEBPS/c.xhtml", chapter, "OEBPS/s.css", ".k{font-weight:bold}", "OEBPS/nav.xhtml", `<nav><a href="c.xhtml">`+title+`</a></nav>`)
	}
	for _, title := range []string{"Unknown Title", "The Ferry"} {
		var meta text.Meta
		blocks, err := epub.Read(source.Input{Bytes: exported(title), Meta: &meta})
		if err != nil {
			t.Fatal(err)
		}
		want := []string{
			"left out, about the file: " + title, "title: The ferry", "left out, the mark of a footnote: 1",
			"prose: The town bought a ferry.", "prose: How it ended", "prose: It sank.", "footnote: 1 It was old.",
		}
		if got := texttest.Outline(blocks); !cmp.Equal(want, got) || meta.Date != "" || meta.Author != "" || meta.Title == "Unknown Title" {
			t.Errorf("%+v, (-want +got):\n%s", meta, cmp.Diff(want, got))
		}
		if bold := blocks[4].Strong.End; bold != blocks[4].Len() {
			t.Errorf("%d bytes of %q are bold", bold, blocks[4])
		}
	}
}

// TestNamedAsBook: a chapter that the contents call by the name of the book has no heading by that.
func TestNamedAsBook(t *testing.T) {
	_, got := outline(t, pack("META-INF/container.xml", container, "OEBPS/book.opf", opf, "OEBPS/nav.xhtml", `<nav><a href="one.xhtml">The Ferry</a></nav>`, "OEBPS/one.xhtml", one))
	if all := strings.Join(got, "\n"); strings.Contains(all, "heading") || !strings.Contains(all, "prose (The Ferry): The town") {
		t.Errorf("%s", all)
	}
}

func TestOldContents(t *testing.T) {
	file := pack("META-INF/container.xml", container, "OEBPS/book.opf", strings.Replace(opf, `properties="nav"`, "", 1), "OEBPS/toc.ncx", ncx, "OEBPS/one.xhtml", one, "OEBPS/two b.xhtml", two)
	_, got := outline(t, file)
	if all := strings.Join(got, "\n"); !strings.Contains(all, "prose (One): The town") || !strings.Contains(all, "prose (Two): It sank") {
		t.Errorf("%s", all)
	}
}

func TestErrors(t *testing.T) {
	locked := `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>`
	for name, test := range map[string]struct {
		file []byte
		want string
	}{
		"DRM":         {book("META-INF/encryption.xml", locked), "is encrypted (DRM): get it without copy protection"},
		"no book":     {pack("a.txt", "a"), "is no EPUB book: its list of chapters is missing or broken"},
		"no chapters": {pack("META-INF/container.xml", container, "OEBPS/book.opf", "<package/>"), "is no EPUB book: its list of chapters is missing or broken"},
		"cut off":     {book()[:300], "is broken: it is no complete zip archive"},
	} {
		_, err := epub.Read(source.Input{Bytes: test.file, Meta: new(text.Meta)})
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", name, err, test.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(opf), []byte(nav), []byte(one))
	f.Add([]byte(strings.Replace(opf, `properties="nav"`, "", 1)), []byte(ncx), []byte(two))
	f.Fuzz(func(t *testing.T, opf, contents, chapter []byte) {
		file := pack("META-INF/container.xml", container, "OEBPS/book.opf", string(opf), "OEBPS/nav.xhtml", string(contents), "OEBPS/toc.ncx", string(contents), "OEBPS/one.xhtml", string(chapter), "OEBPS/two b.xhtml", two)
		blocks, err := epub.Read(source.Input{Bytes: file, Meta: new(text.Meta)})
		if err != nil {
			return
		}
		texttest.InOrder(t, blocks, math.MaxInt)
	})
}
