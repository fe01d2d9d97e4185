package plain

import (
	"strings"

	"pilcrow/internal/text/source"
)

// fewestDressed is how many lines tell how a text is quoted or spaced, at least.
const fewestDressed = 8

// maxQuoted is how many marks of quotations are taken off, at most.
const maxQuoted = 5

// undress takes off what was put around each line of a text: the mark of a quotation, and the blank lines of one that is
// double-spaced.
func (r *reader) undress(lines []line) []line {
	for depth := 0; depth < maxQuoted && r.isQuoted(lines); depth++ {
		for i, l := range lines {
			if !l.blank() {
				lines[i] = r.unquoted(l)
			}
		}
	}
	if r.isDoubleSpaced(lines) {
		return singleSpaced(lines)
	}
	return lines
}

// isQuoted reports whether all of the text is a quotation: each line that is not blank has its mark.
func (r *reader) isQuoted(lines []line) bool {
	n := 0
	for _, l := range lines {
		if !l.blank() && r.src[l.start] != '>' {
			return false
		}
		if !l.blank() {
			n++
		}
	}
	return n >= fewestDressed
}

// unquoted is a line without the mark before it.
func (r *reader) unquoted(l line) line {
	start := l.start + 1
	if strings.HasPrefix(r.src[start:l.end], " ") {
		start++
	}
	return newLine(r.src, start, l.end)
}

// isDoubleSpaced reports whether a blank line stands below each line, so that sentences go on behind it, and more below
// each paragraph.
func (r *reader) isDoubleSpaced(lines []line) bool {
	filled, goOn, apart, blank := 0, 0, 0, 1
	for i, l := range lines {
		switch {
		case l.blank():
			blank++
			continue
		case blank == 0:
			return false
		case blank > 2 && filled > 0:
			apart++
		case filled > 0 && source.StartsLower(r.of(l)) && blank == 1 && lines[i-2].columns > narrow:
			goOn++
		}
		filled, blank = filled+1, 0
	}
	return filled >= fewestDressed && apart > 0 && goOn*8 >= filled
}

// singleSpaced leaves one of three blank lines, and none of one.
func singleSpaced(lines []line) (all []line) {
	blank := 0
	for _, l := range lines {
		if !l.blank() {
			blank = 0
		} else if blank++; blank%2 == 1 {
			continue
		}
		all = append(all, l)
	}
	return all
}
