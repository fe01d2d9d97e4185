package plain

import (
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// What tells an editor how to show the file: "-*- text -*-" in one of the first lines, which may
// stand behind words, "vim:tw=78:" in one of the last.
var (
	emacsLine = lazyregexp.If(lazyregexp.Has("-"), `-\*-.*-\*-.*$`)
	vimLine   = lazyregexp.If(lazyregexp.Has(":"), `^\W*(?:vim?|ex):\s?(?:set? )?\w+[=: ].*$`)
)

// nearEdge is how many lines from the beginning or end of the file such a line stands at most.
const nearEdge = 3

// leaveModeLines takes out what is for an editor.
func (r *reader) leaveModeLines(lines []line) []line {
	for i := range min(nearEdge, len(lines)) {
		r.leaveMatch(&lines[i], emacsLine)
	}
	for i := max(0, len(lines)-nearEdge-1); i < len(lines); i++ {
		r.leaveMatch(&lines[i], vimLine)
	}
	return lines
}

// leaveMatch takes what an expression matches off the end of a line.
func (r *reader) leaveMatch(l *line, e *lazyregexp.Expr) {
	m := e.FindString(r.of(*l))
	if m == "" {
		return
	}
	left := newLine(r.src, l.end-len(m), l.end)
	b := source.NewBlock(text.Prose, r.passage(chunk{left}))
	b.Leave("for an editor")
	r.outline = r.outline || strings.Contains(m, "outline")
	r.pageLines = append(r.pageLines, b)
	rest := newLine(r.src, l.start, l.end-len(m))
	rest.indent += l.indent
	rest.columns += l.indent
	*l = rest
}
