package lightweight

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/source"
)

func itoa(n int) string { return strconv.Itoa(n) }

var (
	directive   = lazyregexp.New(`^\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+)::\s*(.*)$`)
	rstFootnote = lazyregexp.New(`^\.\.\s+\[([^\]]+)\]\s*`)
	target      = lazyregexp.New(`^\.\.\s+(_|__ )`)
	option      = lazyregexp.New(`^:([\w-]+):\s*(.*)$`)
)

// admonitions are set off from the text under their name.
var admonitions = source.Words(`attention caution danger error hint important note tip warning seealso todo deprecated versionadded versionchanged`)

// wrappers are directives whose content is text.
var wrappers = source.Words(`topic sidebar epigraph highlights pull-quote compound container rubric centered glossary only tab-item dropdown card`)

// programs are directives whose content stays in lines.
var programs = source.Words(`code code-block sourcecode parsed-literal literalinclude prompt math productionlist doctest testcode`)

// explicit writes what begins with two dots.
func (r *rst) explicit(lines []line) {
	l := lines[0]
	if m := directive().FindStringSubmatchIndex(l.text); m != nil {
		name := l.text[m[2]:m[3]]
		argument := l.from(m[4])
		r.directive(strings.ToLower(name), argument, lines)
		return
	}
	if m := rstFootnote().FindStringSubmatchIndex(l.text); m != nil {
		mark := strings.TrimLeft(l.text[m[2]:m[3]], "#")
		content := compact(append([]line{l.from(m[1])}, lines[1:]...))
		r.footnote(mark, content)
		return
	}
	if !target().MatchString(l.text) {
		r.leave(append([]line{l.from(2)}, lines[1:]...), "a comment")
	}
}

// compact returns the lines that are not blank.
func compact(lines []line) []line {
	var all []line
	for _, l := range lines {
		if !l.blank() {
			all = append(all, l)
		}
	}
	return all
}

func (r *rst) directive(name string, argument line, lines []line) {
	content, options := lines[1:], make(map[string]line)
	for len(content) > 0 {
		m := option().FindStringSubmatchIndex(content[0].text)
		if m == nil {
			break
		}
		options[content[0].text[m[2]:m[3]]] = content[0].from(m[4])
		content = content[1:]
	}
	if i := strings.LastIndexByte(name, ':'); i >= 0 { // "py:function": of a domain
		name = name[i+1:]
	}
	switch {
	case programs[name]:
		if caption, ok := options["caption"]; ok {
			r.paragraph("figcaption", []line{caption})
		}
		if len(compact(content)) == 0 && name == "math" {
			content = []line{argument}
		}
		r.code(content)
	case admonitions[name] || name == "admonition":
		title := strings.ToUpper(name[:1]) + name[1:] + ":"
		if name == "admonition" {
			title = argument.text + ":"
			argument.text = ""
		}
		r.element("div", nil, lines[0], lines[len(lines)-1], func() {
			r.Text(title+" ", lines[0].at, lines[0].at)
			r.running(compact([]line{argument}))
			for len(content) > 0 && content[0].blank() {
				content = content[1:]
			}
			n := upTo(content)
			if argument.blank() && n > 0 && r.isPlain(content[0]) {
				r.running(content[:n])
				content = content[n:]
			}
			r.blocks(content)
		})
	case name == "figure" || name == "image":
		if alt, ok := options["alt"]; ok {
			r.Open("img", map[string]string{"alt": alt.text}, alt.at, alt.end())
		}
		if par := compact(content); len(par) > 0 {
			r.element("figcaption", nil, par[0], par[len(par)-1], func() { r.running(par) })
		}
	case name == "list-table":
		r.listTable(argument, options, content)
	case name == "table":
		if !argument.blank() {
			r.paragraph("figcaption", []line{argument})
		}
		r.blocks(content)
	case wrappers[name]:
		if !argument.blank() && name != "only" && name != "container" {
			r.paragraph("p", []line{argument})
		}
		r.blocks(content)
	case name == "function" || name == "class" || name == "method" || name == "attribute" || name == "data" || name == "option" || name == "exception" || name == "module" || name == "describe" || name == "confval" || name == "envvar":
		r.element("dl", nil, lines[0], lines[len(lines)-1], func() {
			r.element("dt", nil, argument, argument, func() { r.Text(argument.text, argument.at, argument.end()) })
			r.element("dd", nil, argument, lines[len(lines)-1], func() { r.blocks(content) })
		})
	case name == "replace" || name == "unicode":
	default:
		r.leave(lines, "a directive ("+name+")")
	}
}

// isPlain reports whether a line begins running text.
func (r *rst) isPlain(l line) bool {
	return !rstBullet().MatchString(l.text) && !rstOrdinal().MatchString(l.text) && !explicit().MatchString(l.text) && !isGrid(l.text) && !isSimpleTable(l.text) && !rstField().MatchString(l.text)
}

