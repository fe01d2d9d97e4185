package office

import (
	"strconv"
	"strings"

	"pilcrow/internal/text/markup"
)

// runs writes what stands in a paragraph.
func (d *docx) runs(p *element) {
	for i, e := range p.children {
		if e.name == "oMath" && i > 0 && p.children[i-1].name == e.name {
			d.write(" ") // two formulas are not one
		}
		d.run(e)
	}
}

func (d *docx) run(e *element) {
	switch e.name {
	case "pPr", "rPr", "sdtPr", "instrText", "delInstrText", "proofErr", "bookmarkStart", "annotationRef", "footnoteRef", "endnoteRef":
	case "rt": // how it is read aloud
	case "r":
		d.properties(e)
	case "t", "delText":
		for _, c := range e.children {
			d.write(c.text)
		}
	case "tab":
		d.write("\t")
	case "br", "cr":
		d.lineBreak(e.get("type"))
	case "noBreakHyphen":
		d.write("\u2011")
	case "softHyphen":
		d.write("\u00ad")
	case "sym":
		d.symbol(e)
	case "del", "moveFrom":
		d.open("del", nil)
		d.runs(e)
		d.close("del")
		d.at++
	case "footnoteReference", "endnoteReference":
		d.reference(strings.TrimSuffix(e.name, "Reference"), e.get("id"))
	case "sdt":
		d.control(e, d.runs)
	case "txbxContent":
		d.boxes = append(d.boxes, e)
	case "AlternateContent": // the same in two ways
		if c := e.child("Choice"); c != nil {
			d.runs(c)
		}
	case "docPr":
		if alt := e.get("descr"); alt != "" {
			d.write(" ")
			d.open("img", map[string]string{"alt": alt})
			d.write(" ")
		}
	case "oMath":
		d.open("math", nil)
		d.math(e)
		d.close("math")
	default:
		d.runs(e)
	}
}

// properties writes a run with what is set for it.
func (d *docx) properties(r *element) {
	pr := r.child("rPr")
	l := look{hidden: isOn(pr.child("vanish")), deleted: isOn(pr.child("strike")) || isOn(pr.child("dstrike")), bold: d.isBold(pr)}
	switch pr.child("vertAlign").get("val") {
	case "superscript":
		if r.child("footnoteReference") == nil && r.child("endnoteReference") == nil {
			l.script = "sup"
		}
	case "subscript":
		l.script = "sub"
	}
	d.set(l, func() { d.runs(r) })
}

// isBold reports whether a run is bold by its properties, its style or that of its paragraph.
func (d *docx) isBold(pr *element) bool {
	if b := pr.child("b"); b != nil {
		return isOn(b)
	}
	return d.bold || d.styles[pr.child("rStyle").get("val")].bold
}

// symbol writes a character of a font of symbols.
func (d *docx) symbol(e *element) {
	n, err := strconv.ParseUint(e.get("char"), 16, 32)
	if err != nil {
		return
	}
	d.write(symbolOf(rune(n)))
}

// symbolOf returns the character that fonts of symbols have in a place of the private use
// area, which Word puts all of them into; "•" for what is only known to be a sign.
func symbolOf(r rune) string {
	if r < 0xf000 || r > 0xf0ff {
		return string(r)
	}
	if s, ok := symbols[r]; ok {
		return s
	}
	return "•"
}

var symbols = map[rune]string{0xf0e0: "→", 0xf0e8: "→", 0xf0df: "←", 0xf0fc: "✓", 0xf0fb: "✗", 0xf0fe: "☑", 0xf0a8: "☐", 0xf06f: "☐", 0xf02d: "–", 0xf0ae: "→", 0xf061: "α", 0xf062: "β", 0xf067: "γ", 0xf064: "δ", 0xf06c: "λ", 0xf06d: "μ", 0xf070: "π", 0xf073: "σ", 0xf0b0: "°", 0xf0b1: "±", 0xf0b3: "≥", 0xf0a3: "≤", 0xf0b4: "×"}

// reference writes the mark of a note, whose text comes after the block.
func (d *docx) reference(kind, id string) {
	content := d.notes[kind+id]
	if content == nil {
		return
	}
	d.count[kind]++
	mark := strconv.Itoa(d.count[kind])
	if kind == "endnote" {
		mark = markup.Roman(d.count[kind])
	}
	d.waiting = append(d.waiting, note{mark, content})
	d.set(noteMark, func() { d.write(mark) })
}

// lineBreak begins a line, or a paragraph if it begins a page or a column.
func (d *docx) lineBreak(kind string) {
	if kind == "page" || kind == "column" {
		d.breakParagraph()
		return
	}
	d.open("br", nil)
}

// control writes what is in a content control, but for words that say what is to be entered there.
func (d *docx) control(e *element, write func(*element)) {
	content := e.child("sdtContent")
	switch {
	case content == nil:
	case isOn(e.child("sdtPr", "showingPlcHdr")):
		d.leave(content.words(), "a place to be filled in")
	default:
		write(content)
	}
}

// writeBoxes writes the boxes of text that are tied to the paragraph, which may stand in the middle of a sentence of it.
func (d *docx) writeBoxes() {
	boxes := d.boxes
	d.boxes = nil
	for _, box := range boxes {
		d.endLists()
		d.content(box)
	}
}
