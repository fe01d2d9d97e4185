package office

import (
	"strconv"
	"strings"
)

// A style is what its paragraphs are.
type style struct {
	name      string // in small letters
	heading   int    // its level, 0 if it is none
	quote     bool
	caption   bool
	bold      bool
	indent    int  // how far it is set in
	firstRow  bool // the first row of its tables is set in bold
	code      bool
	continues bool // the item before it
	numbered  numbered
}

// readStyles reads styles.xml. A style inherits from the one that it is based on.
func readStyles(e *element) map[string]style {
	byID := make(map[string]*element)
	for _, s := range e.children {
		if s.name == "style" {
			byID[s.get("styleId")] = s
		}
	}
	styles := make(map[string]style, len(byID))
	for id := range byID {
		styles[id] = resolve(byID, id, 0)
	}
	return styles
}

func resolve(byID map[string]*element, id string, depth int) style {
	e := byID[id]
	if e == nil || depth > 20 {
		return style{}
	}
	st := resolve(byID, e.child("basedOn").get("val"), depth+1)
	st.name = strings.ToLower(e.child("name").get("val"))
	pr := e.child("pPr")
	switch n := pr.child("outlineLvl").int("val", -1); {
	case n >= 9:
		st.heading = 0
	case n >= 0:
		st.heading = n + 1
	}
	if rest, ok := strings.CutPrefix(st.name, "heading "); ok {
		if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= 9 {
			st.heading = n
		}
	}
	if id := pr.child("numPr", "numId").get("val"); id != "" {
		st.numbered.id = id
	}
	st.numbered.level = pr.child("numPr", "ilvl").int("val", st.numbered.level)
	st.quote = st.quote || isQuotation(st.name)
	st.caption = st.caption || strings.HasSuffix(st.name, "caption")
	st.indent = indentOf(pr, st.indent)
	if b := e.child("rPr", "b"); b != nil {
		st.bold = isOn(b)
	}
	for _, c := range e.children {
		if c.name == "tblStylePr" && c.get("type") == "firstRow" {
			st.firstRow = isOn(c.child("rPr", "b"))
		}
	}
	st.code = st.code || strings.Contains(st.name, "preformatted") || strings.Contains(st.name, "source code") || st.name == "code"
	st.continues = strings.HasPrefix(st.name, "list continue") || strings.HasPrefix(st.name, "list paragraph")
	return st
}

// isQuotation reports whether paragraphs of a style are set in as what others said: its name in small letters.
func isQuotation(style string) bool { return strings.Contains(style, "quot") || style == "block text" }

// indentOf is how far properties of a paragraph set it in, in twentieths of a point.
func indentOf(pr *element, otherwise int) int {
	in := pr.child("ind")
	return in.int("start", in.int("left", otherwise))
}

// numbered says which list a paragraph is in, and how deep.
type numbered struct {
	id    string // "" if it is in none
	level int
}

func (d *docx) numberingOf(pr *element, st style) numbered {
	n := st.numbered
	if own := pr.child("numPr"); own != nil {
		if id := own.child("numId"); id != nil {
			n.id = id.get("val")
		}
		n.level = own.child("ilvl").int("val", n.level)
	}
	if n.id == "0" || n.level < 0 || n.level > 8 {
		return numbered{}
	}
	return n
}
