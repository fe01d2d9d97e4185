package lightweight

import (
	"strings"

	"pilcrow/internal/lazyregexp"

	"pilcrow/internal/text/source"
)

// Org reads the files of Emacs' Org mode (https://orgmode.org/worg/org-syntax.html).
func Org(in source.Input) ([]*source.Block, error) {
	o := &org{newWriter(orgInline)}
	lines := linesOf(in.Text)
	o.keywords(lines, in)
	o.blocks(lines)
	return o.Blocks(len(in.Text)), nil
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

// drawer leaves out a drawer. One that nothing ends is text, and the end of none is nothing.
func (o *org) drawer(lines []line) int {
	for n, l := range lines[:min(len(lines), maxDrawer)] {
		if strings.EqualFold(l.text, ":end:") {
			o.leave(lines[min(n, 1):n], "a drawer")
			return n + 1
		}
	}
	o.paragraph("p", lines[:1])
	return 1
}

// maxDrawer is how many lines a drawer may have.
const maxDrawer = 200
