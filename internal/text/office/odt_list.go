package office

import (
	"cmp"
	"strings"
)

// list writes a list. Its style, or that of the list around it, says how it is marked.
func (o *odt) list(e *element) {
	l := &odtList{style: e.get("style-name"), counts: make([]int, 10)}
	depth, before := len(o.inList), o.continued(e, l.style)
	switch {
	case depth > 0:
		outer := o.inList[depth-1]
		l.counts, l.style = outer.counts, cmp.Or(l.style, outer.style)
	case before != nil:
		l.counts = before
		o.base = 0
	case !e.beginsNested():
		if o.base = o.nested(o.lists[l.style][0].indent); o.base == 0 {
			o.endLists()
		}
	}
	if depth >= 10 {
		o.write(e.words())
		return
	}
	level := o.lists[l.style][depth]
	if depth > 0 || before == nil {
		l.counts[depth] = max(level.start, 1) - 1
	}
	o.inList = append(o.inList, l)
	for _, item := range e.children {
		switch item.name {
		case "list-item":
			l.counts[depth] = item.int("start-value", l.counts[depth]+1) - 1
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
			o.feed.item(o.base+depth, o.mark(l, depth), o.lists[l.style][depth].indent)
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
		return cmp.Or(level.bullet, "•")
	}
	var parts []string
	for i := max(0, depth-level.display+1); i <= depth; i++ {
		if levels[i].format != "" {
			parts = append(parts, ordinal(l.counts[i], levels[i].format))
		}
	}
	return level.prefix + strings.Join(parts, ".") + level.suffix
}
