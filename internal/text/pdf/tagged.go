package pdf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// A tagged file says itself what is a paragraph, a heading, a row, and in which order they are read. A
// tagger writes that as elements of HTML; lines, code and what is not tagged are told by where they stand.
type tagged struct {
	*markup.Builder
	measures
	size   int             // bytes written
	places []pageStart     // in order
	titles map[string]bool // headings that the tags tell
	notes  []*node         // footnotes that wait for the end of the paragraph
}

// A pageStart is where the text of a page begins.
type pageStart struct{ at, page int }

// names are the elements of HTML that stand for the types of ISO 32000-1, 14.8.4.
var names = map[string]string{
	"H": "h2", "H1": "h1", "H2": "h2", "H3": "h3", "H4": "h4", "H5": "h5", "H6": "h6", "Title": "h1", "P": "p", "BlockQuote": "blockquote",
	"L": "ul", "LI": "li", "Table": "table", "THead": "thead", "TBody": "tbody", "TFoot": "tfoot", "TR": "tr", "TH": "th", "TD": "td", "Caption": "figcaption", "BibEntry": "p",
}

func taggedBlocks(root *node, pages []page, unread map[int]*refusal.Refusal) []*source.Block {
	t := tagged{Builder: markup.NewBuilder(), measures: measure(columnsOf(pages)), titles: make(map[string]bool)}
	for kind := range names {
		if strings.HasPrefix(kind, "H") {
			root.each(kind, func(h *node) { t.titles[heading(h)] = true })
		}
	}
	t.inner(root, false)
	t.footnotes()
	t.untagged(pages, unread)
	out := t.Blocks(t.size)
	for _, b := range out {
		if b.IsText() || b.Kind == source.Heading || b.Kind == source.Title {
			b.Place = t.place(b.From)
		}
	}
	return out
}

// place is the place of the page that stands at an offset.
func (t *tagged) place(at int) string {
	i, found := slices.BinarySearchFunc(t.places, at, func(p pageStart, at int) int { return cmp.Compare(p.at, at) })
	if !found {
		i--
	}
	return place(t.places[max(i, 0)].page)
}

// untagged tells what is no part of the text.
func (t *tagged) untagged(pages []page, unread map[int]*refusal.Refusal) {
	for i, p := range pages {
		var rest []part
		for _, q := range p.parts {
			if q.content == nil {
				rest = append(rest, q)
			}
		}
		if len(rest) > 0 {
			var all []string
			for _, l := range newColumn(rest, i).lines {
				all = append(all, l.text())
			}
			t.leave(i, strings.Join(all, " / "), "running heads and page numbers")
		}
		if s := strings.TrimSpace(p.angled); text.HasWords(s) {
			t.leave(i, s, "set at an angle")
		}
		if why, ok := unread[i]; ok {
			t.leave(i, "", "the page "+why.Error())
		}
	}
}

func (t *tagged) leave(page int, words, why string) {
	words = strings.TrimSuffix(place(page)+": "+words, ": ")
	t.LeaveOut(words, t.size, t.size+len(words), why)
	t.size += len(words) + 1
}

// in writes an element.
func (t *tagged) in(name string, attr map[string]string, do func()) {
	t.Open(name, attr, t.size, t.size)
	do()
	t.Close(name, t.size, t.size)
}

// inner writes what is in n. In a flow, what is not in an element of its own is one paragraph; elsewhere
// where it stands tells the paragraphs.
func (t *tagged) inner(n *node, flow bool) {
	var open []*node
	flush := func() {
		t.lines(open, flow)
		open = nil
	}
	for _, k := range n.sorted() {
		switch {
		case !k.isInline() || t.isContents(k) || k.isDefinitions():
			flush()
			t.block(k)
		case len(open) > 0 && standApart(open[len(open)-1], k):
			flush()
			t.in("div", nil, func() {}) // ends the paragraph
			fallthrough
		default:
			open = append(open, k)
		}
	}
	flush()
}

// block writes an element that stands on lines of its own.
func (t *tagged) block(n *node) {
	switch n.kind {
	case "TOC", "TOCI", "Index":
		t.contents(n)
	case "Note", "FENote":
		t.notes = append(t.notes, n)
	case "LI":
		t.item(n)
	case "Table":
		t.table(n)
	case "LBody":
		t.inner(n, true)
	case "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "Caption":
		t.paragraph(n)
	default:
		t.box(n)
	}
	switch n.kind {
	case "P", "LI", "Table", "Caption", "TOC":
		t.footnotes()
	}
}

// box writes an element that has others in it.
func (t *tagged) box(n *node) {
	switch {
	case t.isContents(n):
		t.contents(n)
	case n.isDefinitions():
		t.in("dl", nil, func() { t.definitions(n) })
	default:
		t.in(cmp.Or(names[n.kind], "div"), nil, func() { t.inner(n, false) })
	}
}

// paragraph writes a paragraph, heading or caption. One of code, and one that is set as a heading in a file
// whose tags tell none, is such.
func (t *tagged) paragraph(n *node) {
	name := names[n.kind]
	columns := columnsIn(n.content())
	switch {
	case len(columns) == 0 || !n.isFlat():
		t.in("div", nil, func() { t.inner(n, true) })
	case name == "p" && allMono(columns) && !n.has("Code"):
		t.code(columns)
	default:
		if name == "p" && len(columns) == 1 {
			name = t.nameOf(columns[0].lines)
		}
		t.in(name, nil, func() { t.words(columns, name == "p") })
	}
}

// nameOf is the name of a paragraph, or of a heading where no tag tells one.
func (t *tagged) nameOf(lines []line) string {
	if len(t.titles) > 0 || !t.isHeading(lines) {
		return "p"
	}
	return fmt.Sprintf("h%d", min(6, t.level(lines[0])))
}
