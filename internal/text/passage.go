package text

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A passage is text under construction that remembers where in the decoded
// file each part of it stands.
type passage struct {
	text    []byte
	parts   []part
	gap     string // to be written before the next text: "", " ", " | "
	gapFrom int    // where the gap starts
}

// A part is text[at:], up to the next part, which came from file[start:end].
// If both are of one length, they are the same bytes.
type part struct{ at, start, end int }

func (p *passage) empty() bool { return len(p.text) == 0 }

// start and end are the file's range; the passage must not be empty.
func (p *passage) start() int { return p.parts[0].start }
func (p *passage) end() int   { return p.parts[len(p.parts)-1].end }

// add appends s, which came from file[start:end].
func (p *passage) add(s string, start, end int) {
	if s == "" {
		return
	}
	if p.gap != "" {
		p.put(p.gap, p.gapFrom, start)
		p.gap = ""
	}
	p.put(s, start, end)
}

func (p *passage) put(s string, start, end int) {
	n := len(p.parts)
	if n > 0 && len(s) == end-start && p.isVerbatim(n-1) && p.parts[n-1].end == start {
		p.parts[n-1].end = end
	} else {
		p.parts = append(p.parts, part{len(p.text), start, end})
	}
	p.text = append(p.text, s...)
}

func (p *passage) isVerbatim(k int) bool {
	return p.partEnd(k)-p.parts[k].at == p.parts[k].end-p.parts[k].start
}

func (p *passage) partEnd(k int) int {
	if k+1 < len(p.parts) {
		return p.parts[k+1].at
	}
	return len(p.text)
}

// separate writes sep before the next text, if there is text on both sides of
// it. It stands for what starts at file[from]; of several the longest counts.
func (p *passage) separate(sep string, from int) {
	if p.empty() {
		return
	}
	if p.gap == "" {
		p.gapFrom = from
	}
	if len(sep) > len(p.gap) {
		p.gap = sep
	}
}

// addVerbatim appends s, which stands at file[start:], without the characters
// that are dropped.
func (p *passage) addVerbatim(s string, start int) {
	for s != "" {
		i := strings.IndexFunc(s, isDropped)
		if i < 0 {
			i = len(s)
		}
		p.add(s[:i], start, start+i)
		if i < len(s) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
		}
		s, start = s[i:], start+i
	}
}

// append joins q to p, with sep between.
func (p *passage) append(q *passage, sep string) {
	if q.empty() {
		return
	}
	if !p.empty() {
		p.separate(sep, p.end())
		p.put(p.gap, p.gapFrom, q.start())
		p.gap = ""
	}
	at := len(p.text)
	p.text = append(p.text, q.text...)
	for _, t := range q.parts {
		p.parts = append(p.parts, part{at + t.at, t.start, t.end})
	}
}

// locate returns the range of the file that text[start:end] came from.
func (p *passage) locate(start, end int) (from, to int) {
	k := p.partOf(start)
	from = min(p.parts[k].start+start-p.parts[k].at, p.parts[k].end)
	k = p.partOf(end - 1)
	if end == p.partEnd(k) {
		return from, p.parts[k].end
	}
	return from, min(p.parts[k].start+end-p.parts[k].at, p.parts[k].end)
}

// trim removes white space at both ends, as no-break spaces may leave it there.
func (p *passage) trim() {
	from := len(p.text) - len(bytes.TrimLeftFunc(p.text, unicode.IsSpace))
	to := len(bytes.TrimRightFunc(p.text, unicode.IsSpace))
	if from == 0 && to == len(p.text) {
		return
	}
	var q passage
	for k, t := range p.parts {
		if start, end := max(from, t.at), min(to, p.partEnd(k)); start < end {
			t.start, t.end = p.locate(start, end)
			q.put(string(p.text[start:end]), t.start, t.end)
		}
	}
	*p = q
}

func (p *passage) partOf(i int) int {
	return sort.Search(len(p.parts), func(k int) bool { return p.parts[k].at > i }) - 1
}
