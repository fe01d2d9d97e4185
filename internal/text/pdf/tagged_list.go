package pdf

import (
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
)

// minEntries is how many entries a table of contents has at least.
const minEntries = 3

// isContents reports whether n is a list of links that are headings of the file.
func (t *tagged) isContents(n *node) bool {
	if n.kind != "L" && n.kind != "NonStruct" {
		return false
	}
	entries, of, size := 0, 0, 0
	n.each("Link", func(l *node) {
		s := heading(l)
		entries++
		size += len(s)
		if t.titles[s] {
			of++
		}
	})
	return entries >= minEntries && 5*of >= 4*entries && 2*len(heading(n)) <= 3*size
}

func (t *tagged) contents(n *node) {
	if content := n.content(); len(content) > 0 {
		t.leave(content[0].page, strings.ReplaceAll(n.words(), "\n", " / "), "a table of contents")
	}
}

// heading is the text in n as it is compared with others.
func heading(n *node) string { return strings.Join(strings.Fields(n.words()), " ") }

// minIndent is how far a definition stands further in than its term, in points.
const minIndent = 15

// isDefinitions reports whether n is a list of terms, each with what stands further in below it.
func (n *node) isDefinitions() bool {
	terms, defined := 0, 0
	var at float64
	for _, k := range n.sorted() {
		left, _, ok := k.extent()
		switch {
		case k.kind != "NonStruct" || !ok || terms == 0 && !k.isInline():
			return false
		case terms == 0 || k.isInline() && left < at+2 && left > at-2:
			terms++
			at = left
		case left > at+minIndent:
			defined++
		default:
			return false
		}
	}
	return n.kind == "NonStruct" && defined > 0
}

func (t *tagged) definitions(n *node) {
	kids := n.sorted()
	at, _, _ := kids[0].extent()
	for _, k := range kids {
		if left, _, _ := k.extent(); left < at+2 {
			t.in("dt", nil, func() { t.inner(k, true) })
		} else {
			t.in("dd", nil, func() { t.inner(k, true) })
		}
	}
}

// item writes an item of a list. A bullet is written as those of all lists are.
func (t *tagged) item(n *node) {
	var attr map[string]string
	if mark := n.takeMark(); text.HasWords(mark) {
		attr = map[string]string{markup.Label: mark}
	}
	t.in("li", attr, func() { t.inner(n, true) })
}

// takeMark takes the mark of an item, which some programs do not tag as such, out of it.
func (n *node) takeMark() string {
	for i, k := range n.kids {
		if k.kind == "Lbl" {
			delete(n.kids, i)
			return strings.TrimSpace(k.words())
		}
	}
	content := n.content()
	first := firstPart(content)
	if first == nil {
		return ""
	}
	mark := marker(columnsIn(content)[0].lines[0])
	if rest, ok := strings.CutPrefix(first.text, mark); ok && mark != "" {
		first.text = strings.TrimSpace(rest)
	}
	return mark
}

// footnotes writes those that wait.
func (t *tagged) footnotes() {
	notes := t.notes
	t.notes = nil
	for _, n := range notes {
		columns := columnsIn(n.content())
		if len(columns) == 0 {
			continue
		}
		var attr map[string]string
		first := &columns[0].lines[0].parts[0]
		if m := footnoteMark().FindStringSubmatch(columns[0].lines[0].text()); m != nil && strings.HasPrefix(first.text, m[1]) {
			attr = map[string]string{markup.Footnote: m[1]}
			first.text = strings.TrimSpace(first.text[len(m[1]):])
		}
		t.in("div", attr, func() { t.words(columns, false) })
	}
}
