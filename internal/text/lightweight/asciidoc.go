package lightweight

import (
	"strconv"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/markup"
	"pilcrow/internal/text/source"
)

// AsciiDoc reads AsciiDoc (https://docs.asciidoctor.org/asciidoc/latest/).
func AsciiDoc(in source.Input) ([]*source.Block, error) {
	a := &asciidoc{writer: newWriter(asciidocInline)}
	lines := linesOf(in.Text)
	a.header(lines, in.Meta)
	a.blocks(lines)
	return a.Blocks(len(in.Text)), nil
}

type asciidoc struct {
	writer
	attributes string // the line "[…]" above the next block
	title      line   // the line ".…" above it
	count      int    // of footnotes
}

var (
	attributeEntry = lazyregexp.New(`^:([\w-]+)!?:(?:\s+(.*))?$`)
	authorLine     = lazyregexp.New(`^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3})(?:\s+<[^>]*>)?$`)
	revisionLine   = lazyregexp.New(`^v?\d[\w.]*(?:,\s*([^:]*\d[^:]*))?(?::\s.*)?$`)
	asciidocInline = []inline{
		{lazyregexp.New("`\\+?([^`]+?)\\+?`"), "code", 1},
		{lazyregexp.New(`footnote:[\w-]*\[([^\]]*)\]`), "#note", 1},
		{lazyregexp.New(`(?:link|mailto|xref):[^\s\[]+\[([^\]]*?)(?:\^|,[^\]]*)?\]`), "", 1},
		{lazyregexp.New(`https?://[^\s\[\]]+\[([^\]]+?)(?:\^|,[^\]]*)?\]`), "", 1},
		{lazyregexp.New(`\{(?:url|uri|link|href|docs?)[\w-]*\}[^\s\[\]]*\[([^\]]+?)(?:\^|,[^\]]*)?\]`), "", 1},
		{lazyregexp.New(`<<[^,>]+,\s*([^>]+)>>`), "", 1},
		{lazyregexp.New(`<<([^,>]+)>>`), "", 1},
		{lazyregexp.New(`image:[^\s\[:]+\[([^\],]*)[^\]]*\]`), "", 1},
		{lazyregexp.New(`(?:kbd|btn|menu|icon):[^\s\[]*\[([^\]]*)\]`), "", 1},
		{lazyregexp.New(`\[\[[\w:.-]+(?:,[^\]]*)?\]\]`), "-", 0},
		{lazyregexp.New(`\(\(\(.*?\)\)\)`), "-", 0},
		{lazyregexp.New(`\(\(([^()]+)\)\)`), "", 1},
		{lazyregexp.New(`(?:stem|latexmath|asciimath):\[([^\]]+)\]`), "#math", 1},
		{lazyregexp.New(`(?:\[[^\]\s]*\])?\*\*(\S(?:.*?\S)?)\*\*`), "b", 1},
		{lazyregexp.New(`(?:\[[^\]\s]*\])?\B\*(\S(?:[^*]*[^*\s])?)\*\B`), "b", 1},
		{lazyregexp.New(`__(\S(?:.*?\S)?)__`), "i", 1},
		{lazyregexp.New(`\b_(\S(?:[^_]*[^_\s])?)_\b`), "i", 1},
		{lazyregexp.New(`(?:\[[^\]\s]*\])?#(\S(?:[^#]*[^#\s])?)#`), "", 1},
		{lazyregexp.New(`\^([^\s^]+)\^`), "sup", 1},
		{lazyregexp.New(`~([^\s~]+)~`), "sub", 1},
		{lazyregexp.New(`\{([\w-]+)\}`), "#value", 1},
	}
)

// header reads the title's lines: author, revision and attributes, which names in the
// text stand for.
func (a *asciidoc) header(lines []line, meta *text.Meta) {
	a.values = map[string]string{"nbsp": "\u00a0", "amp": "&", "lt": "<", "gt": ">", "empty": "", "sp": " ", "plus": "+", "startsb": "[", "endsb": "]", "asterisk": "*", "vbar": "|"}
	for _, l := range lines {
		if m := attributeEntry().FindStringSubmatch(l.text); m != nil {
			a.values[strings.ToLower(m[1])] = m[2]
		}
	}
	source.Fill(&meta.Author, a.values["author"])
	source.Fill(&meta.Date, a.values["revdate"])
	source.Fill(&meta.Language, a.values["lang"])
	for len(lines) > 0 && (lines[0].blank() || attributeEntry().MatchString(lines[0].text) || strings.HasPrefix(lines[0].text, "//")) {
		lines = lines[1:]
	}
	if len(lines) < 2 || !strings.HasPrefix(lines[0].text, "= ") {
		return
	}
	if m := authorLine().FindStringSubmatch(lines[1].text); m != nil {
		source.Fill(&meta.Author, m[1])
		if len(lines) > 2 {
			if m := revisionLine().FindStringSubmatch(lines[2].text); m != nil {
				source.Fill(&meta.Date, m[1])
			}
		}
	}
}

