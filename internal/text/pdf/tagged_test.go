package pdf_test

import (
	"fmt"
	"strings"
	"testing"
)

// An elem is an element of a structure tree: its kids are other elements, or what is written into it.
type elem struct {
	kind string
	kids []any
}

// A put is a line that belongs to the element in which it stands. Lines are written in the order of their numbers.
type put struct {
	number int
	font   string
	x, y   float64
	line   string
}

func el(kind string, kids ...any) elem { return elem{kind, kids} }

// A tree writes the elements of a tagged file as objects, those from number 12 on.
type tree struct {
	objects []string
	pages   []string         // their objects
	marks   []map[int]string // of each page, by number, the elements
	lines   []map[int]put
}

// tag writes a tagged file of pages with elements. The content of page p are the lines of numbers from 100*p on.
func tag(pages int, elements ...elem) []byte { return tagBeside("not tagged", pages, elements...) }

// tagBeside writes such a file with words on each page that are not tagged.
func tagBeside(loose string, pages int, elements ...elem) []byte {
	count := 0
	for _, e := range elements {
		count += e.count()
	}
	t := tree{}
	for p := range pages {
		t.pages = append(t.pages, fmt.Sprintf("%d 0 R", 12+count+2*p))
		t.marks, t.lines = append(t.marks, map[int]string{}), append(t.lines, map[int]put{})
	}
	var kids []string
	for _, e := range elements {
		kids = append(kids, t.element(e, "10 0 R"))
	}
	var parents, contents []string
	for p := range pages {
		var refs []string
		var s sheet
		for i := range len(t.lines[p]) {
			refs = append(refs, t.marks[p][i])
			l := t.lines[p][i]
			fmt.Fprintf(&s, "/Span <</MCID %d>> BDC\n", i)
			s.put(l.font, 11, l.x, l.y, l.line)
			s.WriteString("EMC\n")
		}
		s.put("F1", 9, 60, 20, fmt.Sprintf("%s %d", loose, p))
		contents = append(contents, s.String())
		parents = append(parents, fmt.Sprintf("%d [%s]", p, strings.Join(refs, " ")))
	}
	root := fmt.Sprintf("<</Type/StructTreeRoot/K[%s]/ParentTree 11 0 R>>", strings.Join(kids, " "))
	objects := append([]string{root, "<</Nums[" + strings.Join(parents, " ") + "]>>"}, t.objects...)
	return writeTagged(contents, "/MarkInfo<</Marked true>>/StructTreeRoot 10 0 R", "", objects...)
}

func (e elem) count() int {
	n := 1
	for _, k := range e.kids {
		if k, ok := k.(elem); ok {
			n += k.count()
		}
	}
	return n
}

// element adds an element and what is in it, and returns where it is.
func (t *tree) element(e elem, parent string) string {
	at := len(t.objects)
	ref := fmt.Sprintf("%d 0 R", 12+at)
	t.objects = append(t.objects, "")
	var kids []string
	for _, k := range e.kids {
		switch k := k.(type) {
		case elem:
			kids = append(kids, t.element(k, ref))
		case put:
			p, id := k.number/100, k.number%100
			t.marks[p][id], t.lines[p][id] = ref, k
			kids = append(kids, fmt.Sprintf("<</Type/MCR/Pg %s/MCID %d>>", t.pages[p], id))
		}
	}
	t.objects[at] = fmt.Sprintf("<</Type/StructElem/S/%s/P %s/K[%s]>>", e.kind, parent, strings.Join(kids, " "))
	return ref
}

const left = "left out, running heads and page numbers: "

// TestTagged reads what stands elsewhere and in another order than it is read.
func TestTagged(t *testing.T) {
	check(t, tag(2,
		el("H1", put{3, "F1", 60, 500, "The ferry"}),
		el("P", put{0, "F1", 60, 780, "The ferry runs on every"}, el("Link", put{1, "F2", 180, 780, "day"}), put{2, "F1", 199, 780, ", but"}, put{100, "F1", 60, 780, "not on Sunday. Ask at pier-"}, put{101, "F1", 60, 767, "4B or 5."}),
		el("L", el("LI", el("Lbl", put{4, "F1", 60, 400, "a)"}), el("LBody", el("P", put{5, "F1", 75, 400, "single"}))),
			el("LI", el("LBody", el("P", put{6, "F1", 60, 380, "b) return"})))),
		el("P", put{7, "F3", 60, 300, "for each car {"}, put{8, "F3", 73.2, 288, "weigh it"}, put{9, "F3", 60, 276, "}"}),
		el("TOC", put{102, "F1", 60, 400, "The ferry 1"}),
	),
		"title: The ferry",
		"prose: The ferry runs on every day, but not on Sunday. Ask at pier-4B or 5.",
		"item 0: a) single",
		"item 0: b) return",
		"code: for each car {\n  weigh it\n}",
		"left out, a table of contents: p. 2: The ferry 1",
		left+"p. 1: not tagged 0 p. 2: not tagged 1",
	)
}

