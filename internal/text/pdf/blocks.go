package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
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

func newBlocks(pages []page) *blocks { return &blocks{pages: pages} }

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
		if s := strings.TrimSpace(b.pages[b.told].angled); source.HasWords(s) {
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
		return true
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

// isHeading reports whether the lines are one: larger or bolder than running text, and short.
func (b *blocks) isHeading(lines []line) bool {
	if len(lines) == 0 || len(lines) > 4 {
		return false
	}
	s := joined(lines)
	if len(s) > 250 || !word().MatchString(s) || lines[0].mono {
		return false
	}
	large, bold := true, true
	for _, l := range lines {
		large, bold = large && round(l.size) > b.body*minHeading, bold && l.bold && round(l.size) >= 0.95*b.body
	}
	if large {
		return true
	}
	return bold && !text.EndsSentence(strings.TrimRight(s, "?")) && !strings.HasSuffix(s, ",") && marker(lines[0]) == ""
}

// word is what a heading has at least one of, and the labels of a figure may have none.
var word = lazyregexp.New(`\pL\pL|\p{Han}|\p{Hangul}`)

// joined returns the text of lines, with a line break between them unless they are of a
// script that has no spaces.
func joined(lines []line) string {
	var all strings.Builder
	for i, l := range lines {
		s := l.text()
		if i > 0 && !(withoutSpaces(last(all.String())) && withoutSpaces(first(s))) {
			all.WriteByte('\n')
		}
		all.WriteString(s)
	}
	return all.String()
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
		h := b.block(source.Heading, b.extract.Passage(joined(lines)))
		h.Level, h.Reason = b.level(lines[0]), "larger or bolder than the text"
	case marker(lines[0]) != "":
		b.item(lines)
	default:
		b.block(text.Prose, b.extract.Passage(joined(lines)))
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
	b.block(text.Code, b.extract.Lines(strings.TrimSpace(strings.Join(all, "\n"))))
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
	item := b.block(text.Item, b.extract.Passage(joined(lines)))
	item.Group, item.Level, item.Label = b.group, len(b.list)-1, text.Span{End: len(marker(lines[0]))}
}

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
			s := joined(w.lines[i:n])
			mark := footnoteMark().FindStringSubmatch(s)[1]
			note := b.block(text.Footnote, b.extract.Passage(mark+" "+strings.TrimSpace(s[len(mark):])))
			note.Label = text.Span{End: len(mark)}
			i = n
		}
	}
	b.page = page
}
