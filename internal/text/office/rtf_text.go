package office

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// decode writes the characters of a code page that were read.
func (r *rtf) decode() {
	if len(r.bytes) == 0 {
		return
	}
	e := r.codepage
	if own := r.fonts[r.state.font]; own != nil && r.state.destination != "fonttbl" {
		e = own
	}
	s, err := e.NewDecoder().String(string(r.bytes))
	if err != nil {
		s = string(bytes.ToValidUTF8(r.bytes, []byte("\ufffd")))
	}
	r.bytes = r.bytes[:0]
	r.text(s)
}

// unicode writes a character of \u, a UTF-16 unit as a signed number, and skips what
// stands for it in other programs.
func (r *rtf) unicode(n int) {
	r.decode()
	c := rune(uint16(n))
	switch {
	case utf16.IsSurrogate(c) && r.high != 0:
		c = utf16.DecodeRune(r.high, c)
		r.high = 0
	case utf16.IsSurrogate(c):
		r.high = c
	}
	if r.high == 0 && c != utf8.RuneError {
		if s := symbolOf(c); c != 0 {
			r.text(s)
		}
	}
	for n := r.state.skip; n > 0 && r.pos < len(r.source); n-- {
		switch c := r.source[r.pos]; {
		case c == '{' || c == '}':
			return
		case c == '\\' && r.pos+1 < len(r.source) && r.source[r.pos+1] == '\'':
			r.pos = min(r.pos+4, len(r.source))
		case c == '\\':
			return
		case c == '\r' || c == '\n':
			n++
			r.pos++
		default:
			r.pos++
		}
	}
}

// text puts text where the current destination wants it.
func (r *rtf) text(s string) {
	switch r.state.destination {
	case "", "footnote":
		to := &r.par
		if r.state.destination == "footnote" && r.note != nil {
			to = &r.note.runs
		}
		*to = append(*to, run{s, r.state.look})
	case "mark":
		r.mark.WriteString(s)
	case "style":
		r.styleName.WriteString(s)
	case "title":
		r.title.WriteString(s)
	case "author":
		r.author.WriteString(s)
	case "margin":
		r.margins.WriteString(s)
	}
}
