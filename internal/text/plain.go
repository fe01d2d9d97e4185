package text

import (
	"strings"
	"unicode"
)

// longLine is the length in bytes from which on a line of plain text is not
// wrapped by hand: each line of its block is a paragraph.
const longLine = 200

const underlined = "an underlined line"

// A line is file[start:end], without white space and dropped characters at its
// ends; start == end if it is blank.
type line struct{ start, end int }

func (l line) of(s string) string { return s[l.start:l.end] }

func isEdge(r rune) bool { return unicode.IsSpace(r) || isDropped(r) }

func isLineBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029'
}

// trimLine trims s[start:end].
func trimLine(s string, start, end int) line {
	trimmed := strings.TrimLeftFunc(s[start:end], isEdge)
	start = end - len(trimmed)
	return line{start, start + len(strings.TrimRightFunc(trimmed, isEdge))}
}

// plainLines splits at \n, \r\n, \r, U+2028 and U+2029.
func plainLines(s string) []line {
	var lines []line
	start := 0
	for i, r := range s {
		if i < start || !isLineBreak(r) {
			continue
		}
		lines = append(lines, trimLine(s, start, i))
		start = i + len(string(r))
		if r == '\r' && strings.HasPrefix(s[start:], "\n") {
			start++
		}
	}
	return append(lines, trimLine(s, start, len(s)))
}

// plainBlocks reads plain text: blocks of lines between blank lines. A line of
// marks such as "----" ends a block, too; under a single short line it makes it
// a heading.
func plainBlocks(s string) []*block {
	var blocks []*block
	var open []line
	flush := func() {
		blocks = appendLines(blocks, s, open)
		open = open[:0]
	}
	for _, l := range plainLines(s) {
		switch mark := ruleMark(l.of(s)); {
		case l.start == l.end:
			flush()
		case mark == 0:
			open = append(open, l)
		case len(open) == 1 && strings.IndexByte("=-~^", mark) >= 0 && isUnderlined(open[0].of(s)):
			flush()
			b := blocks[len(blocks)-1]
			b.kind, b.level, b.reason, b.to = heading, 1+strings.IndexByte("=-~^", mark), underlined, l.end
		default:
			flush()
			blocks = append(blocks, lineBlock(s, []line{l}))
		}
	}
	flush()
	return blocks
}

// appendLines makes one block of wrapped lines, or one of each if they are too
// long to have been wrapped.
func appendLines(blocks []*block, s string, lines []line) []*block {
	long := false
	for _, l := range lines {
		long = long || l.end-l.start >= longLine
	}
	switch {
	case len(lines) == 0:
		return blocks
	case !long:
		return append(blocks, lineBlock(s, lines))
	}
	for i := range lines {
		blocks = append(blocks, lineBlock(s, lines[i:i+1]))
	}
	return blocks
}

func lineBlock(s string, lines []line) *block {
	var p passage
	verse := len(lines) > 1
	for i, l := range lines {
		if i > 0 && !continuesWord(lines[i-1].of(s), l.of(s)) {
			p.separate(" ", lines[i-1].end)
		}
		p.addVerbatim(l.of(s), l.start)
		verse = verse && l.end-l.start <= 60 && !startsLower(l.of(s))
	}
	b := newBlock(prose, p)
	b.lines, b.verse = len(lines), verse
	return b
}

// continuesWord tells whether a word is hyphenated between two lines. The
// hyphen stays: whether it belongs to the word only a dictionary knows.
func continuesWord(above, below string) bool {
	head, ok := strings.CutSuffix(above, "-")
	if !ok || head == "" || !hasWords(head[len(head)-1:]) || !startsLower(below) {
		return false
	}
	switch firstWord(below) {
	case "and", "or", "und", "oder", "bzw": // "Nord- und Südsee"
		return false
	}
	return true
}

// ruleMark returns the mark that a line is made of at least three times, 0 if
// it is no such line.
func ruleMark(s string) byte {
	if s == "" || strings.IndexByte("=-~^_*#+.", s[0]) < 0 {
		return 0
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

// isUnderlined tells whether a line with a line of marks below it is a heading.
func isUnderlined(s string) bool {
	return isShort(s) && hasWords(s) && !endsSentenceOrClause([]byte(s))
}

func isShort(s string) bool { return len(s) <= 80 && len(strings.Fields(s)) <= 10 }

func startsLower(s string) bool {
	for _, r := range strings.TrimLeft(s, `"'“„‘‚«‹([`) {
		return unicode.IsLower(r)
	}
	return false
}
