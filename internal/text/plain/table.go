package plain

import (
	"slices"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// A cell is a part of a line.
type cell struct{ start, end int }

var gridRule = lazyregexp.New(`^[+|]?[-=:+| ]{3,}[+|]?$`)

// table reads a chunk whose lines are rows: with bars or tabs between cells, or with
// cells that stand below each other.
func (r *reader) table(c chunk) bool {
	if g := r.grid(c); g != nil {
		if g.holdsText() {
			r.gridTexts(g)
		} else {
			rows, header := g.rows()
			r.rows(c[:1], rows, header)
		}
		return true
	}
	rows, header := r.ruledRows(c)
	if rows == nil {
		rows, header = r.barRows(c)
	}
	if rows == nil {
		rows, header = r.tabRows(c)
	}
	if rows == nil {
		rows, header = r.columnRows(c)
	}
	if rows == nil {
		return false
	}
	r.rows(c[:1], rows, header)
	return true
}

// rows adds the rows of a table, of which the first ones name its columns.
func (r *reader) rows(first chunk, rows [][][]cell, header int) {
	group := r.groups.Next()
	r.items, r.defining = nil, 0
	for i, row := range rows {
		p := r.row(row, i < header)
		if p.Empty() {
			continue
		}
		b := source.NewBlock(text.Row, p)
		if i < header && b.IsText() {
			b.Kind = text.HeaderRow
		}
		b.Group = group
		r.add(b, first, false)
	}
}

// row joins cells by tabs. The first one of a header may have nothing in it.
func (r *reader) row(cells [][]cell, isHeader bool) source.Passage {
	var p source.Passage
	for i, parts := range cells {
		if i > 0 && !p.Empty() {
			p.AddRaw("\t", p.End())
		}
		var words source.Passage
		for _, part := range parts {
			for s, at := r.src[part.start:part.end], part.start; s != ""; {
				word, rest, _ := strings.Cut(s, " ")
				words.Separate(" ", at)
				words.AddVerbatim(strings.Trim(word, "\t"), at)
				at += len(s) - len(rest)
				s = rest
			}
		}
		if i == 0 && words.Empty() && (len(parts) > 0 || isHeader) {
			words.AddRaw(source.EmptyCell, startOf(cells))
		}
		p.Append(&words, "")
	}
	p.Trim()
	return p
}

// startOf is where the first cell of a row with words begins.
func startOf(cells [][]cell) int {
	for _, parts := range cells {
		if isFilled(parts) {
			return parts[0].start
		}
	}
	return 0
}

// barRows reads rows with bars between cells: of Markdown, or drawn with "+---+".
func (r *reader) barRows(c chunk) (rows [][][]cell, header int) {
	if strings.IndexByte(r.src[c[0].start:c[0].end], '|') < 0 && strings.IndexByte("+-=", r.src[c[0].start]) < 0 {
		return nil, 0
	}
	bars, rules := 0, 0
	for _, l := range c {
		switch s := r.of(l); {
		case isRule(s):
			rules++
		case strings.Count(s, "|") >= 1 && (strings.HasPrefix(s, "|") || strings.Contains(s, " | ")):
			bars++
		default:
			return nil, 0
		}
	}
	if bars < 2 || rules == 0 && bars < 3 {
		return nil, 0
	}
	for _, l := range c {
		if !isRule(r.of(l)) {
			rows = append(rows, r.cut(l, "|"))
		} else if header == 0 {
			header = len(rows)
		}
	}
	if header == len(rows) || header > 3 {
		header = 0
	}
	return rows, header
}

// isRule reports whether a line is one that is drawn between rows.
func isRule(s string) bool { return gridRule().MatchString(s) && strings.ContainsAny(s, "-=") }

// cut cuts a line into cells at a separator.
func (r *reader) cut(l line, separator string) [][]cell {
	start, end := l.start, l.end
	if separator == "|" && r.src[start] == '|' {
		start++
	}
	if separator == "|" && end > start && r.src[end-1] == '|' {
		end--
	}
	var cells [][]cell
	for at := start; ; {
		n := strings.Index(r.src[at:end], separator)
		if n < 0 {
			return append(cells, []cell{r.trimmed(at, end)})
		}
		cells = append(cells, []cell{r.trimmed(at, at+n)})
		at += n + len(separator)
	}
}

func (r *reader) trimmed(start, end int) cell {
	l := newLine(r.src, start, end)
	return cell{l.start, l.end}
}

// tabRows reads rows with tabs between cells, as spreadsheets copy them.
func (r *reader) tabRows(c chunk) (rows [][][]cell, header int) {
	tabs := strings.Count(r.of(c[0]), "\t")
	if len(c) < 2 || tabs == 0 {
		return nil, 0
	}
	for _, l := range c {
		s := r.of(l)
		if n := strings.Count(s, "\t"); n == 0 || n > tabs || n < tabs && n < tabs/2 || strings.Contains(s, "\t\t") && tabs > 20 {
			return nil, 0
		}
	}
	for _, l := range c {
		rows = append(rows, r.cut(l, "\t"))
	}
	if tabs == 1 && r.areBulleted(rows) {
		return nil, 0
	}
	return rows, r.headerRows(rows)
}

// headerRows is 1 if the first row names the columns: it has no digits, and most
// other rows have some in one column; or only it has nothing in the first.
func (r *reader) headerRows(rows [][][]cell) int {
	if len(rows) > 2 && !isFilled(rows[0][0]) && !slices.ContainsFunc(rows[1:], func(row [][]cell) bool { return !isFilled(row[0]) }) {
		return 1
	}
	if len(rows) < 2 || r.digits(rows[0]) > 0 {
		return 0
	}
	with := 0
	for _, row := range rows[1:] {
		if r.digits(row) > 0 {
			with++
		}
	}
	if with*3 >= 2*(len(rows)-1) {
		return 1
	}
	return 0
}

func (r *reader) digits(row [][]cell) int {
	n := 0
	for _, parts := range row {
		for _, c := range parts {
			if strings.ContainsAny(r.src[c.start:c.end], "0123456789") {
				n++
			}
		}
	}
	return n
}