// TestTaggedTable reads a table whose head is repeated on the next page, and whose empty cell is not tagged.
func TestTaggedTable(t *testing.T) {
	check(t, tag(2, el("Table",
		el("TR", el("TH", put{0, "F2", 60, 700, "Ticket"}, put{100, "F2", 60, 700, "Ticket"}), el("TH", put{1, "F2", 160, 700, "Price"}, put{101, "F2", 160, 700, "Price"}), el("TH", put{2, "F2", 260, 700, "For"}, put{102, "F2", 260, 700, "For"})),
		el("TR", el("TD", put{3, "F1", 60, 680, "single"}), el("TD", put{4, "F1", 160, 680, "4.20"}), el("TD", put{5, "F1", 260, 680, "one way,"}, put{6, "F1", 260, 667, "one day"})),
		el("TR", el("TD", put{103, "F1", 60, 680, "free"}), el("TD", put{104, "F1", 260, 680, "the crew"})),
	)),
		"header row: Ticket\tPrice\tFor",
		"row: single\t4.20\tone way, one day",
		"row: free\t\tthe crew",
		left+"p. 1: not tagged 0 p. 2: not tagged 1",
	)
}

// TestTaggedBoxes reads elements whose kind says nothing: terms with definitions, and a list of links to sections.
func TestTaggedBoxes(t *testing.T) {
	box := func(p put) elem { return el("NonStruct", el("NonStruct", p)) }
	link := func(p put) elem { return el("NonStruct", el("Link", p)) }
	check(t, tag(1,
		el("NonStruct", link(put{0, "F1", 60, 700, "Fares"}), link(put{1, "F1", 60, 680, "Crew"}), link(put{2, "F1", 60, 660, "Cars"})),
		el("H2", put{3, "F1", 60, 600, "Fares"}),
		el("NonStruct", box(put{4, "F1", 60, 580, "single"}), box(put{5, "F1", 90, 567, "good for one day"}), box(put{6, "F1", 60, 550, "return"}), box(put{7, "F1", 90, 537, "good for two"})),
		el("H2", put{8, "F1", 60, 500, "Crew"}), el("P", put{9, "F1", 60, 480, "There are nine."}),
		el("H2", put{10, "F1", 60, 460, "Cars"}), el("P", put{11, "F1", 60, 440, "There are ten."}),
	),
		"left out, a table of contents: p. 1: Fares / Crew / Cars",
		"heading 2: Fares",
		"definition: single\ngood for one day",
		"definition: return\ngood for two",
		"heading 2: Crew",
		"prose: There are nine.",
		"heading 2: Cars",
		"prose: There are ten.",
		left+"p. 1: not tagged 0",
	)
}

// TestTaggedLines does not believe tags that make a paragraph of each line.
func TestTaggedLines(t *testing.T) {
	var lines []elem
	for i := range 12 {
		lines = append(lines, el("P", put{i, "F1", 60, 780 - 13*float64(i), fmt.Sprintf("and line %d of a text in which a sentence goes on and on, for as long as it", i)}))
	}
	_, got := read(t, tag(1, lines...))
	if all := strings.Join(got, "\n"); strings.Count(all, "prose: ") > 2 {
		t.Errorf("read as\n%s", all)
	}
}

// TestTaggedPartly does not believe tags that leave out more of a page than its running heads.
func TestTaggedPartly(t *testing.T) {
	loose := strings.Repeat("nobody has tagged these words of the ferry, ", 8)
	_, got := read(t, tagBeside(loose, 1, el("P", put{0, "F1", 60, 780, "The ferry runs on every day."})))
	if all := strings.Join(got, "\n"); !strings.Contains(all, "prose: "+strings.TrimSpace(loose)) || !strings.Contains(all, "every day") {
		t.Errorf("read as\n%s", all)
	}
}
