package text

import (
	"bytes"
	"regexp"
	"strings"
)

// markdownBlocks reads Markdown (https://spec.commonmark.org/0.31.2/, with the
// tables of GitHub). Markup is overwritten with NUL bytes, which no text keeps,
// in a copy of the file: what is left stands where it stood, and offsets are exact.
func markdownBlocks(s string, meta *Meta) []*block {
	m := markdown{buf: []byte(s), labels: make(map[string]bool), literal: make(map[int]bool)}
	body := m.frontMatter(s, meta)
	m.maskHTML(body)
	m.lines(body)
	for m.next < len(m.all) {
		m.readBlock()
	}
	return m.blocks
}

type markdown struct {
	buf     []byte
	all     []markdownLine
	next    int // index of the next line
	groups  int // lists and tables so far
	inList  bool
	blocks  []*block
	labels  map[string]bool // of link definitions
	literal map[int]bool    // where "&" starts no entity
}

// A markdownLine is buf[start:end], without the marks of block quotes and list
// items, but with white space at its ends.
type markdownLine struct {
	line
	quoted bool
}

// A rule is an expression for a line, tried only on lines whose first character
// but white space is in first: most lines are prose, and expressions are slow.
type rule struct {
	first string
	*regexp.Regexp
}

func newRule(first, expression string) rule { return rule{first, regexp.MustCompile(expression)} }

// find returns the match and its groups, nil if there is none.
func (r rule) find(l string) []string {
	if s := strings.TrimLeft(l, " \t"); s == "" || strings.IndexByte(r.first, s[0]) < 0 {
		return nil
	}
	return r.FindStringSubmatch(l)
}

func (r rule) matches(l string) bool { return r.find(l) != nil }

var (
	atx        = newRule("#", `^ {0,3}(#{1,6})(?:[ \t]+|$)`)
	atxEnd     = regexp.MustCompile(`(?:^|[ \t])#+[ \t\x00]*$`)
	setext     = newRule("=-", `^ {0,3}(=+|-+)[ \t\x00]*$`)
	thematic   = newRule("*-_", `^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	fence      = newRule("`~", "^[ \t]*(`{3,}|~{3,})([^`]*)$")
	marker     = newRule("-*+0123456789", `^[ \t]*(?:[-*+]|(\d{1,3})[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)`)
	quote      = newRule(">", `^(?:[ \t]{0,3}>)+[ \t]?`)
	delimiters = newRule("|:-", `^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	definition = newRule("[", `^ {0,3}\[([^\]\^][^\]]*)\]:[ \t]*\S+`)
	footnoted  = newRule("[", `^ {0,3}\[\^[^\]]+\]:[ \t]*`)
)

// quoteLength returns the length of the marks of block quotes at the start of a line.
func quoteLength(l []byte) int {
	if s := bytes.TrimLeft(l, " \t"); len(s) == 0 || s[0] != '>' {
		return 0
	}
	return len(quote.Find(l))
}

// lines splits buf[from:] and masks the marks of block quotes outside of code.
func (m *markdown) lines(from int) {
	fenced := ""
	for start := from; start < len(m.buf); {
		end := start
		for end < len(m.buf) && m.buf[end] != '\n' && m.buf[end] != '\r' {
			end++
		}
		l := markdownLine{line: line{start, end}}
		if n := quoteLength(m.buf[start:end]); n > 0 && fenced == "" {
			m.mask(start, start+n)
			l.start += n
			l.quoted = true
		}
		if label := definition.find(m.of(l)); label != nil && fenced == "" {
			m.labels[labelKey(label[1])] = true
		}
		fenced = fenceAfter(fenced, m.of(l))
		m.all = append(m.all, l)
		start = end + 1
		if end+1 < len(m.buf) && m.buf[end] == '\r' && m.buf[end+1] == '\n' {
			start++
		}
	}
}

// fenceAfter returns the fence that is open after a line: "" or "```".
func fenceAfter(open, l string) string {
	f := fence.find(l)
	switch {
	case f == nil:
		return open
	case open == "":
		return f[1]
	case f[1][0] == open[0] && len(f[1]) >= len(open) && strings.TrimSpace(f[2]) == "":
		return ""
	}
	return open
}

func (m *markdown) of(l markdownLine) string { return string(m.buf[l.start:l.end]) }

func (m *markdown) mask(start, end int) {
	for i := start; i < end; i++ {
		if m.buf[i] != '\n' && m.buf[i] != '\r' {
			m.buf[i] = 0
		}
	}
}

func isBlank(s string) bool { return strings.TrimFunc(s, isEdge) == "" }

// readBlock reads the block that starts at the next line.
func (m *markdown) readBlock() {
	first := m.all[m.next]
	l := m.of(first)
	indented := strings.HasPrefix(l, "    ") || strings.HasPrefix(l, "\t")
	switch {
	case isBlank(l):
		m.next++
	case fence.matches(l):
		m.readFence(fenceAfter("", l))
	case marker.matches(l) && !thematic.matches(l):
		if !m.inList {
			m.groups++
		}
		m.inList = true
		n := len(marker.find(l)[0])
		m.mask(first.start, first.start+n)
		m.all[m.next].start += n
		m.readParagraph(item)
	case m.inList && (indented || strings.HasPrefix(l, "  ")):
		m.readParagraph(prose)
	case indented:
		m.readIndented()
	default:
		m.inList = false
		m.readTop(first, l)
	}
}

