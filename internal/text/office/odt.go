package office

import (
	"bytes"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/archive"
	"pilcrow/internal/text/markup"
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
	if source, err := a.Read("styles.xml"); err == nil {
		if styles, err := parse(source); err == nil {
			o.readStyles(styles)
			o.leave(margins(styles).words(), "running heads and page numbers")
		}
	}
	if source, err := a.Read("meta.xml"); err == nil {
		if meta, err := parse(source); err == nil {
			describeOdt(meta, in.Meta)
		}
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
	author := m.child("initial-creator").words()
	if author == "" {
		author = m.child("creator").words()
	}
	describe(meta, m.child("title").words(), author, m.child("creation-date").words(), m.child("language").words())
}

// margins returns the heads and feet of the pages.
func margins(styles *element) *element {
	all := &element{}
	styles.child("master-styles").walk(func(e *element) bool {
		if e.name == "header" || e.name == "footer" {
			all.children = append(all.children, e)
			return false
		}
		return true
	})
	return all
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
}

// An odtStyle is what a paragraph or some text of it is.
type odtStyle struct {
	parent       string
	name         string
	bold, hidden bool
	raised       string // "sup" or "sub"
	list         string // the style of the list that it is in
}

type odtLevel struct {
	format, prefix, suffix, bullet string
	display, start                 int
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

// readStyles reads the styles of a file.
func (o *odt) readStyles(root *element) {
	for _, part := range []string{"styles", "automatic-styles"} {
		group := root.child(part)
		if group == nil {
			continue
		}
		for _, e := range group.children {
			switch e.name {
			case "style":
				s := odtStyle{parent: e.get("parent-style-name"), name: strings.ToLower(e.get("display-name")), list: e.get("list-style-name")}
				if s.name == "" {
					s.name = strings.ToLower(strings.ReplaceAll(e.get("name"), "_20_", " "))
				}
				p := e.child("text-properties")
				s.bold = p.get("font-weight") == "bold"
				s.hidden = p.get("display") == "none"
				if position, _, _ := strings.Cut(p.get("text-position"), " "); strings.HasPrefix(position, "super") || position != "" && position[0] != '-' && position[0] != '0' && position != "sub" {
					s.raised = "sup"
				} else if strings.HasPrefix(position, "sub") || strings.HasPrefix(position, "-") {
					s.raised = "sub"
				}
				o.styles[e.get("name")] = s
			case "list-style":
				o.lists[e.get("name")] = readLevels(e)
			}
		}
	}
}

func readLevels(e *element) [10]odtLevel {
	var levels [10]odtLevel
	for _, l := range e.children {
		n, err := strconv.Atoi(l.get("level"))
		if err != nil || n < 1 || n > 10 {
			continue
		}
		level := odtLevel{format: l.get("num-format"), prefix: l.get("num-prefix"), suffix: l.get("num-suffix"), display: 1, start: 1}
		if l.name == "list-level-style-bullet" {
			level.bullet = bullet(l.get("bullet-char"))
		}
		if d, err := strconv.Atoi(l.get("display-levels")); err == nil {
			level.display = d
		}
		if s, err := strconv.Atoi(l.get("start-value")); err == nil {
			level.start = s
		}
		levels[n-1] = level
	}
	return levels
}

// is reports whether a style or one that it comes from has a name.
func (o *odt) is(style string, names ...string) bool {
	for range 20 {
		s, ok := o.styles[style]
		for _, name := range names {
			if ok && s.name == name || strings.EqualFold(strings.ReplaceAll(style, "_20_", " "), name) {
				return true
			}
		}
		if style = s.parent; style == "" {
			return false
		}
	}
	return false
}

// block writes an element of the body.
func (o *odt) block(e *element) {
	if len(o.inList) == 0 && e.name != "list" && e.name != "" && !(e.name == "p" && o.is(e.get("style-name"), "preformatted text")) {
		o.endLists()
	}
	switch e.name {
	case "p":
		o.paragraph(e)
	case "h":
		level, err := strconv.Atoi(e.get("outline-level"))
		if err != nil || level < 1 {
			level = 1
		}
		name := heading(level)
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
	case o.is(style, "quotations", "quotation", "quote"):
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
	style := e.get("style-name")
	if s := o.styles[style]; s.bold {
		o.open("b", nil)
		o.inline(e)
		o.close("b")
	} else {
		o.inline(e)
	}
	o.close(name)
	if o.tables == 0 && len(o.inList) == 0 {
		o.writeNotes()
	}
}

func (o *odt) writeNotes() {
	waiting := o.waiting
	o.waiting = nil
	if len(waiting) > 0 {
		o.endLists()
	}
	for _, n := range waiting {
		o.open("div", map[string]string{markup.Footnote: n.mark})
		for _, p := range n.content.children {
			o.inline(p)
			o.write(" ")
		}
		o.close("div")
	}
	o.waiting = nil
}
