package office

import (
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
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
	if core, err := d.part("docProps/core.xml"); err == nil {
		describe(in.Meta, core.child("title").words(), core.child("creator").words(),
			core.child("created").words(), core.child("modified").words(), core.child("language").words())
	}
	s := scanner{archive.Decoder(content)}
	if err := s.enter("body"); err != nil {
		return nil, err
	}
	for {
		e, err := s.next()
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		d.block(e)
	}
	d.leaveMargins()
	return d.blocks(), nil
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

func (d *docx) paragraph(p *element) {
	pr := p.child("pPr")
	st := d.styles[pr.child("pStyle").get("val")]
	if cap := pr.child("framePr").get("dropCap"); cap == "drop" || cap == "margin" {
		d.initial = p
		return
	}
	if contents().MatchString(st.name) {
		d.leave(p.words(), "a table of contents")
		return
	}
	numbered := d.numberingOf(pr, st)
	level := st.heading
	if n := pr.child("outlineLvl").int("val", -1); n >= 0 && n < 9 {
		level = n + 1
	}
	mark, indent := "", st.indent
	if numbered.id != "" && hasText(p) {
		mark, indent = d.numbering.mark(numbered), d.numbering.indent(numbered, indent)
	}
	indent = indentOf(pr, indent)
	d.bold = st.bold
	switch {
	case st.name == "title" && d.tables == 0:
		d.wrap("title", p)
	case level > 0 && d.tables == 0:
		d.headed(heading(level), mark, p)
	case mark != "":
		d.item(d.levelOf(numbered, indent), mark, indent)
		d.within("p", p)
	case st.quote:
		d.wrap("blockquote", p)
	case st.code:
		d.line()
		d.runs(p)
	case st.caption:
		d.wrap("figcaption", p)
	case d.goesOn(indent), st.continues && len(d.lists) > 0:
		d.within("p", p)
	default:
		d.wrap("p", p)
	}
	d.writeBoxes()
	if d.tables == 0 {
		d.writeNotes()
	}
}

// levelOf is how deep an item is nested. One of another list is nested in the open one if it is set in farther, and ends it
// if not.
func (d *docx) levelOf(item numbered, indent int) int {
	list := d.numbering.lists[item.id]
	if item.level > 0 || list == d.list {
		return item.level
	}
	if level := d.nested(indent); level > 0 {
		return level
	}
	d.endLists()
	d.list = list
	return 0
}

// contents are the styles of tables of contents, of figures, and of indexes.
var contents = lazyregexp.New(`^(toc \d|toc heading|table of figures|index \d|index heading)$`)

// headed writes a heading with its number, if it has one.
func (d *docx) headed(name, mark string, p *element) {
	d.endLists()
	d.open(name, nil)
	if mark != "" && !isBullet(mark) {
		d.write(mark + " ")
	}
	d.words(p)
	d.close(name)
}

// within writes a paragraph into what is open.
func (d *docx) within(name string, p *element) {
	d.open(name, nil)
	d.words(p)
	d.close(name)
}

// words writes what stands in a paragraph, behind its initial if that stands apart.
func (d *docx) words(p *element) {
	if initial := d.initial; initial != nil {
		d.initial = nil
		d.runs(initial)
	}
	d.runs(p)
}

func heading(level int) string { return "h" + strconv.Itoa(min(level, 6)) }

func (d *docx) wrap(name string, p *element) {
	d.endLists()
	d.within(name, p)
}

// hasText reports whether there is something to be read in a paragraph.
func hasText(p *element) bool {
	found := false
	p.walk(func(e *element) bool {
		found = found || e.name == "t" && len(e.children) > 0 || e.name == "drawing" || e.name == "oMath"
		return !found && e.name != "del" && e.name != "moveFrom"
	})
	return found
}

// isOn reads a switch: on unless it says otherwise.
func isOn(e *element) bool {
	if e == nil {
		return false
	}
	switch e.get("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
