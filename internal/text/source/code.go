package source

import "strings"

// CodeLines collects lines that stay as they are, with the white space they begin
// with but for what all of them have.
type CodeLines struct {
	lines [][]piece
	open  bool // the last line goes on
}

// A piece is a part of a line that stands at file[start:end].
type piece struct {
	text       string
	start, end int
}

// Add appends s, which stands at file[start:end] and may have line breaks in it.
func (c *CodeLines) Add(s string, start, end int) {
	for len(s) == end-start && len(s) > 1 && strings.ContainsAny(s, "\n\r") {
		n := strings.IndexAny(s, "\n\r")
		c.add(piece{s[:n], start, start + n})
		c.open = false
		if strings.HasPrefix(s[n:], "\r\n") {
			n++
		}
		s, start = s[n+1:], start+n+1
	}
	if s == "\n" || s == "\r" {
		c.add(piece{"", start, start})
		c.open = false
		return
	}
	c.add(piece{s, start, end})
}

// Break ends the line.
func (c *CodeLines) Break() { c.open = false }

func (c *CodeLines) add(p piece) {
	if !c.open {
		c.lines = append(c.lines, nil)
		c.open = true
	}
	if p.text != "" {
		c.lines[len(c.lines)-1] = append(c.lines[len(c.lines)-1], p)
	}
}

// Passage returns the lines as a passage, without those that are blank at its start
// and end.
func (c *CodeLines) Passage() Passage {
	indent, found := "", false
	for _, l := range c.lines {
		if own, blank := indentation(l); !blank && (!found || len(own) < len(indent)) {
			indent, found = own, true
		}
	}
	var p Passage
	gap := "\n"
	for _, l := range c.lines {
		own, blank := indentation(l)
		if blank {
			gap = "\n\n"
			continue
		}
		if !p.Empty() {
			p.AddRaw(gap, l[0].start)
		}
		gap = "\n"
		p.addCodeLine(l, len(commonPrefix(own, indent)))
	}
	p.Trim()
	return p
}

func (p *Passage) addCodeLine(l []piece, indent int) {
	for i, part := range l {
		s, start, end := part.text, part.start, part.end
		if n := min(indent, len(s)-len(strings.TrimLeft(s, " \t\f\v"))); n > 0 {
			if len(s) == end-start {
				start += n
			}
			s, indent = s[n:], indent-n
		}
		if i == len(l)-1 {
			trimmed := strings.TrimRight(s, " \t\f\v")
			if len(s) == end-start {
				end -= len(s) - len(trimmed)
			}
			s = trimmed
		}
		if len(s) == end-start {
			p.AddVerbatim(s, start)
		} else {
			p.Add(s, start, end)
		}
	}
}

// indentation returns the white space that a line begins with, and whether it has
// nothing else.
func indentation(l []piece) (indent string, blank bool) {
	for _, p := range l {
		rest := strings.TrimLeft(p.text, " \t\f\v")
		indent += p.text[:len(p.text)-len(rest)]
		if strings.TrimFunc(rest, IsEdge) != "" {
			return indent, false
		}
	}
	return indent, true
}

func commonPrefix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}
