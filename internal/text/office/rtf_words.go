package office

import (
	"fmt"
	"strconv"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// destinations are the groups that hold something else than text; those that are not
// named here, and begin with \*, are passed over.
var destinations = map[string]string{
	"fonttbl": "fonttbl", "stylesheet": "stylesheet", "info": "info", "title": "title", "author": "author", "creatim": "created",
	"colortbl": "none", "pict": "none", "object": "none", "themedata": "none", "listtable": "none", "listoverridetable": "none",
	"generator": "none", "fldinst": "none", "datafield": "none", "xe": "none", "tc": "none", "bkmkstart": "none", "bkmkend": "none",
	"header": "margin", "headerl": "margin", "headerr": "margin", "headerf": "margin",
	"footer": "margin", "footerl": "margin", "footerr": "margin", "footerf": "margin",
	"listtext": "mark", "pntext": "mark", "footnote": "footnote",
	"subject": "none", "keywords": "none", "operator": "none", "company": "none", "category": "none", "comment": "none", "doccomm": "none",
	"revtim": "none", "printim": "none", "buptim": "none", "nonshppict": "none", "annotation": "none", "atnid": "none", "atnauthor": "none",
	"pn": "none", "sp": "none", "pnseclvl": "none", "ftnsep": "none", "ftnsepc": "none", "aftnsep": "none",
}

// texts are the control words that stand for characters.
var texts = map[string]string{
	"tab": "\t", "line": "\v", "bullet": "•", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"emspace": "\u2003", "enspace": "\u2002", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}

// word follows a control word with its number, if it has one.
func (r *rtf) word(word string, n int, has bool) {
	to, isDestination := destinations[word]
	s, isText := texts[word]
	unknown := r.state.unknown
	r.state.unknown = false
	switch {
	case isDestination:
		r.enter(to)
		return
	case word == "shptxt": // a box of text is no part of the sentence that it is tied to
		r.text("\v\v")
		return
	case unknown && word != "shpinst" && word != "cs": // it means nothing here
		r.enter("none")
		return
	case isText:
		r.text(s)
		return
	}
	r.layout(word, n)
	r.style(word, n)
	r.format(word, !has || n != 0)
	r.characters(word, n)
	r.dated(word, n)
}

// layout follows a word of paragraphs and tables.
func (r *rtf) layout(word string, n int) {
	switch word {
	case "par", "sect", "page":
		r.endParagraph()
	case "intbl":
		r.inTable = true
	case "cell", "nestcell":
		r.endCell()
	case "row", "nestrow":
		r.endRow()
	case "trowd":
		r.header, r.ruled, r.side = false, 0, ""
	case "trhdr":
		r.header = true
	case "clbrdrt", "clbrdrl", "clbrdrb", "clbrdrr":
		r.side = word
	case "brdrs", "brdrth", "brdrdb":
		if r.side == "clbrdrb" {
			r.ruled++
		}
		r.side = ""
	case "outlinelevel":
		r.state.outline = n + 1
	case "li":
		r.state.indent = n
	case "ilvl":
		r.state.level = n
	}
}

// style follows a word that begins with the usual look, or chooses or defines one.
func (r *rtf) style(word string, n int) {
	switch word {
	case "pard":
		if r.state.destination != "footnote" {
			r.inTable = false
			r.state.style, r.state.outline, r.state.level, r.state.indent = 0, 0, 0, 0
		}
	case "plain":
		r.state.look = look{}
	case "s":
		if r.state.destination == "stylesheet" {
			r.state.destination = "style"
		}
		r.state.style = n
	case "cs", "ds", "ts":
		if r.state.destination == "stylesheet" {
			r.enter("none")
		}
	}
}

// format follows a word of the look of characters.
func (r *rtf) format(word string, on bool) {
	switch word {
	case "b":
		r.state.bold = on
	case "v":
		r.state.hidden = on
	case "deleted", "strike":
		r.state.deleted = on
	case "super":
		r.state.script = "sup"
	case "sub":
		r.state.script = "sub"
	case "nosupersub":
		r.state.script = ""
	case "chftn":
		r.footnoteMark()
	}
}

// characters follows a word of how characters are written in the file.
func (r *rtf) characters(word string, n int) {
	switch word {
	case "u":
		r.unicode(n)
	case "uc":
		r.state.skip = max(0, min(n, 10))
	case "bin":
		r.pos = min(len(r.source), r.pos+max(0, n))
	case "ansicpg":
		if e := codepages[n]; e != nil {
			r.codepage = e
		}
	case "mac":
		r.codepage = charmap.Macintosh
	case "f":
		r.state.font = n
	case "fcharset":
		if e := charsets[n]; e != nil && r.state.destination == "fonttbl" {
			r.fonts[r.state.font] = e
		}
	}
}

// dated follows a word of a date.
func (r *rtf) dated(word string, n int) {
	switch word {
	case "yr":
		r.year = n
	case "mo":
		r.month = n
	case "dy":
		if r.state.destination == "created" {
			r.created = fmt.Sprintf("%04d-%02d-%02d", r.year, r.month, n)
		}
	}
}

// enter begins a destination. What is in one that is passed over is passed over, too.
func (r *rtf) enter(to string) {
	switch {
	case r.state.destination == "none":
		return
	case to == "footnote":
		r.note = &rtfNote{mark: strconv.Itoa(max(1, r.notes))}
		r.state.bold, r.state.script = false, ""
	case to == "stylesheet" || r.state.destination == "stylesheet":
		r.state.style = 0
	}
	if r.state.destination == "info" || to != "created" && to != "title" && to != "author" {
		r.state.destination = to
	}
}

// footnoteMark writes the number of the next footnote. In the footnote it is its label.
func (r *rtf) footnoteMark() {
	if r.state.destination == "footnote" {
		return
	}
	r.notes++
	r.par = append(r.par, run{strconv.Itoa(r.notes), noteMark})
}

var codepages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
	932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
	1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
}

// charsets are the encodings of fonts by \fcharset.
var charsets = map[int]encoding.Encoding{
	0: charmap.Windows1252, 77: charmap.Macintosh, 128: japanese.ShiftJIS, 129: korean.EUCKR, 134: simplifiedchinese.GBK, 136: traditionalchinese.Big5,
	161: charmap.Windows1253, 162: charmap.Windows1254, 163: charmap.Windows1258, 177: charmap.Windows1255, 178: charmap.Windows1256,
	186: charmap.Windows1257, 204: charmap.Windows1251, 222: charmap.Windows874, 238: charmap.Windows1250,
}
