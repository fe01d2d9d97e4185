package office

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"

	"pilcrow/internal/text"
	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// Odt reads an OpenDocument text (OASIS OpenDocument 1.3): the archive, or one XML file.
func Odt(in source.Input) ([]*source.Block, error) {
	if bytes.HasPrefix(bytes.TrimSpace(in.Bytes), []byte("<")) {
		return flatOdt(in)
	}
	a, err := archive.Open(in.Bytes)
	if err != nil {
		return nil, err
	}
	if manifest, err := a.Read("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, refusal.New("is encrypted: save it without a password")
	}
	content, err := a.Read("content.xml")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, refusal.New("has no text of OpenDocument in it: save it as .odt again")
	}
	if err != nil {
		return nil, err
	}
	root, err := parse(content)
	if err != nil {
		return nil, err
	}
	o := newOdt()
	if styles, err := part(a, "styles.xml"); err == nil {
		o.readStyles(styles)
		o.leave(margins(styles).words(), "running heads and page numbers")
	}
	if meta, err := part(a, "meta.xml"); err == nil {
		describeOdt(meta, in.Meta)
	}
	return o.read(root)
}

func flatOdt(in source.Input) ([]*source.Block, error) {
	root, err := parse(in.Bytes)
	if err != nil {
		return nil, err
	}
	describeOdt(root, in.Meta)
	return newOdt().read(root)
}

func describeOdt(root *element, meta *text.Meta) {
	m := root.child("meta")
	author := cmp.Or(m.child("initial-creator").words(), m.child("creator").words())
	describe(meta, m.child("title").words(), author, m.child("creation-date").words(), m.child("date").words(), m.child("language").words())
}

// An odt is a document that is being read.
type odt struct {
	*feed
	styles  map[string]odtStyle
	lists   map[string][10]odtLevel // by the name of the list's style
	inList  []*odtList              // the lists that are open
	counted map[string][]int        // how far lists counted, by their id and by their style
	waiting []note
	tables  int
	base    int // how deep the open list is nested in the one before it by how far it is set in
}

type odtList struct {
	style  string
	counts []int
}

func newOdt() *odt {
	return &odt{feed: newFeed(), styles: make(map[string]odtStyle), lists: make(map[string][10]odtLevel), counted: make(map[string][]int)}
}

func (o *odt) read(root *element) ([]*source.Block, error) {
	o.readStyles(root)
	body := root.child("body", "text")
	if body == nil {
		return nil, refusal.New("is no text document: export it as PDF")
	}
	for _, e := range body.children {
		o.block(e)
	}
	return o.blocks(), nil
}

// block writes an element of the body.
func (o *odt) block(e *element) {
	goesOn := e.name == "p" && len(o.inList) == 0 && o.goesOn(o.indentOf(e.get("style-name")))
	if len(o.inList) == 0 && !goesOn && e.name != "list" && e.name != "" && !(e.name == "p" && o.is(e.get("style-name"), "preformatted text")) {
		o.endLists()
	}
	switch e.name {
	case "p":
		o.paragraph(e)
	case "h":
		name := heading(max(1, e.int("outline-level", 1)))
		if o.tables > 0 {
			name = "p"
		}
		o.wrap(name, e)
	case "list":
		o.list(e)
	case "table":
		o.table(e)
	case "tracked-changes":
		for _, c := range e.children {
			if deleted := c.child("deletion"); deleted != nil {
				o.leave(paragraphsOf(deleted).words(), "deleted")
			}
		}
	case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "object-index", "user-index":
		o.leave(e.child("index-body").words(), "a table of contents")
	case "section", "index-body", "bibliography", "list-header", "numbered-paragraph":
		for _, c := range e.children {
			o.block(c)
		}
	case "soft-page-break", "sequence-decls", "forms", "variable-decls", "user-field-decls":
	case "frame", "custom-shape", "rect", "g":
		o.wrap("div", &element{children: []*element{e}})
	}
}

// paragraphsOf returns the paragraphs in e, without who changed them when.
func paragraphsOf(e *element) *element {
	all := &element{}
	for _, c := range e.children {
		if c.name == "p" || c.name == "h" || c.name == "list" || c.name == "table" {
			all.children = append(all.children, c)
		}
	}
	return all
}

func (o *odt) paragraph(e *element) {
	style := e.get("style-name")
	switch {
	case o.tables > 0:
		o.wrap("p", e)
	case o.is(style, "title"):
		o.wrap("title", e)
	case o.is(style, "quotations", "quotation", "quote", "block text"):
		o.wrap("blockquote", e)
	case o.is(style, "preformatted text"):
		o.line()
		o.inline(e)
	case o.is(style, "caption", "illustration", "table", "drawing", "figure"):
		o.wrap("figcaption", e)
	default:
		o.wrap("p", e)
	}
}

// wrap writes a paragraph as an element of its own, and the notes to it.
func (o *odt) wrap(name string, e *element) {
	o.open(name, nil)
	o.set(look{bold: o.lookOf(e.get("style-name")).bold}, func() { o.inline(e) })
	o.close(name)
	if o.tables == 0 && len(o.inList) == 0 {
		o.writeNotes()
	}
}

func (o *odt) writeNotes() {
	for _, n := range o.waiting {
		o.footnote(n.mark, func() {
			for _, p := range n.content.children {
				o.inline(p)
				o.write(" ")
			}
		})
	}
	o.waiting = nil
}
