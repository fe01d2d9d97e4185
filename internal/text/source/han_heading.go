package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// hanCounted is how a Chinese line begins that counts, by the level of its number: "一、", "（一）", "1、".
var hanCounted = lazyregexp.New(`^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})、)\s*\S`)

const countsOn = "a short line that counts on"

// hanTens are the numbers of such lines in characters.
const hanTens = "一二三四五六七八九十"

// maxHanHeading is how many characters a heading with such a number has, at most.
const maxHanHeading = 60

// A hanLine is a line that may be such a heading.
type hanLine struct {
	block         *Block
	level, number int
}

// findHanHeadings makes headings of short Chinese lines that count on with text below each: "一、总则" … "二、会员".
// Other marks of a list need none.
func findHanHeadings(blocks []*Block) {
	above := 0 // the level of the last heading that is one anyway
	var row []hanLine
	for i, b := range blocks {
		switch line := hanLineOf(b); {
		case b.Kind == Heading || b.Kind == Title:
			markHan(row, above)
			row, above = nil, b.Level
		case line.level > 0 && i+1 < len(blocks) && line.standsOn(blocks[i+1]):
			row = append(row, line)
		}
	}
	markHan(row, above)
}

// standsOn reports whether a block may be what a line stands above: running text, or a heading within it.
func (l hanLine) standsOn(below *Block) bool {
	inner := hanLineOf(below).level
	return below.IsText() && (inner == 0 || inner > l.level)
}

// markHan makes headings of those lines of a row whose numbers count on from one.
func markHan(row []hanLine, above int) {
	var last [4]hanLine // of each level
	for _, line := range row {
		before := last[line.level]
		if line.number == before.number+1 && before.block != nil {
			before.block.makeHeading(above+line.level, countsOn)
			line.block.makeHeading(above+line.level, countsOn)
		}
		for level := line.level; level < len(last); level++ {
			last[level] = hanLine{}
		}
		if line.number == 1 || line.number == before.number+1 {
			last[line.level] = line
		}
	}
}

func (b *Block) makeHeading(level int, reason string) {
	b.Kind, b.Level, b.Group, b.Label, b.Reason = Heading, level, 0, text.Span{}, reason
}

// hanLineOf reads a block as such a line; its level is 0 if it is none.
func hanLineOf(b *Block) hanLine {
	if b.Kind != text.Prose && b.Kind != text.Item || len(b.marked(wrapped, written)) > 0 || utf8.RuneCountInString(b.String()) > maxHanHeading {
		return hanLine{}
	}
	words := b.String()
	m := hanCounted().FindStringSubmatch(words)
	if m == nil || EndsSentenceOrClause(words) && !strings.HasSuffix(words, "？") || EndsWithComma(words) {
		return hanLine{}
	}
	for level, number := range m[1:] {
		if number != "" {
			return hanLine{b, level + 1, hanNumber(number)}
		}
	}
	return hanLine{}
}

// hanNumber reads a number up to 99: "三", "十二", "二十", "7".
func hanNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	tens, ones, ok := strings.Cut(s, "十")
	if !ok {
		return hanDigit(s)
	}
	return max(hanDigit(tens), 1)*10 + hanDigit(ones)
}

func hanDigit(s string) int {
	if s == "" {
		return 0
	}
	return strings.Index(hanTens, s)/len("一") + 1
}
