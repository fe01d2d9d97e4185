package office

import "strings"

// maxSpaces and maxRepeats bound what a file may ask to be repeated.
const (
	maxSpaces  = 100
	maxRepeats = 100
)

// inline writes what stands in a paragraph.
func (o *odt) inline(e *element) {
	for _, c := range e.children {
		switch c.name {
		case "":
			o.write(c.text)
		case "s":
			o.write(strings.Repeat(" ", max(0, min(c.int("c", 1), maxSpaces))))
		case "tab":
			o.write("\t")
		case "line-break":
			o.open("br", nil)
		case "span":
			o.set(o.lookOf(c.get("style-name")), func() { o.inline(c) })
		case "note":
			o.note(c)
		case "annotation":
			o.leave(paragraphsOf(c).words(), "comments in the margin")
		case "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "change", "change-start", "change-end", "soft-page-break", "object", "object-ole", "title", "ruby-text":
		case "text-box":
			o.textBox(c)
		case "desc":
			if alt := c.words(); alt != "" {
				o.open("img", map[string]string{"alt": alt})
			}
		default:
			o.inline(c)
		}
	}
}

func (o *odt) note(e *element) {
	mark := e.child("note-citation").words()
	content := e.child("note-body")
	if content == nil {
		return
	}
	o.waiting = append(o.waiting, note{mark, content})
	o.set(noteMark, func() { o.write(mark) })
}

// textBox writes the text of a box in the paragraph that it is tied to.
func (o *odt) textBox(e *element) {
	for _, c := range e.children {
		o.breakParagraph()
		switch c.name {
		case "p", "h":
			o.inline(c)
		case "list", "table":
			o.write(c.words())
		}
	}
	o.breakParagraph()
}

func (o *odt) table(e *element) {
	o.tables++
	around := o.inList
	o.inList = nil
	o.open("table", data)
	o.rows(e, "td")
	o.close("table")
	o.inList = around
	if o.tables--; o.tables == 0 {
		o.writeNotes()
	}
}

func (o *odt) rows(e *element, name string) {
	for _, c := range e.children {
		switch c.name {
		case "table-header-rows":
			o.rows(c, "th")
		case "table-rows", "table-row-group":
			o.rows(c, name)
		case "table-row":
			o.open("tr", nil)
			for _, cell := range c.children {
				if cell.name == "table-cell" {
					o.cell(cell, name)
				}
			}
			o.close("tr")
		}
	}
}

func (o *odt) cell(e *element, name string) {
	repeated := e.int("number-columns-repeated", 1)
	if len(e.children) == 0 {
		repeated = 1
	}
	for range max(1, min(repeated, maxRepeats)) {
		o.open(name, map[string]string{"colspan": e.get("number-columns-spanned"), "rowspan": e.get("number-rows-spanned")})
		for _, c := range e.children {
			o.block(c)
		}
		o.endLists()
		o.close(name)
	}
}