var (
	adHeading    = lazyregexp.New(`^(={1,6}|#{1,6})\s+(\S.*)$`)
	adItem       = lazyregexp.New(`^(\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.)\s+\S`)
	adTerm       = lazyregexp.New(`^(\S.*?)(:{2,4}|;;)(?:\s+(.*))?$`)
	adAttributes = lazyregexp.New(`^\[[^\[\]]*\]$|^\[\[[^\]]*\]\]$`)
	adTitle      = lazyregexp.New(`^\.[^\s.].*$`)
	adMacro      = lazyregexp.New(`^([a-z]+)::([^\s\[]*)\[([^\]]*)\]$`)
	adNote       = lazyregexp.New(`^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+\S`)
	adTable      = lazyregexp.New(`^[|,:!]===+$`)
	adFence      = lazyregexp.New("^(-{4,}|\\.{4,}|={4,}|\\*{4,}|_{4,}|\\+{4,}|/{4,}|--|`{3,}\\w*)$")
)

func (a *asciidoc) blocks(lines []line) {
	a.depth++
	defer func() { a.depth-- }()
	for before := lines; len(lines) > 0; {
		if lines[0].blank() {
			lines = lines[1:]
			continue
		}
		n := a.block(lines)
		lines = lines[max(n, 1):]
		if a.depth == 1 {
			a.writeNotes(before[len(before)-len(lines)-1].end())
		}
	}
}

// writeNotes writes the footnotes of a block below it, at file[at:]: they stand within it.
func (a *asciidoc) writeNotes(at int) {
	notes := a.notes
	a.notes = nil
	for _, n := range notes {
		a.count++
		a.open("div", map[string]string{markup.Footnote: strconv.Itoa(a.count)}, at)
		a.Text(n.text, at, at)
		a.close("div", at)
	}
}

// block writes what begins with the first line, and returns how many lines it has.
func (a *asciidoc) block(lines []line) int {
	l := lines[0]
	if a.depth > maxDepth {
		n := upTo(lines)
		a.paragraph("p", lines[:n])
		return n
	}
	switch {
	case l.text == "+" || l.text == "<<<" || l.text == "'''":
		return 1
	case strings.HasPrefix(l.text, "//") && !strings.HasPrefix(l.text, "////"):
		a.leave([]line{l.from(2)}, "a comment")
		return 1
	case attributeEntry().MatchString(l.text):
		return 1
	case adAttributes().MatchString(l.text):
		a.attributes = strings.Trim(l.text, "[]")
		return 1
	case adTitle().MatchString(l.text) && !adFence().MatchString(l.text):
		a.title = l.from(1)
		return 1
	}
	if adHeading().MatchString(l.text) {
		return a.heading(lines)
	}
	attributes, title := a.attributes, a.title
	a.attributes, a.title = "", line{}
	if !title.blank() && !adTable().MatchString(l.text) {
		a.paragraph("p", []line{title})
	}
	switch {
	case adTable().MatchString(l.text):
		return a.table(lines, attributes, title)
	case adFence().MatchString(l.text):
		return a.fenced(lines, attributes)
	case adMacro().MatchString(l.text):
		a.macro(l)
		return 1
	case adItem().MatchString(l.text):
		return a.list(lines)
	case adTerm().MatchString(l.text):
		return a.terms(lines)
	case l.indent > 0:
		n := upTo(lines)
		a.code(lines[:n])
		return n
	}
	return a.par(lines, attributes)
}

// heading writes a heading. Author and revision stand below the title of the document.
func (a *asciidoc) heading(lines []line) int {
	m := adHeading().FindStringSubmatchIndex(lines[0].text)
	a.paragraph(headingName(m[3]-m[2]), []line{lines[0].from(m[4])})
	a.attributes, a.title = "", line{}
	n := 1
	for m[3]-m[2] == 1 && n < len(lines) && n < 3 && (authorLine().MatchString(lines[n].text) || revisionLine().MatchString(lines[n].text)) {
		a.leave(lines[n:n+1], source.FrontField)
		n++
	}
	return n
}
