package office

import "strings"

// mathNames are the elements of MathML for those of Word (ISO/IEC 29500-1, 22.1).
var mathNames = map[string]string{
	"f": "mfrac", "sSup": "msup", "sSub": "msub", "sSubSup": "msubsup", "rad": "msqrt", "limLow": "msub", "limUpp": "msup",
	"num": "mrow", "den": "mrow", "e": "mrow", "sup": "mrow", "sub": "mrow", "lim": "mrow", "deg": "mrow", "fName": "mrow", "r": "mi",
}

// math writes a formula.
func (d *docx) math(e *element) {
	for _, c := range e.children {
		switch {
		case c.name == "":
			d.write(c.text)
		case strings.HasSuffix(c.name, "Pr"):
		case c.name == "d":
			d.fenced(c)
		case c.name == "nary":
			d.nary(c)
		case c.name == "rad" && c.child("deg").words() != "":
			d.mathParts("mroot", c.child("e"), c.child("deg"))
		case c.name == "rad":
			d.mathParts("msqrt", c.child("e"))
		case c.name == "f" && c.child("fPr", "type").get("val") == "noBar":
			d.mathParts("mrow", c.child("num"))
			d.write("¦") // as Word writes it in a line
			d.mathParts("mrow", c.child("den"))
		case c.name == "m" || c.name == "eqArr":
			d.mathRows(c)
		case mathNames[c.name] != "":
			d.open(mathNames[c.name], nil)
			d.math(c)
			d.close(mathNames[c.name])
		default:
			d.math(c)
		}
	}
}

// mathParts writes an element of MathML of some parts, each in one of its own.
func (d *docx) mathParts(name string, parts ...*element) {
	d.open(name, nil)
	for _, p := range parts {
		d.open("mrow", nil)
		if p != nil {
			d.math(p)
		}
		d.close("mrow")
	}
	d.close(name)
}

// nary writes a sum, a product, an integral with what stands below and above it.
func (d *docx) nary(e *element) {
	d.open("mtd", nil) // with a space behind it
	d.open("msubsup", nil)
	d.open("mrow", nil)
	d.write(sign(e.child("naryPr", "chr"), "∫"))
	d.close("mrow")
	d.mathParts("mrow", e.child("sub"))
	d.mathParts("mrow", e.child("sup"))
	d.close("msubsup")
	d.close("mtd")
	d.mathParts("mrow", e.child("e"))
}

// fenced writes parts between brackets or other signs.
func (d *docx) fenced(e *element) {
	pr := e.child("dPr")
	d.write(sign(pr.child("begChr"), "("))
	first := true
	for _, part := range e.children {
		if part.name != "e" {
			continue
		}
		if !first {
			d.write(sign(pr.child("sepChr"), "|"))
		}
		first = false
		d.mathParts("mrow", part)
	}
	d.write(sign(pr.child("endChr"), ")"))
}

// sign is the character that an element names, which may be none, or the usual one.
func sign(e *element, usual string) string {
	if e == nil {
		return usual
	}
	return e.get("val")
}

// mathRows writes a matrix, or formulas below each other: rows behind semicolons.
func (d *docx) mathRows(e *element) {
	first := true
	for _, row := range e.children {
		if row.name != "mr" && row.name != "e" {
			continue
		}
		if !first {
			d.open("mtd", nil)
			d.write(";")
			d.close("mtd")
		}
		first = false
		if row.name == "e" {
			d.mathParts("mrow", row)
			continue
		}
		for i, cell := range row.children {
			if i < len(row.children)-1 {
				d.mathParts("mtd", cell) // with a space behind it
			} else {
				d.mathParts("mrow", cell)
			}
		}
	}
}
