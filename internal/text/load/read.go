// Package load reads files and folders into the model of package text. It chooses the
// reader by the format of a file; only this package knows the readers.
//
// Reading cleans what was copied from the web or typed with hard line breaks, by
// rules that hold for any text, and says what it did: see [text.Note]. It never
// changes a word: spaces, quotes and ligatures stay as they are, so that a quotation
// is verbatim.
package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
	"pilcrow/internal/text/encoding"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// MaxFile is the size in bytes above which a file is refused.
const MaxFile = 64 << 20

// File turns the bytes of one file into a document.
//
// The extension of path says the format, see [formats]; everything else is plain
// text, unless it starts like an HTML page and has another extension than .txt or
// .text. The encoding is found out, see [encoding.Decode]. What meta leaves
// empty is filled from the text or from path.
//
// An error names the file and says what to do: it is no text, or has no paragraph.
func File(path string, bytes []byte, meta text.Meta) (*text.Document, error) {
	return given{content: bytes, ext: extension(path), meta: meta}.document(path)
}

// document reads what people call path.
func (g given) document(path string) (*text.Document, error) {
	if len(g.content) > MaxFile {
		return nil, tooLarge(path, int64(len(g.content)))
	}
	d := &text.Document{Meta: g.meta, Path: path, Size: len(g.content)}
	if d.Meta.Slug == "" {
		d.Meta.Slug = slugOf(path)
	}
	if err := g.read(d); err != nil {
		return nil, fmt.Errorf("%s %w", path, err)
	}
	if d.Meta.Title == "" {
		d.Meta.Title = d.Meta.Slug
	}
	d.Language = cmp.Or(source.Language(g.meta.Language), d.Language)
	return d, nil
}

// unpacked returns the bytes of the file, or of the one that is packed in it.
func (g given) unpacked() ([]byte, error) {
	if isPacked(g.content) {
		return unpack(g.content)
	}
	return g.content, nil
}

// read fills d from the bytes of its file. Its errors go on after the file's name.
func (g given) read(d *text.Document) error {
	bytes, err := g.unpacked()
	if err != nil {
		return err
	}
	d.Size = len(bytes) // offsets count in what was packed
	ext := cmp.Or(sniffBytes(bytes), g.ext)
	if f, known := formats[ext]; known && !f.isText {
		return extract(d, bytes, f)
	}
	if err := refuse(bytes); err != nil {
		return err
	}
	decoded, err := encoding.Decode(bytes, g.charset)
	if err != nil {
		return err
	}
	in := source.Input{Path: d.Path, Bytes: bytes, Text: decoded.Text, Meta: &d.Meta}
	blocks, err := formatOf(ext, decoded.Text).read(in)
	if err != nil {
		return err
	}
	source.Build(d, blocks)
	if len(d.Paragraphs) == 0 {
		return whyEmpty(d, decoded.Text)
	}
	locate(d, decoded, bytes)
	noteEncoding(d, decoded, bytes)
	return nil
}

// extract reads a file that is no text.
func extract(d *text.Document, bytes []byte, f format) error {
	if len(bytes) == 0 {
		return refusal.New("is empty")
	}
	blocks, err := f.read(source.Input{Path: d.Path, Bytes: bytes, Meta: &d.Meta})
	if err != nil {
		return err
	}
	source.Build(d, blocks)
	if len(d.Paragraphs) == 0 {
		return whyEmpty(d, "")
	}
	return nil
}

// noteEncoding notes which encoding was chosen if the bytes alone do not say it, with
// the first words in which it matters.
func noteEncoding(d *text.Document, decoded encoding.Decoding, bytes []byte) {
	if decoded.How == "" {
		return
	}
	first := strings.IndexFunc(decoded.Text, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 0 {
		return
	}
	from := strings.LastIndexAny(decoded.Text[:first], " \n") + 1
	words := source.FirstWords(decoded.Text[from:], 40)
	l := decoded.Locator(bytes)
	note := text.Note{Kind: text.Decoded, Start: l.Offset(from), End: l.Offset(from + len(strings.TrimSuffix(words, " …"))), Text: words, Reason: "read as " + decoded.Name + ": " + decoded.How}
	i, _ := slices.BinarySearchFunc(d.Notes, note, func(a, b text.Note) int { return cmp.Compare(a.Start, b.Start) })
	d.Notes = slices.Insert(d.Notes, i, note)
}

// locate turns offsets in the decoded text into offsets in the file.
func locate(d *text.Document, decoded encoding.Decoding, bytes []byte) {
	l := decoded.Locator(bytes)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.Start, p.End = l.Offset(p.Start), l.Offset(p.End)
	}
	l = decoded.Locator(bytes)
	for i := range d.Notes {
		n := &d.Notes[i]
		n.Start, n.End = l.Offset(n.Start), l.Offset(n.End)
	}
}

// whyEmpty says why no paragraph was found in the text s of d.
func whyEmpty(d *text.Document, s string) error {
	words := false
	for _, n := range d.Notes {
		switch n.Kind {
		case text.Heading, text.Title:
			return refusal.New("has headings but no paragraph")
		case text.LeftOut:
			words = words || text.HasWords(n.Text)
		}
	}
	switch {
	case words:
		return refusal.New("has no paragraph: everything in it is contents, navigation or the like, and was left out")
	case text.HasWords(s):
		return refusal.New("has markup but no text")
	case s == "":
		return refusal.New("is empty")
	case strings.TrimFunc(s, source.IsEdge) == "":
		return refusal.New("has nothing but white space")
	}
	return refusal.New("has no words")
}
