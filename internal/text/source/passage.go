package source

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A Passage is text under construction that remembers where in the file each
// part of it stands. The file is the decoded one ([Input.Text]), or the text that
// a reader extracted, see [Extract]. The zero value is empty and ready to use.
type Passage struct {
	text    []byte
	parts   []part
	marks   []mark     // in order
	gap     string     // to be written before the next text: see Separate
	gapFrom int        // where the gap starts
	next    []markKind // of what is added next
}

// A mark is a place in the text that means something to Build.
type mark struct {
	at   int
	kind markKind
}

type markKind byte

const (
	wrapped  markKind = iota // a line of the source begins here
	written                  // so does one that was begun on purpose
	hyphen                   // this hyphen ended a line
	boldFrom                 // words in bold begin here
	boldTo                   // and end here
)

// marked returns where marks of some kinds are.
func (p *Passage) marked(kinds ...markKind) []int {
	var all []int
	for _, m := range p.marks {
		if slices.Contains(kinds, m.kind) {
			all = append(all, m.at)
		}
	}
	return all
}

// A part is text[at:], up to the next part, which came from file[start:end].
// If both are of one length, they are the same bytes.
type part struct{ at, start, end int }

// Empty reports whether the passage has no text.
func (p *Passage) Empty() bool { return len(p.text) == 0 }

// Len is the length of the text in bytes.
func (p *Passage) Len() int { return len(p.text) }

// String returns the text.
func (p *Passage) String() string { return string(p.text) }

// Start is where in the file the passage starts. It must not be empty.
func (p *Passage) Start() int { return p.parts[0].start }

// End is where in the file the passage ends. It must not be empty.
func (p *Passage) End() int { return p.parts[len(p.parts)-1].end }

// Add appends s, which came from file[start:end]. The two may differ: "é" may
// come from "&eacute;", and what no byte of the file stands for has start == end.
func (p *Passage) Add(s string, start, end int) {
	if s == "" {
		return
	}
	p.closeGap(start)
	for _, kind := range p.next {
		p.marks = append(p.marks, mark{len(p.text), kind})
	}
	p.next = nil
	p.put(s, start, end)
}

// AddRaw appends s, which no byte of the file stands for, at file[at:] and without
// a separator before it.
func (p *Passage) AddRaw(s string, at int) {
	p.gap = ""
	p.put(s, at, at)
}

func (p *Passage) closeGap(start int) {
	if p.gap != "" {
		p.put(p.gap, p.gapFrom, max(p.gapFrom, start))
		p.gap = ""
	}
}

func (p *Passage) put(s string, start, end int) {
	n := len(p.parts)
	if n > 0 && len(s) == end-start && p.isVerbatim(n-1) && p.parts[n-1].end == start {
		p.parts[n-1].end = end
	} else {
		p.parts = append(p.parts, part{len(p.text), start, end})
	}
	p.text = append(p.text, s...)
}

func (p *Passage) isVerbatim(k int) bool {
	return p.partEnd(k)-p.parts[k].at == p.parts[k].end-p.parts[k].start
}

func (p *Passage) partEnd(k int) int {
	if k+1 < len(p.parts) {
		return p.parts[k+1].at
	}
	return len(p.text)
}

// Separate writes sep before the next text, if there is text on both sides of it:
// a space, a tab between the cells of a row, or a line break. It stands for what
// starts at file[from]. Of several separators in a row the strongest counts.
func (p *Passage) Separate(sep string, from int) {
	if p.Empty() {
		return
	}
	if p.gap == "" {
		p.gapFrom = max(from, p.End())
	}
	if strength(sep) > strength(p.gap) {
		p.gap = sep
	}
}

// Closed reports whether the next text follows the last one without a separator.
func (p *Passage) Closed() bool { return p.gap == "" && !p.Empty() }

// strength orders separators.
func strength(sep string) int {
	switch sep {
	case "":
		return 0
	case "\t":
		return 2
	case "\n":
		return 3
	}
	return 1
}

// AddVerbatim appends s, which stands at file[start:], without the characters
// that no text needs, see [Dropped].
func (p *Passage) AddVerbatim(s string, start int) {
	for s != "" {
		i := strings.IndexFunc(s, Dropped)
		if i < 0 {
			i = len(s)
		}
		p.Add(s[:i], start, start+i)
		if i < len(s) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
		}
		s, start = s[i:], start+i
	}
}

// Append joins q to p, with sep between, which begins a line unless it is empty.
func (p *Passage) Append(q *Passage, sep string) {
	if q.Empty() {
		return
	}
	if !p.Empty() {
		p.Separate(sep, p.End())
		p.closeGap(q.Start())
	}
	at := len(p.text)
	p.text = append(p.text, q.text...)
	for _, t := range q.parts {
		p.parts = append(p.parts, part{at + t.at, t.start, t.end})
	}
	if at > 0 && sep != "" {
		p.marks = append(p.marks, mark{at, wrapped})
	}
	for _, m := range q.marks {
		p.marks = append(p.marks, mark{m.at + at, m.kind})
	}
}