// listTable writes a table whose rows are items with an item for each cell.
func (r *rst) listTable(title line, options map[string]line, lines []line) {
	headers := 0
	if h, ok := options["header-rows"]; ok {
		headers, _ = strconv.Atoi(h.text)
	}
	var rows [][][]line
	for _, l := range compact(lines) {
		isRow := strings.HasPrefix(l.text, "* -") || strings.HasPrefix(l.text, "- *")
		switch {
		case isRow:
			rows = append(rows, [][]line{{l.from(3)}})
		case len(rows) > 0 && rstBullet().MatchString(l.text):
			rows[len(rows)-1] = append(rows[len(rows)-1], compact([]line{l.from(1)}))
		case len(rows) > 0:
			last := rows[len(rows)-1]
			last[len(last)-1] = append(last[len(last)-1], l)
		}
	}
	if len(rows) == 0 {
		return
	}
	r.open("table", nil, lines[0].at)
	if !title.blank() {
		r.paragraph("caption", []line{title})
	}
	for i, row := range rows {
		r.row(row, i < headers)
	}
	r.close("table", lines[len(lines)-1].end())
}

var (
	gridLine   = lazyregexp.New(`^\+[-=+]+\+$`)
	simpleLine = lazyregexp.New(`^=+(\s+=+)+$`)
)

func isGrid(s string) bool        { return gridLine().MatchString(s) }
func isSimpleTable(s string) bool { return simpleLine().MatchString(s) }

// cut returns the part of a line between two columns, counted from its indentation.
func (l line) cut(from, to int) line {
	from, to = min(from, len(l.text)), min(to, len(l.text))
	part := strings.TrimSpace(l.text[from:max(from, to)])
	at := l.at + from + len(l.text[from:max(from, to)]) - len(strings.TrimLeft(l.text[from:max(from, to)], " \t"))
	return line{part, at, 0}
}

// gridTable writes a table that is drawn with "+", "-" and "|".
func (r *rst) gridTable(lines []line) int {
	n := upTo(lines)
	var columns []int
	for i, c := range lines[0].text {
		if c == '+' {
			columns = append(columns, i)
		}
	}
	hasHeader := false
	for _, l := range lines[:n] {
		hasHeader = hasHeader || strings.HasPrefix(l.text, "+=")
	}
	if n < 3 || !isGrid(lines[n-1].text) {
		return 0
	}
	r.open("table", nil, lines[0].at)
	header := hasHeader
	cells := make([][]line, len(columns)-1)
	flush := func() {
		for _, c := range cells {
			if len(c) > 0 {
				r.row(cells, header)
				break
			}
		}
		cells = make([][]line, len(columns)-1)
	}
	for _, l := range lines[1:n] {
		if strings.HasPrefix(l.text, "+") {
			flush()
			header = header && !strings.HasPrefix(l.text, "+=")
			continue
		}
		for k := range cells {
			part := l.cut(columns[k]+1, columns[k+1])
			if part.text = strings.Trim(part.text, "| "); part.text != "" {
				cells[k] = append(cells[k], part)
			}
		}
	}
	flush()
	r.close("table", lines[n-1].end())
	return n
}

// simpleTable writes a table whose columns are told by lines of "=".
func (r *rst) simpleTable(lines []line) int {
	var starts []int
	for i, c := range lines[0].text {
		if c == '=' && (i == 0 || lines[0].text[i-1] != '=') {
			starts = append(starts, i)
		}
	}
	var borders []int
	for i, l := range lines {
		if i > 0 && isSimpleTable(l.text) && l.indent == lines[0].indent {
			borders = append(borders, i)
			if i+1 == len(lines) || lines[i+1].blank() {
				break
			}
		}
	}
	if len(borders) == 0 {
		return 0
	}
	end := borders[len(borders)-1]
	head := 0
	if len(borders) > 1 {
		head = borders[0]
	}
	r.open("table", nil, lines[0].at)
	var open [][]line
	flush := func(header bool) {
		if open != nil {
			r.row(open, header)
		}
		open = nil
	}
	for i, l := range lines[1:end] {
		header := i+1 <= head
		if l.blank() || isAdornment(strings.ReplaceAll(l.text, " ", "")) {
			flush(header)
			continue
		}
		shift := l.indent - lines[0].indent // the line was cut from its first word
		cells := make([][]line, len(starts))
		for k, from := range starts {
			to := len(l.text) + shift
			if k+1 < len(starts) {
				to = starts[k+1]
			}
			if part := l.cut(max(0, from-shift), max(0, to-shift)); part.text != "" {
				cells[k] = []line{part}
			}
		}
		if len(cells[0]) == 0 && open != nil { // goes on with the row above
			for k := range cells {
				open[k] = append(open[k], cells[k]...)
			}
			continue
		}
		flush(header)
		open = cells
	}
	flush(false)
	r.close("table", lines[end].end())
	return end + 1
}
