package pdf

import (
	"maps"
	"slices"

	"pilcrow/internal/text/markup"
)

// lines writes content that stands in no element of its own.
func (t *tagged) lines(nodes []*node, flow bool) {
	var content []*node
	for _, n := range nodes {
		if n.kind != "Figure" { // words in a picture
			content = append(content, n.content()...)
		}
	}
	columns := columnsIn(content)
	switch run := (&node{kind: "NonStruct", kids: maps.Collect(slices.All(nodes))}); {
	case len(columns) == 0:
	case t.isContents(run):
		t.contents(run)
	case allMono(columns) && (!flow || nodes[0].isBox()):
		t.code(columns)
	case flow:
		t.words(columns, true)
	default:
		for _, c := range columns {
			for _, lines := range t.paragraphs(c) {
				c.lines = lines
				t.loose(c)
			}
		}
	}
}

// loose writes a paragraph that no tag tells.
func (t *tagged) loose(c column) {
	if c.lines[0].mono {
		t.code([]column{c})
		return
	}
	t.in(t.nameOf(c.lines), nil, func() { t.words([]column{c}, true) })
}

// words writes lines of running text.
func (t *tagged) words(columns []column, emphasis bool) {
	var above *line
	for _, c := range columns {
		t.turnTo(c.page)
		for i := range c.lines {
			if above != nil && !t.goesOn(*above, c.lines[i]) {
				t.Open(markup.LineEnd, nil, t.size, t.size)
			}
			above = &c.lines[i]
			t.line(*above, emphasis)
		}
	}
}

func (t *tagged) line(l line, emphasis bool) {
	for i, q := range l.parts {
		s := q.text
		if i > 0 && q.spaced {
			s = " " + s
		}
		if q.bold && emphasis {
			t.in("b", nil, func() { t.write(s) })
			continue
		}
		t.write(s)
	}
	t.size++
}

func (t *tagged) write(s string) {
	t.Text(s, t.size, t.size+len(s))
	t.size += len(s)
}

// turnTo says that what is written next stands on a page.
func (t *tagged) turnTo(page int) {
	if n := len(t.places); n == 0 || t.places[n-1].page != page {
		t.places = append(t.places, pageStart{t.size, page})
	}
}

// code writes lines that stay.
func (t *tagged) code(columns []column) {
	t.in("pre", nil, func() {
		for _, c := range columns {
			t.turnTo(c.page)
			for _, l := range indented(c.lines) {
				t.write(l + "\n")
			}
		}
	})
}

func allMono(columns []column) bool {
	for _, c := range columns {
		if slices.ContainsFunc(c.lines, func(l line) bool { return !l.mono }) {
			return false
		}
	}
	return true
}
