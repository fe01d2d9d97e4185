package office

import "strconv"

// A cell of a table, with how many columns and rows it spans.
type cell struct {
	*element
	column, columns, rows int
}

func (d *docx) table(t *element) {
	d.tables++
	d.open("table", data)
	kept := d.keptRows(t)
	rows := make([][]cell, len(kept))
	for i, row := range kept {
		rows[i] = cells(row)
	}
	merge(rows)
	headed := d.styles[t.child("tblPr", "tblStyle").get("val")].firstRow && setsFirstRow(t.child("tblPr", "tblLook"))
	for i, row := range rows {
		name := "td"
		if isOn(kept[i].child("trPr", "tblHeader")) || headed && i == 0 {
			name = "th"
		}
		d.row(name, row)
	}
	d.close("table")
	if d.tables--; d.tables == 0 {
		d.writeNotes()
	}
}

// setsFirstRow reports whether a table has its first row as its style sets it (ISO/IEC 29500-1, 17.4.55).
func setsFirstRow(look *element) bool {
	if first := look.get("firstRow"); first != "" {
		return first == "1" || first == "true"
	}
	bits, err := strconv.ParseUint(look.get("val"), 16, 16)
	return err == nil && bits&0x20 != 0
}

// keptRows are the rows of a table but for deleted ones.
func (d *docx) keptRows(t *element) (kept []*element) {
	for _, row := range t.parts("tr") {
		switch {
		case row.child("trPr", "del") != nil:
			d.leave(row.words(), "deleted")
		default:
			kept = append(kept, row)
		}
	}
	return kept
}

// parts are the rows or cells in e, also those in content controls.
func (e *element) parts(name string) (all []*element) {
	for _, c := range e.children {
		switch c.name {
		case name:
			all = append(all, c)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			all = append(all, c.parts(name)...)
		}
	}
	return all
}

// row writes a row whose cells are elements of a name.
func (d *docx) row(name string, cells []cell) {
	d.open("tr", nil)
	for _, c := range cells {
		if c.rows == 0 { // goes on from above
			continue
		}
		d.open(name, map[string]string{"colspan": strconv.Itoa(c.columns), "rowspan": strconv.Itoa(c.rows)})
		d.content(c.element)
		d.endLists()
		d.close(name)
	}
	d.close("tr")
}

func cells(row *element) []cell {
	var all []cell
	column := 0
	for _, c := range row.parts("tc") {
		columns := c.child("tcPr", "gridSpan").int("val", 1)
		if columns < 1 || columns > 100 {
			columns = 1
		}
		all = append(all, cell{c, column, columns, 1})
		column += columns
	}
	return all
}

// merge counts the rows that cells span: those below go on with them.
func merge(rows [][]cell) {
	above := make(map[int]*cell) // by column
	for _, row := range rows {
		for i := range row {
			c := &row[i]
			v := c.child("tcPr", "vMerge")
			if first := above[c.column]; v != nil && v.get("val") != "restart" && first != nil {
				first.rows++
				c.rows = 0
				continue
			}
			delete(above, c.column)
			if v != nil {
				above[c.column] = c
			}
		}
	}
}
