// Package data reads tables in text form: CSV, TSV and their like.
package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// maxRows bounds what is read of a table.
const maxRows = 500_000

// Read reads a table: each record is a row, under the names of the columns if the first
// record has such. What separates the cells is found out.
func Read(in source.Input) ([]*source.Block, error) {
	s := scanner{text: in.Text}
	s.declaration()
	s.separator = separatorOf(in.Text[s.at:])
	var blocks []*source.Block
	for row := 0; ; row++ {
		cells, ok := s.record()
		if !ok {
			break
		}
		if row >= maxRows {
			return nil, refusal.New("has more than %d rows: split it", maxRows)
		}
		p := join(cells)
		if !text.HasWords(p.String()) {
			continue
		}
		b := source.NewBlock(text.Row, p)
		b.Group = 1
		blocks = append(blocks, b)
		if len(blocks) == 1 && isHeader(cells) {
			b.Kind = text.HeaderRow
		}
	}
	if len(blocks) == 1 {
		blocks[0].Kind = text.Row
	}
	if len(blocks) == 0 {
		return nil, refusal.New("has no rows with words or numbers")
	}
	return blocks, nil
}

// join puts the cells of a row together. Empty ones at its end are left out.
func join(cells []source.Passage) source.Passage {
	for n := len(cells); n > 0 && cells[n-1].Empty(); n-- {
		cells = cells[:n-1]
	}
	var p source.Passage
	if first := slices.IndexFunc(cells, func(c source.Passage) bool { return !c.Empty() }); first > 0 {
		p.AddRaw(source.EmptyCell, cells[first].Start())
	}
	for i := range cells {
		if i > 0 {
			at := p.End()
			if !cells[i].Empty() {
				at = cells[i].Start()
			}
			p.AddRaw("\t", at)
		}
		p.Append(&cells[i], "")
	}
	return p
}

var value = lazyregexp.New(`^[-+]?[\d.,/: ]*\d[\d.,/: %€$£-]*$`)

// isHeader reports whether cells are names of columns: none is empty, a number or long, and
// no two are the same.
func isHeader(cells []source.Passage) bool {
	seen := make(map[string]bool)
	for _, c := range cells {
		s := c.String()
		if s == "" && len(seen) > 0 {
			continue
		}
		if value().MatchString(s) || len(s) > 100 || seen[s] {
			return false
		}
		seen[s] = true
	}
	return len(seen) > 0
}

// separatorOf returns what separates cells: of the usual signs the one with which most of
// the first records have the same number of cells.
func separatorOf(s string) byte {
	head := s[:min(len(s), 64<<10)]
	best, most := byte(','), 0.0
	for _, separator := range []byte{',', ';', '\t', '|'} {
		if share := regular(head, separator); share > most {
			best, most = separator, share
		}
	}
	return best
}

// regular says how much a text looks like a table with a separator: the share of its first
// records that have the most frequent number of cells, 0 if that is one.
func regular(s string, separator byte) float64 {
	sc := scanner{text: s, separator: separator}
	counts, all := make(map[int]int), 0
	for all < 50 {
		cells, ok := sc.record()
		if !ok {
			break
		}
		if len(cells) == 1 && cells[0].Empty() {
			continue
		}
		counts[len(cells)]++
		all++
	}
	columns, most := 0, 0
	for n, k := range counts {
		if k > most || k == most && n > columns {
			columns, most = n, k
		}
	}
	if columns < 2 || all == 0 {
		return 0
	}
	return float64(most)/float64(all) + 0.001*float64(columns)
}

// Looks reports whether a text whose name says nothing is a table: a few records at least,
// all with the same number of short cells.
func Looks(s string) bool {
	head := s
	if len(s) > 16<<10 {
		head = s[:16<<10]
		head = head[:strings.LastIndexByte(head, '\n')+1]
	}
	separator := separatorOf(head)
	if strings.Count(head, "\n") < 2 || regular(head, separator) < 1 {
		return false
	}
	cells := strings.Count(head, string(rune(separator))) + strings.Count(head, "\n")
	return separator == '\t' || utf8.RuneCountInString(head) < 30*cells && !strings.Contains(head, string(rune(separator))+" ")
}
