package source

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// NextLine ends a line of running text at file[from]: what is added next begins
// another one, after a space.
func (p *Passage) NextLine(from int) {
	if !p.Empty() {
		p.Separate(" ", from)
		p.next = []markKind{wrapped}
	}
}

// WrapLine is [Passage.NextLine] for a line that may end within a word, with what stands below it: the
// word is put together, and [Build] decides whether its hyphen stays.
func (p *Passage) WrapLine(from int, below string) {
	if !continuesWord(p.text, below) {
		p.NextLine(from)
		return
	}
	p.marks = append(p.marks, mark{len(p.text) - hyphenAtEnd(p.text), hyphen})
	p.next = []markKind{wrapped}
}

// BreakLine is [Passage.NextLine] for an intended line break; Build decides what it means.
func (p *Passage) BreakLine(from int) {
	if !p.Empty() {
		p.Separate(" ", from)
		p.next = []markKind{written}
	}
}

// BeginBold says that what is added next is set in bold.
func (p *Passage) BeginBold() { p.next = append(p.next, boldFrom) }

// EndBold ends that, unless nothing was added.
func (p *Passage) EndBold() {
	if n := len(p.next); n > 0 && p.next[n-1] == boldFrom {
		p.next = p.next[:n-1]
		return
	}
	p.marks = append(p.marks, mark{len(p.text), boldTo})
}

// KeepLines takes all line breaks as intended.
func (p *Passage) KeepLines() { p.turn(wrapped, written) }

// wrapLines takes no line break as intended.
func (p *Passage) wrapLines() { p.turn(written, wrapped) }

// turn makes all marks of a kind those of another.
func (p *Passage) turn(from, to markKind) {
	for i := range p.marks {
		if p.marks[i].kind == from {
			p.marks[i].kind = to
		}
	}
}

// AddLine appends a line of running text, which stands at file[start:], after a
// space. If the line before ended within a word, the word is put together; [Build]
// decides whether its hyphen stays.
func (p *Passage) AddLine(s string, start int) {
	if !p.Empty() {
		p.WrapLine(p.End(), s)
	}
	p.addWords(s, start)
}

// AddFilled is [Passage.AddLine] for a line that was filled with room between its words: one space of it stays.
func (p *Passage) AddFilled(s string, start int) {
	end := start + len(s)
	s = strings.ReplaceAll(s, "\t", " ")
	for first := true; s != ""; first = false {
		word, rest, _ := strings.Cut(s, " ")
		if at := end - len(s); first {
			p.AddLine(word, at)
		} else {
			p.Separate(" ", at)
			p.AddVerbatim(word, at)
		}
		s = strings.TrimLeft(rest, " ")
	}
}

// addWords appends s, which stands at file[start:], with a space for each tab: tabs
// stand between cells.
func (p *Passage) addWords(s string, start int) {
	for s != "" {
		words, rest, tab := strings.Cut(s, "\t")
		p.AddVerbatim(words, start)
		start += len(s) - len(rest)
		if s = rest; tab {
			p.Separate(" ", start-1)
		}
	}
}

// continuesWord reports whether a word is hyphenated between two lines.
func continuesWord(above []byte, below string) bool {
	size := hyphenAtEnd(above)
	if size == 0 || !endsWithLetter(above[:len(above)-size]) || !StartsLower(below) && !(size == len(unicodeHyphen) && lang.StartsUpper(below)) {
		return false
	}
	switch text.FirstWord(below) {
	case "and", "or", "und", "oder", "bzw": // "Nord- und Südsee"
		return false
	}
	return true
}

// unicodeHyphen is U+2010, with which groff divides words in manual pages.
const unicodeHyphen = "‐"

// hyphenAtEnd returns how many bytes the hyphen at the end of b has, 0 if there is none.
func hyphenAtEnd(b []byte) int {
	for _, h := range []string{"-", unicodeHyphen} {
		if bytes.HasSuffix(b, []byte(h)) {
			return len(h)
		}
	}
	return 0
}

func endsWithLetter(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}
