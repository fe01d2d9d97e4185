package pdf

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// footnotes are the lines at the foot of a column that are set smaller and begin with a
// mark. They wait until the paragraph that goes on in the next column is complete.
type footnotes struct {
	page  int
	lines []line
}

var footnoteMark = lazyregexp.New(`^(\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡§]+)\s?\S`)

func (b *blocks) footnotes(lines []line) (above, notes []line) {
	first := len(lines)
	for first > 0 && round(lines[first-1].size) < 0.93*b.body {
		first--
	}
	for first < len(lines) && !footnoteMark().MatchString(lines[first].text()) {
		first++
	}
	if first == 0 {
		return lines, nil
	}
	return lines[:first], lines[first:]
}

func (b *blocks) addFootnotes() {
	waiting, page := b.waiting, b.page
	b.waiting = nil
	for _, w := range waiting {
		b.page = w.page
		for i := 0; i < len(w.lines); {
			n := i + 1
			for n < len(w.lines) && !(footnoteMark().MatchString(w.lines[n].text()) && w.lines[n].left <= w.lines[i].left+2) {
				n++
			}
			s := b.joined(w.lines[i:n])
			mark := footnoteMark().FindStringSubmatch(s)[1]
			note := b.block(text.Footnote, b.extract.Passage(mark+" "+strings.TrimSpace(s[len(mark):])))
			note.Label = text.Span{End: len(mark)}
			i = n
		}
	}
	b.page = page
}
