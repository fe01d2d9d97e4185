// Package tex reads the formulas and commands of TeX that stand in texts of other formats.
package tex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/text/markup"
)

// Formula returns a formula in a line of text.
func Formula(s string) string { return markup.MathText(mathML(s)) }

// mathML returns a formula as an element of MathML.
func mathML(s string) *markup.Node {
	p := parser{s: s}
	n := p.row("math", 0)
	for p.at < len(p.s) { // at a brace that opens nowhere
		p.at++
		n.Children = append(n.Children, p.row("mrow", 0))
	}
	return n
}

// A parser reads a formula.
type parser struct {
	s     string
	at    int
	tight bool // set small, without spaces
}

// maxDepth is how deep groups are nested; what is deeper is read as if it had no braces.
const maxDepth = 40

// row reads up to the brace or \end that closes it.
func (p *parser) row(name string, depth int) *markup.Node {
	row := &markup.Node{Name: name}
	for p.at < len(p.s) {
		switch c := p.s[p.at]; {
		case c == '}' && depth < maxDepth:
			return row
		case c == '^' || c == '_':
			p.script(row, depth)
		case strings.HasPrefix(p.s[p.at:], `\end{`) && depth > 0:
			return row
		default:
			if n := p.atom(row, depth); n != nil {
				row.Children = append(row.Children, n)
			}
		}
	}
	return row
}

// atom reads one thing: a letter, a number, a command with its arguments, a group.
func (p *parser) atom(row *markup.Node, depth int) *markup.Node {
	r, n := utf8.DecodeRuneInString(p.s[p.at:])
	switch {
	case r == '\\':
		return p.command(depth)
	case r == '{' && depth < maxDepth:
		return p.group(depth)
	case r == '}' || r == '{':
		p.at++
		return nil
	case unicode.IsSpace(r):
		p.at += n
		return nil
	case r == '~' || r == '&':
		p.at++
		return p.gap()
	case r == '\'':
		p.at++
		return leaf("mi", "′")
	case r == '%':
		p.at = lineEnd(p.s, p.at)
		return nil
	case unicode.IsDigit(r):
		return p.number()
	case r == '-' && (len(row.Children) == 0 || p.tight || row.Children[len(row.Children)-1].Name == "mo"):
		p.at++
		return leaf("mi", "-")
	case strings.ContainsRune("=<>+-≤≥≈→", r):
		p.at += n
		if r == '-' {
			r = '−'
		}
		return p.relation(string(r))
	case r == ',' || r == ';':
		p.at++
		return &markup.Node{Name: "mrow", Children: []*markup.Node{{Text: string(r)}, p.gap()}}
	}
	p.at += n
	return leaf("mi", string(r))
}

func (p *parser) number() *markup.Node {
	start := p.at
	for p.at < len(p.s) && (isDigit(p.s[p.at]) || strings.IndexByte(".,", p.s[p.at]) >= 0 && p.at+1 < len(p.s) && isDigit(p.s[p.at+1])) {
		p.at++
	}
	if p.at == start { // a digit of another script
		_, n := utf8.DecodeRuneInString(p.s[p.at:])
		p.at += n
	}
	return leaf("mn", p.s[start:p.at])
}

// group reads what stands in braces.
func (p *parser) group(depth int) *markup.Node {
	p.at++
	n := p.row("mrow", depth+1)
	if p.at < len(p.s) && p.s[p.at] == '}' {
		p.at++
	}
	return n
}

// argument reads the next argument of a command: a group, or one thing.
func (p *parser) argument(depth int) *markup.Node {
	p.spaces()
	if p.at >= len(p.s) || p.s[p.at] == '}' || depth >= maxDepth {
		return &markup.Node{Name: "mrow"}
	}
	if isDigit(p.s[p.at]) {
		p.at++
		return leaf("mn", p.s[p.at-1:p.at])
	}
	n := p.atom(&markup.Node{}, depth+1)
	if n == nil {
		return &markup.Node{Name: "mrow"}
	}
	return n
}

// script reads what is set lower or higher than the thing before it.
func (p *parser) script(row *markup.Node, depth int) {
	tight := p.tight
	p.tight = true
	defer func() { p.tight = tight }()
	name := map[byte]string{'^': "msup", '_': "msub"}[p.s[p.at]]
	p.at++
	script := p.argument(depth)
	last := len(row.Children) - 1
	base := &markup.Node{Name: "mrow"}
	if last >= 0 && row.Children[last].Name != name && row.Children[last].Name != "msubsup" {
		base, row.Children = row.Children[last], row.Children[:last]
	}
	if base.Name == "msub" && name == "msup" {
		base.Name = "msubsup"
		base.Children = append(base.Children, script)
		row.Children = append(row.Children, base)
		return
	}
	row.Children = append(row.Children, &markup.Node{Name: name, Children: []*markup.Node{base, script}})
}

func (p *parser) relation(s string) *markup.Node {
	if p.tight {
		return leaf("mi", s)
	}
	n := leaf("mo", s)
	n.Attr = map[string]string{markup.Spaced: ""}
	return n
}

// gap is the space behind a comma, an empty row where things are set small.
func (p *parser) gap() *markup.Node {
	if p.tight {
		return &markup.Node{Name: "mrow"}
	}
	return &markup.Node{Name: "mtd"}
}

func (p *parser) spaces() {
	for p.at < len(p.s) && strings.IndexByte(" \t\r\n", p.s[p.at]) >= 0 {
		p.at++
	}
}

func leaf(name, s string) *markup.Node {
	return &markup.Node{Name: name, Children: []*markup.Node{{Text: s}}}
}

func lineEnd(s string, at int) int {
	if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(s)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(s string, at int) bool {
	return at < len(s) && (s[at]|0x20 >= 'a' && s[at]|0x20 <= 'z')
}
