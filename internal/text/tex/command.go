package tex

import (
	"strings"

	"pilcrow/internal/text/markup"
)

// name reads the name of a command behind its backslash: letters with a star, or one sign.
func (p *parser) name() string {
	start := p.at
	for isLetter(p.s, p.at) {
		p.at++
	}
	switch {
	case p.at > start && p.at < len(p.s) && p.s[p.at] == '*':
		p.at++
	case p.at == start && p.at < len(p.s):
		p.at++
	}
	return p.s[start:p.at]
}

// skip passes over arguments in braces, with the options before them.
func (p *parser) skip(arguments int) {
	for range arguments {
		p.options()
		p.braced()
	}
}

// command reads a command with its arguments; nil if it sets nothing.
func (p *parser) command(depth int) *markup.Node {
	p.at++
	name := p.name()
	if arguments, ok := silent[name]; ok {
		p.skip(arguments)
		p.dropDot(name)
		return nil
	}
	if s, ok := symbols()[name]; ok {
		return leaf("mi", s)
	}
	if s, ok := relations()[name]; ok {
		return p.relation(s)
	}
	if mark, ok := accents()[name]; ok {
		return &markup.Node{Name: "mrow", Children: []*markup.Node{p.argument(depth), {Text: mark}}}
	}
	switch strings.TrimSuffix(name, "*") {
	case "frac", "dfrac", "tfrac", "cfrac":
		return p.parts("mfrac", depth)
	case "binom", "dbinom", "tbinom":
		return p.binomial(depth)
	case "sqrt":
		return p.root(depth)
	case "text", "textrm", "textit", "textbf", "texttt", "textsf", "mbox", "hbox", "emph":
		return p.words(label(p.braced()))
	case "operatorname":
		return leaf("mi", label(p.braced())+" ")
	case "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathcal", "mathbb", "mathfrak", "mathscr", "boldsymbol", "bm",
		"overline", "underline", "overbrace", "underbrace", "mathop", "mathbin", "boxed", "ensuremath", "substack", "stackrel":
		return p.argument(depth)
	case "pmod":
		return &markup.Node{Name: "mrow", Children: []*markup.Node{p.gap(), {Text: "(mod"}, {Name: "mtd"}, p.argument(depth), {Text: ")"}}}
	case "tag":
		return p.words(" (" + label(p.braced()) + ")")
	case "begin":
		return p.environment(depth)
	case "\\":
		p.options()
		return p.words("; ")
	case ",", ";", ":", " ", ">", "quad", "qquad", "enspace", "\n":
		return p.gap()
	case "!", "/", "(", ")", "[", "]", "":
		return nil
	case "|":
		return leaf("mi", "‖")
	}
	if references()[name] {
		return leaf("mi", "["+p.braced()+"]")
	}
	if len(name) == 1 && !isLetter(name, 0) { // "\{", "\%"
		return leaf("mi", name)
	}
	return p.function(name)
}

// function is a name in a formula: "ln x", "ln(x)".
func (p *parser) function(name string) *markup.Node {
	n := leaf("mi", name)
	if at := p.at; at < len(p.s) && strings.IndexByte("({[_^\\", p.s[at]) < 0 || strings.HasPrefix(p.s[p.at:], `\`) && !strings.HasPrefix(p.s[p.at:], `\left`) {
		return &markup.Node{Name: "mrow", Children: []*markup.Node{n, {Name: "mtd"}}}
	}
	return n
}

// dropDot drops the dot behind \left and \right, which stands for no bracket.
func (p *parser) dropDot(name string) {
	if (name == "left" || name == "right") && p.at < len(p.s) && p.s[p.at] == '.' {
		p.at++
	}
}

func (p *parser) parts(name string, depth int) *markup.Node {
	first := p.argument(depth)
	return &markup.Node{Name: name, Children: []*markup.Node{first, p.argument(depth)}}
}

func (p *parser) binomial(depth int) *markup.Node {
	n, k := p.argument(depth), p.argument(depth)
	return &markup.Node{Name: "mrow", Children: []*markup.Node{{Text: "C("}, n, {Text: ","}, {Name: "mtd"}, k, {Text: ")"}}}
}

func (p *parser) root(depth int) *markup.Node {
	degree := p.options()
	base := p.argument(depth)
	if degree == "" {
		return &markup.Node{Name: "msqrt", Children: []*markup.Node{base}}
	}
	return &markup.Node{Name: "mroot", Children: []*markup.Node{base, leaf("mi", degree)}}
}

// words sets running text, with the spaces at its ends.
func (p *parser) words(s string) *markup.Node {
	n := &markup.Node{Name: "mrow"}
	space := func(has bool) {
		if has && !p.tight {
			n.Children = append(n.Children, &markup.Node{Name: "mtd"})
		}
	}
	trimmed := strings.TrimSpace(s)
	space(strings.HasPrefix(s, " "))
	n.Children = append(n.Children, &markup.Node{Text: trimmed})
	space(trimmed != "" && strings.HasSuffix(s, " "))
	return n
}

// environment reads what stands between \begin and \end, without its arguments.
func (p *parser) environment(depth int) *markup.Node {
	name := p.braced()
	if p.options(); name == "array" || name == "alignedat" || name == "alignat" {
		p.braced()
	}
	if depth >= maxDepth {
		return nil
	}
	n := p.row("mrow", depth+1)
	if strings.HasPrefix(p.s[p.at:], `\end{`) {
		p.at += len(`\end`)
		p.braced()
	}
	return n
}

// braced returns what stands in the braces that come next, "" without.
func (p *parser) braced() string {
	p.spaces()
	if p.at >= len(p.s) || p.s[p.at] != '{' {
		return ""
	}
	inside, end := Braced(p.s, p.at)
	p.at = end
	return inside
}

// maxOptions is the length in bytes up to which the end of options is looked for.
const maxOptions = 300

// options returns what stands in the brackets that come next, "" without.
func (p *parser) options() string {
	if p.at >= len(p.s) || p.s[p.at] != '[' {
		return ""
	}
	n := strings.IndexByte(p.s[p.at:min(len(p.s), p.at+maxOptions)], ']')
	if n < 0 {
		return ""
	}
	inside := p.s[p.at+1 : p.at+n]
	p.at += n + 1
	return inside
}

// Braced returns what stands in the braces that open at s[at], and where they end.
func Braced(s string, at int) (inside string, end int) {
	depth := 0
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[at+1 : i], i + 1
			}
		}
	}
	return s[at+1:], len(s)
}
