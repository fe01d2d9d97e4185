package markdown

import (
	"bytes"

	"pilcrow/internal/lazyregexp"
)

// An indentation is how far the text in components is indented, which means nothing there:
// Markdown would take it for code.
type indentation struct {
	base   int  // of the text in the component, 0 if that is not known yet
	inList bool // what is indented belongs to an item
	opens  bool // the line before is blank
}

var listLine = lazyregexp.New(`^([-*+]|\d{1,9}[.)])\s`)

// blockLine begins a block that does not go on with the line before it.
var blockLine = lazyregexp.New("^([-*+]\\s|\\d{1,9}[.)]\\s|#{1,6}\\s|```|~~~|>)")

// dedent makes empty lines of the indentation of a line, where it would be read as code.
func (r *reader) dedent(start, end int, component bool) {
	i := &r.indent
	if component {
		i.base, i.inList, i.opens = 0, false, true
	}
	line := r.src[start:end]
	text := bytes.TrimLeft(line, " \t")
	if len(bytes.TrimSpace(text)) == 0 {
		i.opens = true
		return
	}
	indent := len(line) - len(text)
	switch {
	case indent < 4:
		i.inList = listLine().Match(text) || i.inList && indent > 0
	case !i.inList && (i.opens || blockLine().Match(text)):
		if i.base == 0 {
			i.base = indent
		}
		r.breakIndent(start, min(indent, i.base))
	}
	i.opens = false
}

// breakIndent makes empty lines of the first n bytes of a line.
func (r *reader) breakIndent(start, n int) {
	for i := range n {
		r.src[start+i] = '\n'
	}
}
