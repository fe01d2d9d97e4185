package office

import (
	"strconv"

	"pilcrow/internal/lazyregexp"
)

// paragraph writes a paragraph with what is tied to it.
func (d *docx) paragraph(p *element) {
	pr := p.child("pPr")
	st := d.styles[pr.child("pStyle").get("val")]
	if set := pr.child("framePr").get("dropCap"); set == "drop" || set == "margin" {
		d.initial = p
		return
	}
	if contents().MatchString(st.name) {
		d.leave(p.words(), "a table of contents")
		return
	}
	d.bold = st.bold
	d.put(p, st, d.placeOf(p, st))
	d.writeBoxes()
	if d.tables == 0 {
		d.writeNotes()
	}
}

// A place is where a paragraph stands among others.
type place struct {
	numbered
	heading int    // its level as a heading, 0 if it is none
	mark    string // its number or bullet
	indent  int    // how far it is set in
}

// placeOf returns the place of a paragraph, and counts it.
func (d *docx) placeOf(p *element, st style) place {
	pr := p.child("pPr")
	at := place{numbered: d.numberingOf(pr, st), heading: st.heading, indent: st.indent}
	if n := pr.child("outlineLvl").int("val", -1); n >= 0 && n < 9 {
		at.heading = n + 1
	}
	if at.id != "" && hasText(p) {
		at.mark, at.indent = d.numbering.mark(at.numbered), d.numbering.indent(at.numbered, at.indent)
	}
	at.indent = indentOf(pr, at.indent)
	return at
}

// put writes a paragraph as what it is.
func (d *docx) put(p *element, st style, at place) {
	switch {
	case st.name == "title" && d.tables == 0:
		d.wrap("title", p)
	case at.heading > 0 && d.tables == 0:
		d.headed(heading(at.heading), at.mark, p)
	case at.mark != "":
		d.item(d.levelOf(at.numbered, at.indent), at.mark, at.indent)
		d.within("p", p)
	case st.quote:
		d.wrap("blockquote", p)
	case st.code:
		d.line()
		d.words(p)
	case st.caption:
		d.wrap("figcaption", p)
	case d.goesOn(at.indent), st.continues && len(d.lists) > 0:
		d.within("p", p)
	default:
		d.wrap("p", p)
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
