package source

import (
	"strings"

	"pilcrow/internal/text"
)

// Blocks are records of a list if at least fewestRecords of them have fewestFields lines with labels.
const fewestRecords, fewestFields = 2, 3

// areRecords reports whether the lines with labels are fields of records, not turns of a dialogue: two of three blocks
// that have such lines begin with the same label, and have others below it, none of them twice.
func areRecords(blocks []*Block) bool {
	all, most := 0, 0
	records := make(map[string]int)
	for _, b := range blocks {
		if b.Kind != text.Prose {
			continue
		}
		first, fields := fieldsOf(b)
		if first == "" {
			continue
		}
		all++
		if fields >= fewestFields {
			records[first]++
			most = max(most, records[first])
		}
	}
	return most >= fewestRecords && most*3 >= all*2
}

// fieldsOf returns the label of b's first line, "" without one, and how many of its lines have a label; 0 if one
// label comes twice.
func fieldsOf(b *Block) (first string, fields int) {
	s, seen := b.String(), make(map[string]bool)
	for i, l := range b.Lines() {
		line := l.Of(s)
		if !IsLabelled(line) {
			if i == 0 {
				return "", 0
			}
			continue
		}
		label, _, _ := strings.Cut(line, ":")
		label = strings.TrimSpace(label)
		if i == 0 {
			first = label
		}
		if seen[label] {
			return first, 0
		}
		seen[label] = true
	}
	return first, len(seen)
}
