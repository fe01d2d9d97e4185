package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// emphasis writes words that stand out. Between a sentence and words that begin another one,
// "so.<i>Wort</i>A syrup", there was an end of a line once: in a definition they are the next
// term, elsewhere there is a space.
func (w *writer) emphasis(n *Node, c context) {
	adjoining, both := w.adjoins(n), startsUpper(w.next)
	switch {
	case adjoining && both && c.kind == text.Definition && !w.flat:
		w.boundary(n.Start, c)
		w.newTerm(n, c)
		return
	case adjoining:
		w.cur.Separate(" ", n.Start)
	}
	if n.Name == "b" || n.Name == "strong" {
		w.bold(n, c)
	} else {
		w.children(n, c)
	}
	if adjoining && both {
		w.cur.Separate(" ", n.End)
	}
}

// adjoins reports whether n begins a sentence right behind the end of another one.
func (w *writer) adjoins(n *Node) bool {
	first, _ := utf8.DecodeRuneInString(n.words(8))
	before := []rune(w.cur.Tail(8))
	last := len(before) - 1
	return unicode.IsUpper(first) && w.cur.Closed() && last >= 2 && strings.ContainsRune(".!?:;", before[last]) &&
		unicode.IsLower(before[last-1]) && unicode.IsLower(before[last-2])
}

// startsUpper reports whether n is a text that begins with a capital.
func startsUpper(n *Node) bool {
	return n != nil && lang.StartsUpper(n.Text)
}
