package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// underlines are the marks that set a heading off, the strongest first.
const underlines = `=-~^*#+"'` + "`:_"

// ruleMark returns the mark that a line is made of at least three times, or the first of two that take
// turns, "=-=-=-"; 0 if it is no such line.
func ruleMark(s string) byte {
	if s == "" || strings.IndexByte(underlines+".", s[0]) < 0 {
		return 0
	}
	if takeTurns(s) {
		return s[0]
	}
	n := 0
	for i := range len(s) {
		if s[i] == s[0] {
			n++
		} else if s[i] != ' ' && s[i] != '\t' {
			return 0
		}
	}
	if n < 3 || s[0] == '.' && n == 3 {
		return 0
	}
	return s[0]
}

// takeTurns reports whether a line is two marks in turn, each at least three times.
func takeTurns(s string) bool {
	return len(s) >= 6 && s[0] != s[1] && strings.IndexByte(underlines, s[1]) >= 0 && s[2:] == s[:len(s)-2]
}

// isUnderlined reports whether lines with a line of marks below, and perhaps one
// above, are a heading.
func (r *reader) isUnderlined(c chunk, mark byte, boxed bool) bool {
	if len(c) == 0 || len(c) > 1 && !(boxed && len(c) <= 3) || strings.IndexByte(underlines, mark) < 0 {
		return false
	}
	for _, l := range c {
		s := r.of(l)
		if !boxed && !source.IsShort(s) && l.columns-l.indent > 100 || !text.HasWords(s) || len(s) > 150 || endsPlainly(s) || bullet().MatchString(s) {
			return false
		}
	}
	return true
}

// endsPlainly reports whether s ends as a sentence that is no question.
func endsPlainly(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return source.EndsSentenceOrClause(s) && !strings.ContainsRune("?!？！", last)
}

// box reads a chunk with a frame drawn around it.
func (r *reader) box(c chunk, rest []chunk) bool {
	if len(c) < 3 || ruleMark(r.of(c[0])) == 0 && !gridRule().MatchString(r.of(c[0])) {
		return false
	}
	var inner []line
	for _, l := range c {
		s := r.of(l)
		if len(s) < 2 || s[0] != s[len(s)-1] || strings.IndexByte("*#|+", s[0]) < 0 {
			return false
		}
		in := newLine(r.src, l.start+1, l.end-1)
		if ruleMark(r.of(in)) != 0 && s[0] == r.of(in)[0] {
			in = line{start: l.start, end: l.start}
		}
		inner = append(inner, in)
	}
	parts, _ := chunks(inner)
	for i, part := range parts {
		r.chunk(part, append(slices.Clone(parts[i+1:]), rest...))
	}
	return len(parts) > 0
}

// heading adds an underlined heading.
func (r *reader) heading(title chunk, under line, mark byte) {
	p := r.passage(title)
	b := source.NewBlock(source.Heading, p)
	b.Level, b.Reason, b.To = 1+strings.IndexByte(underlines, mark), underlined, under.end
	if n := len(r.shapes); n > 0 && r.shapes[n-1].Kind == source.LeftOut && r.shapes[n-1].To < title[0].start && ruleMark(r.shapes[n-1].String()) == mark {
		b.From = r.shapes[n-1].From // the line above
		r.shapes = r.shapes[:n-1]
	}
	r.addHeading(b, title)
}

const underlined = "an underlined line"
