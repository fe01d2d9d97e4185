package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text"
)

// maxNaming is the length in characters of the longest line that names what is below it.
const maxNaming = 80

// markRows settles which lines are rows of a list, and which of them name what is below, and reports whether any are.
func markRows(lines []openLine, s string) bool {
	found := markNames(lines, s)
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(strings.TrimSpace(l.Of(s))))
	}
	for i := 0; i < len(lines); {
		kind, end, n := lines[i].opening, i+1, 1
		if kind != signed && kind != inBold {
			i++
			continue
		}
		for ; end < len(lines); end++ {
			if lines[end].opening == kind {
				n++
			} else if lines[end].opening != otherwise || !goesOnBelow(lines[end-1].Of(s), lines[end].Of(s), longest) {
				break
			}
		}
		isAll := (i == 0 || lines[i-1].opening == naming) && (end == len(lines) || lines[end].opening == naming)
		isRow := n >= fewestBold || n >= fewestAlike && (kind == signed || isAll)
		for k := i; k < end; k++ {
			switch {
			case !isRow:
				lines[k].opening = otherwise
			case lines[k].opening == otherwise: // it goes on with the one before
				lines[k].opening, lines[k].label = kind, 0
			}
		}
		found = found || isRow
		i = end
	}
	return found
}

// narrow is the width in characters that lines broken where they are full have, at least.
const narrow = 50

// goesOnBelow reports whether a line goes on with the one before.
func goesOnBelow(before, line string, longest int) bool {
	return !text.EndsSentence(strings.TrimSpace(before)) && !beginsAnew(before, line, max(longest, narrow))
}

// markNames finds the lines that name what is below them. Where a line in bold begins the block, others in bold begin the
// next parts of it.
func markNames(lines []openLine, s string) (found bool) {
	parted := lines[0].whole && mayName(lines[0], s)
	for i := range lines[:len(lines)-1] {
		if mayName(lines[i], s) && !mayName(lines[i+1], s) && (namesBelow(lines, i, s) || parted && lines[i].whole && !StartsLower(lines[i+1].Of(s))) {
			lines[i].opening, found = naming, true
		}
	}
	return found
}

// mayName reports whether a line has the form of a name: all of it is in bold, in capitals or framed, and it is no
// sentence.
func mayName(l openLine, s string) bool {
	line := strings.TrimSpace(l.Of(s))
	if utf8.RuneCountInString(line) > maxNaming || EndsSentenceOrClause(line) || EndsWithComma(line) || !text.HasWords(line) {
		return false
	}
	inner := withoutSigns(s, l.Span).Of(s)
	return l.whole || isFramed(line) || inCapitals(inner) && inner != ""
}

// namesBelow reports whether line i may name those below it: a row, or lines with labels.
func namesBelow(lines []openLine, i int, s string) bool {
	next := lines[i+1]
	below := strings.TrimSpace(next.Of(s))
	if next.opening == signed || next.opening == inBold || isFramed(strings.TrimSpace(lines[i].Of(s))) {
		return true
	}
	return labelled().MatchString(below)
}

// named returns the heading that a line is.
func (b *Block) named(l openLine) *Block {
	inner := withoutSigns(b.String(), l.Span)
	h := b.Slice(inner.Start, inner.End)
	h.Kind, h.Level, h.Reason = Heading, alikeLevel, "a line that names those below it"
	return h
}

// row returns the items of a row.
func (b *Block) row(lines []openLine, group int) []*Block {
	var items []*Block
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].label == 0 {
			end++
		}
		items = append(items, b.Slice(lines[i].Start, lines[end-1].End).asItem(lines[i], group))
		i = end
	}
	return items
}

// asItem makes an item of a line. What begins in bold gets a bullet, unless it is a number that is in bold.
func (b *Block) asItem(l openLine, group int) *Block {
	label := min(l.label, b.Len())
	if words := b.String()[:label]; l.opening == inBold && strings.ContainsFunc(words, unicode.IsLetter) {
		var p Passage
		p.Add(rowBullet+" ", b.Start(), b.Start())
		p.Append(&b.Passage, "")
		b.Passage, label = p, len(rowBullet)
	}
	b.Kind, b.Group, b.Label = text.Item, group, text.Span{End: label}
	b.wrapLines()
	return b
}

// rowBullet stands before lines that begin in bold.
const rowBullet = "•"
