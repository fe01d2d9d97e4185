package plain

import (
	"slices"

	"pilcrow/internal/lazyregexp"
)

// A ruled table has lines of marks above and below it, and one that says where its columns are: as pandoc prints tables,
// whose rows may go on over lines, and as reStructuredText marks them.
var (
	columnRule = lazyregexp.New(`^(?:-{2,}(?: +-{2,})+|={2,}(?: +={2,})+)$`)
	fullRule   = lazyregexp.New(`^-{10,}$`)
)

// maxRuled and maxRuledHead are how many lines a table, and the names of its columns, have at most.
const (
	maxRuled     = 1000
	maxRuledHead = 8
)

// ruledChunks is [chunks], but that the blank lines in a ruled table end no chunk.
func (r *reader) ruledChunks(lines []line) (all []chunk, gaps []int) {
	blank := 0
	for start := 0; start < len(lines); {
		n := r.ruledTable(lines[start:])
		if lines[start].blank() {
			blank++
			start++
			continue
		}
		end := start + n
		if n == 0 {
			for end = start + 1; end < len(lines) && !lines[end].blank() && r.ruledTable(lines[end:]) == 0; end++ {
			}
		}
		all, gaps = append(all, withoutBlank(lines[start:end])), append(gaps, blank)
		blank, start = 0, end
	}
	return all, gaps
}

// withoutBlank returns a chunk of all lines that are not blank.
func withoutBlank(lines []line) (c chunk) {
	for i, l := range lines {
		if !l.blank() {
			l.apart = i > 0 && lines[i-1].blank()
			c = append(c, l)
		}
	}
	return c
}

// ruledTable returns how many lines the ruled table has that lines begin with, 0 if they do not.
func (r *reader) ruledTable(lines []line) int {
	opening := lines[0]
	rule := r.of(opening)
	full := fullRule().MatchString(rule)
	if !full && !columnRule().MatchString(rule) || full && !r.isRuledHead(lines) {
		return 0
	}
	for i, l := range lines[1:min(len(lines), maxRuled)] {
		switch {
		case l.blank():
		case l.indent < opening.indent, full && fullRule().MatchString(r.of(l)) && l.columns != opening.columns:
			return 0
		case r.of(l) == rule && (i+2 == len(lines) || lines[i+2].blank()) && i > 0:
			return i + 2
		}
	}
	return 0
}

// isRuledHead reports whether a rule that is as long as the table has the names of columns below it, and those a rule
// that says where the columns are.
func (r *reader) isRuledHead(lines []line) bool {
	for i, l := range lines[1:min(len(lines), 2+maxRuledHead)] {
		if l.blank() {
			return false
		}
		if columnRule().MatchString(r.of(l)) {
			return i > 0 && l.indent == lines[0].indent && l.columns == lines[0].columns
		}
	}
	return false
}

// ruledRows reads the rows of a ruled table, and of one whose names alone have a rule below them.
func (r *reader) ruledRows(c chunk) (rows [][][]cell, header int) {
	at := slices.IndexFunc(c, func(l line) bool { return columnRule().MatchString(r.of(l)) })
	if at < 0 || at > maxRuledHead {
		return nil, 0
	}
	columns := r.ruleColumns(c[at])
	apart := slices.ContainsFunc(c, func(l line) bool { return l.apart }) || fullRule().MatchString(r.of(c[0]))
	ended := true // the next line begins a row
	for i, l := range c {
		rule := columnRule().MatchString(r.of(l)) || fullRule().MatchString(r.of(l))
		if rule && i > 0 && header == 0 && i < len(c)-1 {
			header = len(rows)
		}
		if rule {
			ended = true
			continue
		}
		if r.crosses(l, columns) {
			return nil, 0
		}
		row := r.cellsAt(l, columns)
		if len(rows) > 0 && !ended && !l.apart && (apart || i < at || !isFilled(row[0])) {
			goOn(rows[len(rows)-1], row)
		} else {
			rows = append(rows, row)
		}
		ended = false
	}
	if len(rows) == 0 || len(rows) == header {
		return nil, 0
	}
	return rows, header
}

// crosses reports whether a word of a line stands across the beginning of a column.
func (r *reader) crosses(l line, columns []int) bool {
	column, before := l.indent, ' '
	for _, ch := range r.of(l) {
		if column > l.indent && ch != ' ' && before != ' ' && slices.Contains(columns, column) {
			return true
		}
		column, before = after(column, ch), ch
	}
	return false
}

// ruleColumns returns where the columns begin that a rule marks.
func (r *reader) ruleColumns(rule line) (columns []int) {
	s := r.of(rule)
	for i := range s {
		if s[i] != ' ' && (i == 0 || s[i-1] == ' ') {
			columns = append(columns, rule.indent+i)
		}
	}
	return columns
}
