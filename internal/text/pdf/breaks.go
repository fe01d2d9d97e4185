package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// breaks reports whether the next line begins something new.
func (b *blocks) breaks(c column, i int) bool {
	l, above := c.lines[i], b.open[len(b.open)-1]
	if b.isHeading(b.open) && b.isHeading([]line{l}) && round(l.size) == round(above.size) && l.bold == above.bold {
		return above.y-l.y > 1.6*b.leadingOf(l.size) || above.y < l.y
	}
	switch {
	case round(l.size)-round(above.size) > 0.08*above.size || round(above.size)-round(l.size) > 0.08*above.size,
		l.mono != above.mono, marker(l) != "", b.isHeading(b.open):
		return true
	case above.bold != l.bold && (allBold(b.open) || l.bold):
		return !b.defines(l)
	}
	if i == 0 || &c.lines[0] != &b.column.lines[0] { // a new column or page
		return b.endsHere(above, l, b.column) || text.EndsSentence(above.text())
	}
	gap := above.y - l.y
	if l.mono { // a program may have empty lines
		return gap < 0 || gap > 3.2*b.leadingOf(l.size)
	}
	if gap < 0 || gap > 1.35*b.leadingOf(l.size) {
		return true
	}
	return b.indents(c, i) || b.endsHere(above, l, c) && startsSentence(l.text())
}

// defines reports whether a line stands below the open one, a term, and further in.
func (b *blocks) defines(l line) bool {
	term := b.open[0]
	return len(b.open) == 1 && !l.bold && l.left > term.left+term.size && term.y > l.y && term.y-l.y <= 1.35*b.leadingOf(l.size)
}

// paragraphs cuts the lines of a column into paragraphs.
func (m measures) paragraphs(c column) (all [][]line) {
	b := blocks{measures: m, column: c}
	for i, l := range c.lines {
		if i > 0 && b.breaks(c, i) {
			all = append(all, b.open)
			b.open = nil
		}
		b.open = append(b.open, l)
	}
	return append(all, b.open)
}

func allBold(lines []line) bool {
	return !slices.ContainsFunc(lines, func(l line) bool { return !l.bold })
}

// indents reports whether the line begins a paragraph by where it begins: further in than
// the lines around it, or back at the first line of a paragraph whose others are further in.
func (b *blocks) indents(c column, i int) bool {
	l, indent := c.lines[i], 0.8*c.lines[i].size
	if marker(b.open[0]) != "" {
		return l.left < b.open[0].left+indent/2
	}
	if len(b.open) > 1 {
		rest := b.open[len(b.open)-1].left
		if rest > b.open[0].left+indent && l.left < rest-indent {
			return true
		}
		return l.left > rest+indent && c.goesBack(i, indent)
	}
	return l.left > b.open[0].left+indent && c.goesBack(i, indent)
}

// goesBack reports whether the line after i begins further left.
func (c column) goesBack(i int, indent float64) bool {
	return i+1 < len(c.lines) && c.lines[i+1].left < c.lines[i].left-indent
}

// endsHere reports whether a paragraph ends with line l: it ends a sentence, or the first
// word of the next line would have had room in it.
func (b *blocks) endsHere(l, next line, c column) bool {
	s := l.text()
	first, _, _ := strings.Cut(next.text(), " ")
	perChar := (next.right - next.left) / float64(max(1, utf8.RuneCountInString(next.text())))
	room := c.right - l.right - perChar*float64(utf8.RuneCountInString(first)+1)
	if strings.HasSuffix(s, "-") || source.StartsLower(next.text()) && !source.EndsSentenceOrClause(s) {
		return false
	}
	return room > 2*perChar || text.EndsSentence(s) && room > -perChar
}

func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“„‘‚«‹([¿¡`))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLower(r) && unicode.IsLetter(r)
}

// joined returns the text of lines, with a line break between them unless they are of a
// script that has no spaces, or the hyphen between them is one of the word.
func (m measures) joined(lines []line) string {
	var all strings.Builder
	for i, l := range lines {
		s := l.text()
		if i > 0 && !(withoutSpaces(last(all.String())) && withoutSpaces(first(s))) && !m.goesOn(lines[i-1], l) {
			all.WriteByte('\n')
		}
		all.WriteString(s)
	}
	return all.String()
}

// goesOn reports whether a line ends with a hyphen that is one of its word, which goes on in the next line: what is below
// begins with a capital or a number, or the file divides no words.
func (m measures) goesOn(above, below line) bool {
	next := below.text()
	before, isHyphen := strings.CutSuffix(above.text(), "-")
	if r := last(before); !isHyphen || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return false
	}
	switch text.FirstWord(next) {
	case "and", "or", "to", "und", "oder", "bzw", "bis": // "Nord- und Südsee"
		return false
	}
	r := first(next)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || m.ragged && unicode.IsLower(r)
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func withoutSpaces(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r >= 0x3000 && r <= 0x303f || r >= 0xff01 && r <= 0xff5e
}
