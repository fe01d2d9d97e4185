package tex

import (
	"strings"
	"unicode/utf8"
)

// Words returns running text with its commands resolved: "\emph{all} of \LaTeX" is "all of LaTeX".
func Words(s string) string {
	var b strings.Builder
	p := parser{s: s}
	p.running(&b, 0)
	return b.String()
}

// label returns running text in a formula, without formulas of its own.
func label(s string) string { return Words(strings.ReplaceAll(s, "$", "")) }

// running writes running text up to the end.
func (p *parser) running(b *strings.Builder, depth int) {
	for p.at < len(p.s) {
		switch c := p.s[p.at]; c {
		case '\\':
			p.runningCommand(b, depth)
		case '{', '}':
			p.at++
		case '~':
			p.at++
			b.WriteByte(' ')
		case '%':
			p.at = lineEnd(p.s, p.at)
		case '$':
			p.formula(b)
		case '`', '\'', '-':
			p.typed(b, c)
		default:
			b.WriteByte(c)
			p.at++
		}
	}
}

// typed writes what is typed for a quotation mark or a dash.
func (p *parser) typed(b *strings.Builder, c byte) {
	n := 0
	for p.at+n < len(p.s) && p.s[p.at+n] == c && n < 3 {
		n++
	}
	p.at += n
	s, ok := map[string]string{"``": "“", "''": "”", "--": "–", "---": "—"}[strings.Repeat(string(c), n)]
	if !ok {
		s = strings.Repeat(string(c), n)
	}
	b.WriteString(s)
}

func (p *parser) formula(b *strings.Builder) {
	n := strings.IndexByte(p.s[p.at+1:], '$')
	if n <= 0 {
		p.at++
		b.WriteByte('$')
		return
	}
	b.WriteString(Formula(p.s[p.at+1 : p.at+1+n]))
	p.at += n + 2
}

func (p *parser) runningCommand(b *strings.Builder, depth int) {
	p.at++
	name := p.name()
	if arguments, ok := silent[name]; ok {
		p.skip(arguments)
		return
	}
	s, ok := symbols()[name]
	if !ok {
		s, ok = relations()[name]
	}
	switch {
	case ok:
		b.WriteString(s)
		p.skipGroup()
	case references()[name]:
		b.WriteString("[" + p.braced() + "]")
	case name == "href":
		p.braced()
	case name == "footnote":
		b.WriteString(" (" + p.nested(depth) + ")")
	case len(name) == 1 && letterAccents[name[0]] != "" && p.at < len(p.s):
		p.accent(b, letterAccents[name[0]])
	case name == "\\" || name == " " || name == "\n" || name == ",":
		p.options()
		b.WriteByte(' ')
	case len(name) == 1 && !isLetter(name, 0):
		b.WriteString(name)
	default: // the text of its argument is read as what follows
		p.options()
	}
}

// nested returns the argument in braces as running text.
func (p *parser) nested(depth int) string {
	if depth >= maxDepth {
		return ""
	}
	var b strings.Builder
	q := parser{s: p.braced()}
	q.running(&b, depth+1)
	return b.String()
}

func (p *parser) skipGroup() {
	if strings.HasPrefix(p.s[p.at:], "{}") {
		p.at += 2
	}
}

// accent writes the letter that comes next with a mark over it.
func (p *parser) accent(b *strings.Builder, mark string) {
	letter := p.braced()
	if letter == "" {
		_, n := utf8.DecodeRuneInString(p.s[p.at:])
		letter = p.s[p.at : p.at+n]
		p.at += n
	}
	b.WriteString(letter + mark)
}
