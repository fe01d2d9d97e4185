package lightweight

import (
	"strings"

	"pilcrow/internal/text/markup"
)

// example writes lines that begin with a colon.
func (o *org) example(lines []line) int {
	n := 0
	var all []line
	for n < len(lines) && strings.HasPrefix(lines[n].text, ":") && !orgDrawer().MatchString(lines[n].text) {
		all = append(all, lines[n].from(1))
		n++
	}
	o.code(all)
	return max(n, 1)
}

// environment writes what stands between "#+begin_x" and "#+end_x".
func (o *org) environment(lines []line) int {
	name := strings.ToLower(orgBegin().FindStringSubmatch(lines[0].text)[1])
	end, next := len(lines), len(lines)
	for i, l := range lines {
		if strings.HasPrefix(strings.ToLower(l.text), "#+end_"+name) {
			end, next = i, i+1
			break
		}
	}
	content := lines[1:end]
	if len(content) == 0 {
		return next
	}
	switch name {
	case "src", "example", "export", "latex", "html":
		o.code(content)
	case "comment":
		o.leave(content, "a comment")
	case "quote":
		o.element("blockquote", nil, content, func() { o.blocks(content) })
	case "verse":
		o.element("p", nil, content, func() {
			for i, l := range content {
				if i > 0 {
					o.open("br", nil, l.at)
				}
				o.words(l.text, l.at, 0)
			}
		})
	default:
		o.blocks(content)
	}
	return next
}

// table writes a table: the rows above a rule name its columns.
func (o *org) table(lines []line) int {
	n, head := 0, 0
	for n < len(lines) && strings.HasPrefix(lines[n].text, "|") {
		if strings.HasPrefix(lines[n].text, "|-") && head == 0 && n > 0 {
			head = n
		}
		n++
	}
	o.open("table", nil, lines[0].at)
	for i, l := range lines[:n] {
		if strings.HasPrefix(l.text, "|-") {
			continue
		}
		var cells [][]line
		for at := 1; at < len(l.text); {
			end := strings.IndexByte(l.text[at:], '|')
			if end < 0 {
				end = len(l.text) - at
			}
			cells = append(cells, []line{l.cut(at, at+end)})
			at += end + 1
		}
		o.row(cells, i < head)
	}
	o.close("table", lines[n-1].end())
	return n
}

// list writes a list: items with the same indentation, each with what is indented below it.
func (o *org) list(lines []line) int {
	first, n := lines[0], 0
	name := "ul"
	if m := orgItem().FindString(first.text); !strings.ContainsAny(m[:1], "-+") {
		name = "ol"
	}
	if orgTerm().MatchString(first.text) {
		name = "dl"
	}
	o.open(name, nil, first.at)
	for n < len(lines) && lines[n].indent == first.indent && orgItem().MatchString(lines[n].text) && orgTerm().MatchString(lines[n].text) == (name == "dl") {
		end := n + body(lines[n:], first.indent)
		o.item(name, lines[n:end])
		n = skipBlank(lines, end)
	}
	o.close(name, lines[max(n-1, 0)].end())
	return n
}

func (o *org) item(name string, lines []line) {
	mark := orgItem().FindString(lines[0].text)
	first := lines[0].from(len(mark))
	if name == "dl" {
		if m := orgTerm().FindStringSubmatchIndex(first.text); m != nil {
			term := line{first.text[m[2]:m[3]], first.at + m[2], 0}
			o.element("dt", nil, []line{term}, func() { o.words(term.text, term.at, 0) })
			first = first.from(m[1])
		}
		meaning := append([]line{first}, lines[1:]...)
		o.element("dd", nil, meaning, func() { o.blocks(meaning) })
		return
	}
	var attr map[string]string
	if name == "ol" {
		attr = map[string]string{markup.Label: strings.TrimSpace(mark)}
	}
	o.element("li", attr, lines, func() {
		first = o.box(first, lines[0].at)
		n := 1
		for n < len(lines) && !lines[n].blank() && !o.starts(lines[n]) && !orgBegin().MatchString(lines[n].text) {
			n++
		}
		o.running(append([]line{first}, lines[1:n]...))
		o.blocks(lines[n:])
	})
}
