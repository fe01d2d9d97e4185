package lightweight

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// Org reads the files of Emacs' Org mode (https://orgmode.org/worg/org-syntax.html).
func Org(in source.Input) ([]*source.Block, error) {
	o := &org{writer: writer{Builder: markup.NewBuilder(), inline: orgInline, values: make(map[string]string)}}
	lines := linesOf(in.Text)
	o.keywords(lines, in)
	o.blocks(lines)
	blocks := markup.Blocks(o.Finish(len(in.Text)))
	source.MarkTitle(blocks)
	return blocks, nil
}

type org struct{ writer }

var (
	orgInline = []inline{
		{lazyregexp.New(`(?:^|\B)[=]([^\s=](?:[^=\n]*[^\s=])?)[=](?:\B|$)`), "code", 1},
		{lazyregexp.New(`~([^\s~](?:[^~\n]*[^\s~])?)~`), "code", 1},
		{lazyregexp.New(`\[\[[^\[\]]+\]\[([^\[\]]+)\]\]`), "", 1},
		{lazyregexp.New(`\[\[(?:[a-z]+:)?(?:\*|#)?([^\[\]]+)\]\]`), "", 1},
		{lazyregexp.New(`<<<?[^<>\n]+>>>?`), "-", 0},
		{lazyregexp.New(`\[cite[^:\]]*:[^\]]+\]`), "-", 0},
		{lazyregexp.New(`\[fn:[\w-]*:([^\[\]]+)\]`), "#note", 1},
		{lazyregexp.New(`\[fn:([\w-]+)\]`), "#mark", 1},
		{lazyregexp.New(`\{\{\{([\w-]+)(?:\([^)]*\))?\}\}\}`), "#value", 1},
		{lazyregexp.New(`\\\(([^\n]+?)\\\)`), "#math", 1},
		{lazyregexp.New(`\$([^\s$](?:[^$\n]*[^\s$])?)\$`), "#math", 1},
		{lazyregexp.New(`[<\[](\d{4}-\d\d-\d\d)[^<>\[\]\n]*[>\]]`), "", 1},
		{lazyregexp.New(`\B\*([^\s*](?:[^*]*[^\s*])?)\*\B`), "b", 1},
		{lazyregexp.New(`(?:^|\B)/([^\s/](?:[^/\n]*[^\s/])?)/(?:\B|$)`), "i", 1},
		{lazyregexp.New(`\b_([^\s_{](?:[^_\n]*[^\s_])?)_\b`), "i", 1},
		{lazyregexp.New(`\B\+([^\s+](?:[^+\n]*[^\s+])?)\+\B`), "del", 1},
		{lazyregexp.New(`\s?\[\d*[/%]\d*\]`), "-", 0},
	}
	orgKeyword  = lazyregexp.New(`(?i)^#\+([\w-]+):\s*(.*)$`)
	orgMacro    = lazyregexp.New(`(?i)^#\+macro:\s+(\S+)\s+(.*)$`)
	orgHeading  = lazyregexp.New(`^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+)?(?:\[#\w\]\s+)?(.*?)(?:\s+(:[\w@#%:]+:))?$`)
	orgBegin    = lazyregexp.New(`(?i)^#\+begin_(\w+)`)
	orgDrawer   = lazyregexp.New(`^:[\w-]+:$`)
	orgPlanning = lazyregexp.New(`^(SCHEDULED|DEADLINE|CLOSED):`)
	orgItem     = lazyregexp.New(`^([-+]|\d{1,4}[.)]|[a-zA-Z][.)])(?:\s+|$)(?:\[@\d+\]\s*)?`)
	orgTerm     = lazyregexp.New(`^(.*?\S)\s+::(?:\s+|$)`)
	orgFootnote = lazyregexp.New(`^\[fn:([\w-]+)\]\s+`)
	orgComment  = lazyregexp.New(`^#(\s|$)`)
)

// keywords reads what the lines "#+title:" say of the document, and its macros.
func (o *org) keywords(lines []line, in source.Input) {
	for _, l := range lines {
		if m := orgMacro().FindStringSubmatch(l.text); m != nil {
			o.values[strings.ToLower(m[1])] = m[2]
			if strings.HasPrefix(m[2], "(eval") { // a program says what it stands for
				o.values[strings.ToLower(m[1])] = "[" + m[1] + "]"
			}
			continue
		}
		m := orgKeyword().FindStringSubmatch(l.text)
		if m == nil {
			continue
		}
		name := strings.ToLower(m[1])
		o.values[name] = m[2]
		switch name {
		case "title":
			source.Fill(&in.Meta.Title, m[2])
		case "author":
			source.Fill(&in.Meta.Author, m[2])
		case "date":
			source.Fill(&in.Meta.Date, m[2])
		case "language":
			source.Fill(&in.Meta.Language, m[2])
		}
	}
}

