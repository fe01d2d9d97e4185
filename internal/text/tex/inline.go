package tex

import (
	"strings"

	"pilcrow/internal/text/source"
)

// maxCommand is the length in bytes up to which the end of a command is looked for.
const maxCommand = 1000

// Command reads a command at the start of running text that has others than TeX's marks:
// what stands for it, and its length in bytes, 0 if it is none that is surely meant.
func Command(s string) (says string, n int) {
	s = s[:min(len(s), maxCommand)]
	if len(s) < 3 || s[0] != '\\' || !isLetter(s, 1) {
		return "", 0
	}
	p := parser{s: s, at: 1}
	name := p.name()
	hasArgument := p.at < len(s) && (s[p.at] == '{' || s[p.at] == '[') && p.ends()
	switch arguments, isSilent := silent[name]; {
	case isSilent && arguments == 0:
		if !pages()[name] || isLetter(s, p.at) {
			return "", 0
		}
		return "", p.at
	case isSilent && hasArgument:
		p.skip(arguments)
		return "", p.at
	case references()[name] && hasArgument:
		return "[" + p.braced() + "]", p.at
	case (typefaces()[name] || name == "url") && hasArgument:
		return Words(p.braced()), p.at
	case symbols()[name] == name && name != "": // a name such as \LaTeX
		p.skipGroup()
		return name, p.at
	}
	return "", 0
}

// ends reports whether the braces that come next are closed in the same line.
func (p *parser) ends() bool {
	open := strings.IndexByte(p.s[p.at:], '{')
	return open >= 0 && strings.IndexByte(p.s[p.at+open:], '}') > 0
}

var (
	pages     = source.Words(`newpage clearpage pagebreak noindent maketitle tableofcontents bigskip medskip smallskip`)
	typefaces = source.Words(`emph textbf textit texttt textsc textrm textsf underline`)
)

// TableBody returns a table without its arguments: its width and the layout of its columns.
func TableBody(s string) string {
	for {
		s = strings.TrimLeft(s, " \t\r\n")
		if !strings.HasPrefix(s, "{") {
			return s
		}
		_, end := Braced(s, 0)
		s = s[end:]
	}
}
