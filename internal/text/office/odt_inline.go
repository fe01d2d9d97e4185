package office

import (
	"strconv"
	"strings"
)

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
			n, err := strconv.Atoi(c.get("c"))
			if err != nil {
				n = 1
			}
			o.write(strings.Repeat(" ", max(0, min(n, maxSpaces))))
		case "tab":
			o.write("\t")
		case "line-break":
			o.open("br", nil)
		case "span":
			o.span(c)
		case "note":
			o.note(c)
		case "annotation":
			o.leave(paragraphsOf(c).words(), "comments in the margin")
		case "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "change", "change-start", "change-end", "soft-page-break", "object", "object-ole":
		case "text-box":
			o.textBox(c)
		case "desc":
			if alt := c.words(); alt != "" {
				o.open("img", map[string]string{"alt": alt})
			}
		case "title":
		case "ruby-text":
		default:
			o.inline(c)
		}
	}
}

func (o *odt) span(e *element) {
	s := o.styles[e.get("style-name")]
	var names []string
	open := func(name string, attr map[string]string) {
		o.open(name, attr)
		names = append(names, name)
	}
	if s.hidden {
		open("span", map[string]string{"hidden": ""})
	}
	if s.bold {
		open("b", nil)
	}
	if s.raised != "" {
		open(s.raised, nil)
	}
	o.inline(e)
	for i := len(names) - 1; i >= 0; i-- {
		o.close(names[i])
	}
}

func (o *odt) note(e *element) {
	mark := e.child("note-citation").words()
	content := e.child("note-body")
	if content == nil {
		return
	}
	o.waiting = append(o.waiting, note{mark, content})
	o.open("sup", map[string]string{"class": "footnote"})
	o.write(mark)
	o.close("sup")
}

// textBox writes the text of a box in the paragraph that it is tied to.
func (o *odt) textBox(e *element) {
	for _, c := range e.children {
		o.open("br", nil)
		o.open("br", nil)
		switch c.name {
		case "p", "h":
			o.inline(c)
		case "list", "table":
			o.write(c.words())
		}
	}
	o.open("br", nil)
	o.open("br", nil)
}

// list writes a list. Its style, or that of the list around it, says how it is marked.
func (o *odt) list(e *element) {
	l := &odtList{style: e.get("style-name"), counts: make([]int, 10)}
	depth := len(o.inList)
	if depth > 0 {
		l.counts = o.inList[depth-1].counts
		if l.style == "" {
			l.style = o.inList[depth-1].style
		}
	} else if before := o.continued(e, l.style); before != nil {
		l.counts = before
	} else if !e.beginsNested() {
		o.endLists()
	}
	if depth >= 10 {
		o.write(e.words())
		return
	}
	level := o.lists[l.style][depth]
	if depth > 0 || o.continued(e, l.style) == nil {
		l.counts[depth] = max(level.start, 1) - 1
	}
	o.inList = append(o.inList, l)
	for _, item := range e.children {
		switch item.name {
		case "list-item":
			if n, err := strconv.Atoi(item.get("start-value")); err == nil {
				l.counts[depth] = n - 1
			}
			o.item(item, l, depth)
		case "list-header":
			for _, c := range item.children {
				o.block(c)
			}
		}
	}
	o.inList = o.inList[:depth]
	o.counted[l.style] = l.counts
	if id := e.get("id"); id != "" {
		o.counted["#"+id] = l.counts
	}
	if depth == 0 && o.tables == 0 {
		o.writeNotes()
	}
}

// continued returns how far the list counted that e goes on with, nil if it begins anew.
func (o *odt) continued(e *element, style string) []int {
	if id := e.get("continue-list"); id != "" {
		return o.counted["#"+id]
	}
	if e.get("continue-numbering") == "true" {
		return o.counted[style]
	}
	return nil
}

// beginsNested reports whether a list begins with a list in it, as LibreOffice writes one
// that is nested in the list before.
func (e *element) beginsNested() bool {
	item := e.child("list-item")
	if item == nil {
		return false
	}
	for _, c := range item.children {
		if c.name != "" {
			return c.name == "list"
		}
	}
	return false
}

func (o *odt) item(e *element, l *odtList, depth int) {
	first := true
	for _, c := range e.children {
		switch {
		case c.name == "list":
			o.list(c)
			continue
		case c.name == "p" && first:
			l.counts[depth]++
			o.feed.item(depth, o.mark(l, depth))
			first = false
		case c.name == "h" && first: // a numbered heading
			l.counts[depth]++
			o.endLists()
		}
		switch {
		case c.name == "p":
			o.wrap("p", c)
		case c.name != "":
			o.block(c)
		}
	}
}

// mark returns the mark of the current item.
func (o *odt) mark(l *odtList, depth int) string {
	levels, known := o.lists[l.style]
	level := levels[depth]
	if !known || level.bullet != "" || level.format == "" {
		if level.bullet != "" {
			return level.bullet
		}
		return "•"
	}
	var parts []string
	for i := max(0, depth-level.display+1); i <= depth; i++ {
		if levels[i].format != "" {
			parts = append(parts, ordinal(l.counts[i], levels[i].format))
		}
	}
	return level.prefix + strings.Join(parts, ".") + level.suffix
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
	repeated, err := strconv.Atoi(e.get("number-columns-repeated"))
	if err != nil || len(e.children) == 0 {
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