func (o *org) blocks(lines []line) {
	o.depth++
	defer func() { o.depth-- }()
	for len(lines) > 0 {
		n := 1
		if !lines[0].blank() {
			n = o.block(lines)
		}
		lines = lines[max(n, 1):]
		for _, note := range o.notes {
			o.footnote("", []line{note})
		}
		o.notes = nil
	}
}

// block writes what begins with the first line, and returns how many lines it has.
func (o *org) block(lines []line) int {
	l := lines[0]
	switch {
	case o.depth > maxDepth:
		n := upTo(lines)
		o.paragraph("p", lines[:n])
		return n
	case l.indent == 0 && orgHeading().MatchString(l.text):
		m := orgHeading().FindStringSubmatchIndex(l.text)
		o.paragraph(headingName(m[3]-m[2]), []line{{l.text[m[4]:m[5]], l.at + m[4], 0}})
		return 1
	case orgBegin().MatchString(l.text):
		return o.environment(lines)
	case orgKeyword().MatchString(l.text), orgPlanning().MatchString(l.text):
		o.keyword(l)
		return 1
	case orgComment().MatchString(l.text):
		o.leave([]line{l.from(1)}, "a comment")
		return 1
	case orgDrawer().MatchString(l.text):
		return o.drawer(lines)
	case strings.HasPrefix(l.text, "|"):
		return o.table(lines)
	case strings.HasPrefix(l.text, ": ") || l.text == ":":
		return o.example(lines)
	case orgFootnote().MatchString(l.text):
		m := orgFootnote().FindStringSubmatch(l.text)
		n := upTo(lines)
		o.footnote("["+m[1]+"]", append([]line{l.from(len(m[0]))}, lines[1:n]...))
		return n
	case orgItem().MatchString(l.text):
		return o.list(lines)
	case len(l.text) >= 5 && strings.Trim(l.text, "-") == "":
		return 1
	}
	n := 1
	for n < len(lines) && !lines[n].blank() && !o.starts(lines[n]) {
		n++
	}
	o.paragraph("p", lines[:n])
	return n
}

// starts reports whether a line ends the paragraph before it.
func (o *org) starts(l line) bool {
	return strings.HasPrefix(l.text, "#+") || strings.HasPrefix(l.text, "|") || l.indent == 0 && orgHeading().MatchString(l.text) ||
		orgItem().MatchString(l.text) && strings.ContainsAny(l.text[:1], "-+0123456789") || orgDrawer().MatchString(l.text)
}

// keyword writes the caption of a table or picture, and leaves out other keywords.
func (o *org) keyword(l line) {
	m := orgKeyword().FindStringSubmatchIndex(l.text)
	if m != nil && strings.EqualFold(l.text[m[2]:m[3]], "caption") {
		o.paragraph("figcaption", []line{l.from(m[4])})
	}
}

func (o *org) drawer(lines []line) int {
	for n, l := range lines[:min(len(lines), maxDrawer)] {
		if strings.EqualFold(l.text, ":end:") {
			o.leave(lines[1:n], "a drawer")
			return n + 1
		}
	}
	o.paragraph("p", lines[:1])
	return 1
}

// maxDrawer is how many lines a drawer may have.
const maxDrawer = 200

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
		o.element("blockquote", nil, content[0], content[len(content)-1], func() { o.blocks(content) })
	case "verse":
		o.element("p", nil, content[0], content[len(content)-1], func() {
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
		for n = end; n < len(lines) && lines[n].blank(); {
			n++
		}
	}
	o.close(name, lines[max(n-1, 0)].end())
	return n
}

func (o *org) item(name string, lines []line) {
	mark := orgItem().FindString(lines[0].text)
	first, last := lines[0].from(len(mark)), lines[len(lines)-1]
	box := checkbox().FindString(first.text)
	if name == "dl" {
		if m := orgTerm().FindStringSubmatchIndex(first.text); m != nil {
			term := line{first.text[m[2]:m[3]], first.at + m[2], 0}
			o.element("dt", nil, term, term, func() { o.words(term.text, term.at, 0) })
			first = first.from(m[1])
		}
		o.element("dd", nil, first, last, func() { o.blocks(append([]line{first}, lines[1:]...)) })
		return
	}
	var attr map[string]string
	if name == "ol" {
		attr = map[string]string{markup.Label: strings.TrimSpace(mark)}
	}
	o.element("li", attr, lines[0], last, func() {
		if box != "" {
			first = first.from(len(box))
			o.Text(map[bool]string{true: "[ ] ", false: "[x] "}[box[1] == ' '], lines[0].at, lines[0].at)
		}
		n := 1
		for n < len(lines) && !lines[n].blank() && !o.starts(lines[n]) && !orgBegin().MatchString(lines[n].text) {
			n++
		}
		o.running(append([]line{first}, lines[1:n]...))
		o.blocks(lines[n:])
	})
}
