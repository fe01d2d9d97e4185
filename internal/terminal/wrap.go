package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// A style is how words look, as parameters of Select Graphic Rendition (ECMA-48, 8.3.117).
type style string

const (
	normal style = ""
	quoted style = "1"  // bold
	faint  style = "2"  // labels, headings, notices
	marker style = "36" // cyan
)

// A span is a run of text in one style.
type span struct {
	text  string
	style style
}

// A cell is one character as people count them (a grapheme cluster, UAX #29).
type cell struct {
	text  string
	style style
	width int // columns
}

func cells(spans []span) []cell {
	var all []cell
	for _, s := range spans {
		for g := displaywidth.StringGraphemes(printable(s.text)); g.Next(); {
			all = append(all, cell{g.Value(), s.style, g.Width()})
		}
	}
	return all
}

func (c cell) isSpace() bool { return c.text == " " }

func (c cell) is(class ...*unicode.RangeTable) bool {
	r, _ := utf8.DecodeRuneInString(c.text)
	return unicode.In(r, class...)
}

func (c cell) opens() bool { return c.is(unicode.Ps, unicode.Pi) }

// mayBreak reports whether a line may end between two cells: after a space, and
// beside a wide character, as Chinese and Japanese have no spaces, though not
// after an opening bracket nor before other punctuation.
func mayBreak(before, after cell) bool {
	if before.isSpace() {
		return true
	}
	return (before.width > 1 || after.width > 1) &&
		!after.isSpace() && !before.opens() && (after.opens() || !after.is(unicode.P))
}

// wrap breaks text into lines of at most width columns; a word that is longer is
// cut. Every line starts with indent spaces and ends with a line feed.
func wrap(width, indent int, spans ...span) string {
	room := max(width-indent, 10)
	var out strings.Builder
	var line []cell
	used, fit := 0, 0 // columns of line; cells before the last place to break
	flush := func(n int) {
		writeLine(&out, indent, line[:n])
		line = trimLeft(line[n:])
		used, fit = 0, 0
		for _, c := range line {
			used += c.width
		}
	}
	for _, c := range cells(spans) {
		if len(line) > 0 && mayBreak(line[len(line)-1], c) {
			fit = len(line)
		}
		if used+c.width > room && !c.isSpace() {
			if fit == 0 {
				fit = len(line)
			}
			flush(fit)
		}
		if len(line) > 0 || !c.isSpace() {
			line = append(line, c)
			used += c.width
		}
	}
	if len(line) > 0 {
		flush(len(line))
	}
	return out.String()
}

func trimLeft(line []cell) []cell {
	for len(line) > 0 && line[0].isSpace() {
		line = line[1:]
	}
	return line
}

// writeLine writes cells, changing the style where theirs changes.
func writeLine(out *strings.Builder, indent int, line []cell) {
	for len(line) > 0 && line[len(line)-1].isSpace() {
		line = line[:len(line)-1]
	}
	out.WriteString(strings.Repeat(" ", indent))
	now := normal
	for _, c := range line {
		if c.style != now {
			if now != normal {
				out.WriteString("\x1b[0m")
			}
			if c.style != normal {
				out.WriteString("\x1b[" + string(c.style) + "m")
			}
			now = c.style
		}
		out.WriteString(c.text)
	}
	if now != normal {
		out.WriteString("\x1b[0m")
	}
	out.WriteByte('\n')
}

// toColumns returns what shortens words to about n columns.
func toColumns(n int) func(string) string {
	return func(words string) string { return shorten(words, n) }
}

// shorten cuts text to about n columns, at the end of a word if there is one near.
func shorten(text string, n int) string {
	text = strings.Join(strings.Fields(printable(text)), " ")
	if displaywidth.String(text) <= n {
		return text
	}
	cut := displaywidth.TruncateString(text, n-2, "")
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}
