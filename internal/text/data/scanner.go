package data

import (
	"strings"

	"pilcrow/internal/text/source"
)

// A scanner reads records.
type scanner struct {
	text      string
	at        int
	separator byte
}

// declaration passes over a line "sep=;", as Excel writes it.
func (s *scanner) declaration() {
	s.at += len(s.text) - len(strings.TrimPrefix(s.text, "\ufeff"))
	if rest := s.text[s.at:]; len(rest) > 5 && strings.HasPrefix(rest, "sep=") && (rest[5] == '\n' || rest[5] == '\r') {
		s.at += 6
	}
}

// record reads a record, false at the end. Quotes may hold separators and line breaks; two
// of them are one that belongs to the text (RFC 4180).
func (s *scanner) record() ([]source.Passage, bool) {
	if s.at >= len(s.text) {
		return nil, false
	}
	var cells []source.Passage
	for {
		cell := s.cell()
		cell.Trim()
		cells = append(cells, cell)
		if s.at >= len(s.text) {
			return cells, true
		}
		c := s.text[s.at]
		s.at++
		if c == s.separator {
			if s.at == len(s.text) {
				return append(cells, source.Passage{}), true
			}
			continue
		}
		if c == '\r' && s.at < len(s.text) && s.text[s.at] == '\n' {
			s.at++
		}
		return cells, true
	}
}

// cell reads up to the separator or line break behind a cell.
func (s *scanner) cell() source.Passage {
	var p source.Passage
	if rest := strings.TrimLeft(s.text[s.at:], " "); strings.HasPrefix(rest, `"`) {
		opening := len(s.text) - len(rest)
		if end := closing(s.text, opening+1); end >= 0 {
			s.quoted(&p, opening+1, end)
			s.at = end + 1
		}
	}
	end := s.at
	for end < len(s.text) && s.text[end] != s.separator && s.text[end] != '\n' && s.text[end] != '\r' {
		end++
	}
	p.AddVerbatim(s.text[s.at:end], s.at)
	s.at = end
	return p
}

// maxCell is how far a closing quotation mark is looked for.
const maxCell = 64 << 10

// closing returns where the text that begins at from has its closing quotation mark, -1 if
// it has none.
func closing(s string, from int) int {
	limit := min(len(s), from+maxCell)
	for i := from; i < limit; i++ {
		if s[i] != '"' {
			continue
		}
		if i+1 == len(s) || s[i+1] != '"' {
			return i
		}
		i++
	}
	return -1
}

// quoted adds text[from:end], without the second of two quotation marks and with spaces
// for line breaks.
func (s *scanner) quoted(p *source.Passage, from, end int) {
	for i := from; i < end; {
		n := strings.IndexAny(s.text[i:end], "\"\r\n")
		if n < 0 {
			n = end - i
		}
		p.AddVerbatim(s.text[i:i+n], i)
		if i += n; i >= end {
			return
		}
		if s.text[i] == '"' {
			p.Add(`"`, i, i+2)
			i += 2
			continue
		}
		p.Separate(" ", i)
		i++
	}
}
