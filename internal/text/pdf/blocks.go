package pdf

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// blocks makes blocks of lines.
type blocks struct {
	measures
	running map[int][]string // heads and numbers, by page
	unread  map[int]*refusal.Refusal
	pages   []page

	extract source.Extract
	groups  source.Groups
	out     []*source.Block
	open    []line
	column  column // of the open lines
	page    int    // of the first open line
	list    []float64
	group   int // of the open list
	told    int // pages whose notes are written
	waiting []footnotes
}

func (b *blocks) of(columns []column) []*source.Block {
	b.measures = measure(columns)
	for _, c := range columns {
		b.notes(c.page + 1)
		var notes []line
		c.lines, notes = b.footnotes(c.lines)
		b.add(c)
		b.waiting = append(b.waiting, footnotes{c.page, notes})
	}
	b.flush()
	b.addFootnotes()
	b.notes(len(b.pages))
	source.MarkTitle(b.out)
	return b.out
}

func place(page int) string { return fmt.Sprintf("p. %d", page+1) }

// notes says what was left out of the pages before end.
func (b *blocks) notes(end int) {
	for ; b.told < end; b.told++ {
		if lines := b.running[b.told]; len(lines) > 0 {
			b.leave(b.told, strings.Join(lines, " / "), "running heads and page numbers")
		}
		if s := strings.TrimSpace(b.pages[b.told].angled); text.HasWords(s) {
			b.leave(b.told, s, "set at an angle")
		}
		if why, ok := b.unread[b.told]; ok {
			b.leave(b.told, "", "the page "+why.Error())
		}
	}
}

func (b *blocks) leave(page int, words, why string) {
	words = strings.TrimSuffix(place(page)+": "+words, ": ")
	p := b.extract.Passage(words)
	b.out = append(b.out, source.NewLeftOut(words, p.Start(), p.End(), why))
}

// add adds the lines of a column.
func (b *blocks) add(c column) {
	for i := 0; i < len(c.lines); {
		if n := contents(c.lines[i:]); n > 0 {
			b.flush()
			b.leaveContents(c, c.lines[i:i+n])
			i += n
			continue
		}
		if n := b.table(c, c.lines[i:]); n > 0 {
			i += n
			continue
		}
		if len(b.open) > 0 && b.breaks(c, i) {
			b.flush()
		}
		if len(b.open) == 0 {
			b.page = c.page
		}
		b.column = c
		b.open = append(b.open, c.lines[i])
		i++
	}
}

var (
	leader       = lazyregexp.New(`([.·…_]\s?){4,}\s*[\divxlc]*$`)
	endsWithPage = lazyregexp.New(`\s\d{1,4}$`)
)

// contents returns how many lines of a page of contents come first.
func contents(lines []line) int {
	n, with := 0, 0
	for i, l := range lines {
		switch {
		case leader().MatchString(l.text()):
			with++
			n = i + 1
		case i == n && endsWithPage().MatchString(l.text()):
			n = i + 1
		case i-n >= 1:
			if with < 3 {
				return 0
			}
			return n
		}
	}
	if with < 3 {
		return 0
	}
	return n
}

func (b *blocks) leaveContents(c column, lines []line) {
	var all []string
	for _, l := range lines {
		all = append(all, l.text())
	}
	b.leave(c.page, strings.Join(all, " / "), "a table of contents")
}

// isHeading reports whether the lines are one: larger or bolder than running text, and short.
func (m measures) isHeading(lines []line) bool {
	if len(lines) == 0 || len(lines) > 4 {
		return false
	}
	s := m.joined(lines)
	if len(s) > 250 || !hasWord().MatchString(s) || lines[0].mono {
		return false
	}
	large, bold := true, true
	for _, l := range lines {
		large, bold = large && round(l.size) > m.body*minHeading, bold && l.bold && round(l.size) >= 0.95*m.body
	}
	if large {
		return true
	}
	return bold && startsSentence(s) && !text.EndsSentence(strings.TrimRight(s, "?")) && !strings.HasSuffix(s, ",") && marker(lines[0]) == ""
}

// hasWord tells what a heading has at least one of, and the labels of a figure may have none.
var hasWord = lazyregexp.New(`\pL\pL|\p{Han}|\p{Hangul}`)

// flush makes a block of the open lines.
func (b *blocks) flush() {
	lines := b.open
	b.open = nil
	defer b.addFootnotes()
	if len(lines) == 0 {
		return
	}
	switch {
	case lines[0].mono:
		b.code(lines)
	case b.isHeading(lines):
		h := b.block(source.Heading, b.extract.Passage(b.joined(lines)))
		h.Level, h.Reason = b.level(lines[0]), "larger or bolder than the text"
	case marker(lines[0]) != "":
		b.item(lines)
	default:
		b.block(text.Prose, b.extract.Passage(b.joined(lines)))
	}
	if marker(lines[0]) == "" {
		b.list = nil
	}
}

func (b *blocks) block(kind text.BlockKind, p source.Passage) *source.Block {
	if p.Empty() {
		return &source.Block{}
	}
	block := source.NewBlock(kind, p)
	block.Place = place(b.page)
	b.out = append(b.out, block)
	return block
}

// code keeps lines, and how far each is indented.
func (b *blocks) code(lines []line) {
	b.block(text.Code, b.extract.Lines(strings.TrimSpace(strings.Join(indented(lines), "\n"))))
}

// indented returns lines of code with the spaces in front of them.
func indented(lines []line) []string {
	left, width := lines[0].left, 0.0
	for _, l := range lines {
		left = min(left, l.left)
		width = max(width, (l.right-l.left)/float64(max(1, utf8.RuneCountInString(l.text()))))
	}
	all := make([]string, len(lines))
	for i, l := range lines {
		indent := 0
		if width > 0 {
			indent = min(40, int((l.left-left)/width+0.5))
		}
		all[i] = strings.Repeat(" ", indent) + l.text()
	}
	return all
}

var markers = lazyregexp.New(`^([•◦▪‣⁃●○■□➢✓–—*·-]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivxIVX]{1,5}[.)])\s+\S`)

// marker returns the bullet or ordinal that a line begins with.
func marker(l line) string {
	if m := markers().FindStringSubmatch(l.text()); m != nil {
		return m[1]
	}
	return ""
}

// item makes an item of a list; how far in its marker stands says how deep it is nested.
func (b *blocks) item(lines []line) {
	if b.list == nil {
		b.group = b.groups.Next()
	}
	at := lines[0].left
	for len(b.list) > 0 && at < b.list[len(b.list)-1]-lines[0].size/2 {
		b.list = b.list[:len(b.list)-1]
	}
	if len(b.list) == 0 || at > b.list[len(b.list)-1]+lines[0].size/2 {
		b.list = append(b.list, at)
	}
	item := b.block(text.Item, b.extract.Passage(b.joined(lines)))
	item.Group, item.Level, item.Label = b.group, len(b.list)-1, text.Span{End: len(marker(lines[0]))}
}
