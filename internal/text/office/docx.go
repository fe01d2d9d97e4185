package office

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// Docx reads a Word document (ISO/IEC 29500).
func Docx(in source.Input) ([]*source.Block, error) {
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return nil, err
	}
	main := mainPart(a)
	content, err := a.Read(main)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, refusal.New("has no text of Word in it: save it as .docx again")
	}
	if err != nil {
		return nil, err
	}
	d := &docx{feed: newFeed(), archive: a, dir: path.Dir(main), notes: make(map[string]*element), count: make(map[string]int)}
	d.load()
	d.describe(in.Meta)
	if err := d.body(content); err != nil {
		return nil, err
	}
	d.leaveMargins()
	return d.blocks(), nil
}

// describe fills what the properties of the file say of the text.
func (d *docx) describe(meta *text.Meta) {
	if core, err := d.part("docProps/core.xml"); err == nil {
		describe(meta, core.child("title").words(), core.child("creator").words(),
			core.child("created").words(), core.child("modified").words(), core.child("language").words())
	}
}

// body writes the text, block by block.
func (d *docx) body(content []byte) error {
	s := scanner{archive.Decoder(content)}
	if err := s.enter("body"); err != nil {
		return err
	}
	for {
		e, err := s.next()
		if err != nil {
			return err
		}
		if e == nil {
			break
		}
		d.block(e)
	}
	if p := d.initial; p != nil { // of nothing
		d.initial = nil
		d.wrap("p", p)
	}
	return nil
}

// mainPart returns the name of the file with the text.
func mainPart(a *archive.Archive) string {
	if content, err := a.Read("_rels/.rels"); err == nil {
		if rels, err := parse(content); err == nil {
			for _, r := range rels.children {
				if strings.HasSuffix(r.get("Type"), "/officeDocument") {
					return strings.TrimPrefix(path.Clean("/"+r.get("Target")), "/")
				}
			}
		}
	}
	return "word/document.xml"
}

// A docx is a document that is being read.
type docx struct {
	*feed
	archive   *archive.Archive
	dir       string
	styles    map[string]style
	numbering numbering
	notes     map[string]*element // footnotes and endnotes by kind and id
	waiting   []note              // whose references stand in the open block
	count     map[string]int      // of notes, by kind
	tables    int                 // open ones
	bold      bool                // the style of the open paragraph is
	boxes     []*element          // of text, tied to the open paragraph
	initial   *element            // the large letter that the next paragraph begins with
	list      string              // the abstract list of the last item that is not nested
}

// part reads a file of the document; its name starts at the folder of the text.
func (d *docx) part(name string) (*element, error) { return part(d.archive, name) }

// load reads what the text refers to. A part that is missing or broken says nothing.
func (d *docx) load() {
	if e, err := d.part(path.Join(d.dir, "styles.xml")); err == nil {
		d.styles = readStyles(e)
	}
	if e, err := d.part(path.Join(d.dir, "numbering.xml")); err == nil {
		d.numbering = readNumbering(e)
	}
	for _, kind := range []string{"footnote", "endnote"} {
		e, err := d.part(path.Join(d.dir, kind+"s.xml"))
		if err != nil {
			continue
		}
		for _, n := range e.children {
			if n.name == kind && n.get("type") == "" {
				d.notes[kind+n.get("id")] = n
			}
		}
	}
}

// block writes an element of the body.
func (d *docx) block(e *element) {
	switch e.name {
	case "p":
		d.paragraph(e)
	case "tbl":
		d.endLists()
		d.table(e)
	case "sdt":
		if gallery := e.child("sdtPr", "docPartObj", "docPartGallery"); gallery.get("val") == "Table of Contents" {
			d.leave(e.child("sdtContent").words(), "a table of contents")
			return
		}
		d.control(e, d.content)
	case "customXml", "ins", "moveTo", "smartTag":
		d.content(e)
	case "del", "moveFrom":
		d.leave(e.words(), "deleted")
	case "AlternateContent":
		if c := e.child("Choice"); c != nil {
			d.content(c)
		}
	}
}

func (d *docx) content(e *element) {
	for _, c := range e.children {
		d.block(c)
	}
}
