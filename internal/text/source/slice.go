package source

import (
	"bytes"
	"sort"
	"unicode"
)

// Locate returns the range of the file that text[start:end] came from; start < end.
func (p *Passage) Locate(start, end int) (from, to int) {
	k := p.partOf(start)
	from = min(p.parts[k].start+start-p.parts[k].at, p.parts[k].end)
	k = p.partOf(end - 1)
	if end == p.partEnd(k) {
		return from, p.parts[k].end
	}
	return from, min(p.parts[k].start+end-p.parts[k].at, p.parts[k].end)
}

func (p *Passage) partOf(i int) int {
	return sort.Search(len(p.parts), func(k int) bool { return p.parts[k].at > i }) - 1
}

// Slice returns text[start:end] without white space at its ends.
func (p *Passage) Slice(start, end int) Passage {
	s := p.text[start:end]
	start += len(s) - len(bytes.TrimLeftFunc(s, unicode.IsSpace))
	return p.slice(start, max(start, start+len(bytes.TrimSpace(s))))
}

// slice is Slice with the white space.
func (p *Passage) slice(start, end int) Passage {
	var q Passage
	if start >= end {
		return q
	}
	for k := p.partOf(start); k < len(p.parts) && p.parts[k].at < end; k++ {
		from, to := max(start, p.parts[k].at), min(end, p.partEnd(k))
		fileFrom, fileTo := p.Locate(from, to)
		q.put(string(p.text[from:to]), fileFrom, fileTo)
	}
	for _, m := range p.marks {
		if start < m.at && m.at < end || m.kind == boldFrom && m.at == start || m.kind == boldTo && m.at == end {
			q.marks = append(q.marks, mark{m.at - start, m.kind})
		}
	}
	return q
}

// Tail returns the last n bytes of the text, or all of it.
func (p *Passage) Tail(n int) string { return string(p.text[max(0, len(p.text)-n):]) }

// Trim removes white space at both ends, as no-break spaces may leave it there.
func (p *Passage) Trim() {
	if len(bytes.TrimSpace(p.text)) < len(p.text) {
		*p = p.Slice(0, len(p.text))
	}
}

// cut removes the bytes at some places, in order.
func (p *Passage) cut(places []int) {
	var q Passage
	from := 0
	for _, at := range append(places, len(p.text)) {
		for k := p.partOf(from); from < at; k++ {
			to := min(at, p.partEnd(k))
			start, end := p.Locate(from, to)
			q.put(string(p.text[from:to]), start, end)
			from = to
		}
		from = at + 1
	}
	gone := 0
	for _, m := range p.marks {
		for gone < len(places) && places[gone] < m.at {
			gone++
		}
		if gone == len(places) || places[gone] != m.at {
			q.marks = append(q.marks, mark{m.at - gone, m.kind})
		}
	}
	*p = q
}

// insert puts s, which no byte of the file stands for, into the text at a place.
func (p *Passage) insert(at int, s string) {
	before, after, marks := p.slice(0, at), p.slice(at, len(p.text)), p.marks
	before.AddRaw(s, before.End())
	before.Append(&after, "")
	before.marks = nil
	for _, m := range marks {
		if m.at > at {
			m.at += len(s)
		}
		before.marks = append(before.marks, m)
	}
	*p = before
}