// readTop reads a block that is not indented, and no list.
func (m *markdown) readTop(first markdownLine, l string) {
	switch {
	case atx.matches(l):
		m.readATX(first, l)
	case thematic.matches(l):
		m.next++
	case definition.matches(l):
		m.next++
		if b := m.add(code, m.next-1, m.next, 0); b != nil {
			b.leave("a link's address")
		}
	case m.next+1 < len(m.all) && strings.Contains(l, "|") && strings.Contains(m.of(m.all[m.next+1]), "-") &&
		delimiters.matches(m.of(m.all[m.next+1])):
		m.readTable()
	default:
		if mark := footnoted.find(l); mark != nil {
			m.mask(first.start, first.start+len(mark[0]))
		}
		m.readParagraph(prose)
	}
}

func (m *markdown) readATX(first markdownLine, l string) {
	marks := atx.find(l)
	m.mask(first.start, first.start+len(marks[0]))
	if end := atxEnd.FindStringIndex(l[len(marks[0]):]); end != nil {
		m.mask(first.start+len(marks[0])+end[0], first.end)
	}
	m.next++
	m.add(heading, m.next-1, m.next, len(marks[1]))
}

// readFence reads fenced code.
func (m *markdown) readFence(open string) {
	first := m.next
	for m.next++; open != "" && m.next < len(m.all); m.next++ {
		open = fenceAfter(open, m.of(m.all[m.next]))
	}
	m.mask(m.all[first].start, m.all[first].end)
	if open == "" {
		m.mask(m.all[m.next-1].start, m.all[m.next-1].end)
	}
	m.add(code, first, m.next, 0)
}

// readIndented reads indented code, with the blank lines in it.
func (m *markdown) readIndented() {
	first, end := m.next, m.next
	for ; m.next < len(m.all); m.next++ {
		l := m.of(m.all[m.next])
		if !isBlank(l) {
			if !strings.HasPrefix(l, "    ") && !strings.HasPrefix(l, "\t") {
				break
			}
			end = m.next + 1
		}
	}
	m.add(code, first, end, 0)
}

// readParagraph reads lines up to one that starts something else.
func (m *markdown) readParagraph(kind blockKind) {
	first := m.next
	for m.next++; m.next < len(m.all); m.next++ {
		l := m.of(m.all[m.next])
		if under := setext.find(l); under != nil && kind == prose && !m.inList {
			m.mask(m.all[m.next].start, m.all[m.next].end)
			m.next++
			m.add(heading, first, m.next, 1+strings.Count(under[1][:1], "-"))
			return
		}
		if isBlank(l) || m.interrupts(m.next, l) {
			break
		}
	}
	m.add(kind, first, m.next, 0)
}

// interrupts tells whether line i ends the paragraph before it. As in the
// specification, a number other than 1 starts no list in mid-paragraph; unlike
// there, a link definition needs no blank line before it.
func (m *markdown) interrupts(i int, l string) bool {
	if m.all[i].quoted && !m.all[i-1].quoted {
		return true
	}
	if mark := marker.find(l); mark != nil {
		return m.inList || mark[1] == "" && mark[0] != l || mark[1] == "1"
	}
	return atx.matches(l) || fence.matches(l) || thematic.matches(l) || definition.matches(l)
}

// readTable reads a table: a row of names, a row of hyphens, and more rows.
func (m *markdown) readTable() {
	m.groups++
	head := m.next
	for ; m.next < len(m.all); m.next++ {
		l := m.of(m.all[m.next])
		if m.next == head+1 {
			continue
		}
		if isBlank(l) || m.next > head && m.interrupts(m.next, l) {
			return
		}
		m.addBlock(row, m.cells(m.all[m.next]), 0)
	}
}

// cells returns a row with " | " between the cells.
func (m *markdown) cells(l markdownLine) passage {
	var bars []int
	for i := l.start; i < l.end; i++ {
		switch m.buf[i] {
		case '\\':
			i++
		case '|':
			bars = append(bars, i)
		}
	}
	m.inline(l.start, l.end)
	var p passage
	start := l.start
	for _, bar := range append(bars, l.end) {
		m.addText(&p, start, bar, true)
		p.separate(" | ", bar)
		start = bar + 1
	}
	return p
}

// add makes a block of the lines [first, end) and returns it, nil if they have no text.
func (m *markdown) add(kind blockKind, first, end, level int) *block {
	if kind != code {
		m.inline(m.all[first].start, m.all[end-1].end)
	}
	var p passage
	for _, l := range m.all[first:end] {
		p.separate(" ", l.start)
		m.addText(&p, l.start, l.end, kind != code)
	}
	return m.addBlock(kind, p, level)
}

func (m *markdown) addBlock(kind blockKind, p passage, level int) *block {
	p.trim()
	if p.empty() {
		return nil
	}
	b := newBlock(kind, p)
	b.level = level
	switch b.kind {
	case heading:
		b.reason = "a Markdown heading"
	case item, row:
		b.group = m.groups
	}
	m.blocks = append(m.blocks, b)
	return b
}

// addText appends buf[start:end] without masked bytes and white space at its ends.
func (m *markdown) addText(p *passage, start, end int, entities bool) {
	l := trimLine(string(m.buf[start:end]), 0, end-start)
	start, end = start+l.start, start+l.end
	for start < end {
		n := end - start
		if entities {
			if amp := bytes.IndexByte(m.buf[start:end], '&'); amp == 0 && !m.literal[start] {
				n = entityLength(string(m.buf[start:end]))
				p.addEntity(string(m.buf[start:start+n]), start)
				start += n
				continue
			} else if amp > 0 {
				n = amp
			} else if amp == 0 {
				n = 1
			}
		}
		p.addVerbatim(string(m.buf[start:start+n]), start)
		start += n
	}
}
