package office

import "slices"

func (r *rtf) endCell() {
	r.cells = append(r.cells, r.par)
	r.par = nil
	r.mark.Reset()
}

func (r *rtf) endRow() {
	if len(r.cells) > 0 {
		r.rows = append(r.rows, rtfRow{r.cells, r.header, r.ruled >= len(r.cells)})
		r.cells = nil
	}
}

// endTable writes the open table.
func (r *rtf) endTable() {
	r.endRow()
	if len(r.rows) == 0 {
		return
	}
	r.endLists()
	r.open("table", data)
	r.markHeader()
	for _, row := range r.rows {
		r.row(row)
	}
	r.close("table")
	r.rows = nil
}

// markHeader takes a row for the header that alone has a line below it, if it is the first.
func (r *rtf) markHeader() {
	isRuled := func(row rtfRow) bool { return row.ruled }
	if r.rows[0].ruled && !slices.ContainsFunc(r.rows[1:], isRuled) {
		r.rows[0].header = true
	}
}

func (r *rtf) row(row rtfRow) {
	name := "td"
	if row.header {
		name = "th"
	}
	r.open("tr", nil)
	for _, c := range row.cells {
		r.open(name, nil)
		r.runs(c)
		r.close(name)
	}
	r.close("tr")
}
