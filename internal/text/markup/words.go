package markup

import (
	"strings"
	"unicode"

	"pilcrow/internal/text/source"
)

// add writes s, which stands for file[start:end].
func (w *writer) add(s string, start, end int) {
	w.begin()
	w.cur.Add(s, start, end)
	w.said, w.breaks = true, 0
}

// begin writes the mark of an item or the term of a definition before its first text.
func (w *writer) begin() {
	if !w.cur.Empty() {
		return
	}
	switch {
	case w.label != "":
		w.cur.Add(w.label, w.labelAt, w.labelAt)
		w.marked = w.cur.Len()
		w.cur.Separate(" ", w.labelAt)
		w.label = ""
	case !w.term.Empty():
		w.cur, w.term = w.term, source.Passage{}
		w.marked = w.cur.Len()
		w.cur.Separate("\n", w.cur.End())
	}
}

const spaces = " \t\n\f\r"

// text writes a text with its white space collapsed.
func (w *writer) text(n *Node) {
	if len(n.Text) != n.End-n.Start { // an entity, or what stands for something else
		if strings.Trim(n.Text, spaces) == "" || w.atStart() && strings.TrimSpace(n.Text) == "" {
			w.cur.Separate(" ", n.Start)
			return
		}
		w.add(strings.Map(dropRune, n.Text), n.Start, n.End)
		return
	}
	for s, at := n.Text, n.Start; s != ""; {
		i := strings.IndexAny(s, spaces)
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			w.verbatim(s[:i], at)
		}
		s, at = s[i:], at+i
		if rest := strings.TrimLeft(s, spaces); rest != s {
			isBreak := strings.Contains(s[:len(s)-len(rest)], "\n")
			if !isBreak || !source.IsWideGap([]byte(n.Text[:at-n.Start]), []byte(rest)) {
				w.cur.Separate(" ", at)
			}
			s, at = rest, at+len(s)-len(rest)
		}
	}
}

// atStart reports whether nothing but the mark of an item stands in the block so far.
func (w *writer) atStart() bool { return w.cur.Len() == w.marked }

// verbatim writes s, which stands at file[start:].
func (w *writer) verbatim(s string, start int) {
	if strings.TrimFunc(s, source.Dropped) == "" {
		return
	}
	w.begin()
	w.cur.AddVerbatim(s, start)
	w.said, w.breaks = true, 0
}

// dropRune is for [strings.Map].
func dropRune(r rune) rune {
	if source.Dropped(r) {
		return -1
	}
	return r
}

// lineBreak begins a line; two without text between end a paragraph.
func (w *writer) lineBreak(n *Node, c context) {
	w.breaks++
	if w.breaks > 1 {
		w.boundary(n.Start, c)
		return
	}
	w.cur.BreakLine(n.Start)
}

func (w *writer) bold(n *Node, c context) {
	opens := w.cur.Len() == w.marked
	w.cur.BeginBold()
	w.children(n, c)
	w.cur.EndBold()
	if opens && w.cur.Len() > w.marked {
		w.strong = w.cur.Len()
	}
}

// leave keeps the words of an element that is no part of the text for a note.
func (w *writer) leave(n *Node) {
	if n.Reason == noNote {
		return
	}
	if words := n.words(10 * noteBytes); words != "" {
		w.blocks = append(w.blocks, source.NewLeftOut(words, n.Start, n.End, n.Reason))
	}
}

// noteBytes is about how much of what is left out a note shows.
const noteBytes = 120

// words returns the text in n with single spaces, up to about a length.
func (n *Node) words(limit int) string {
	var b strings.Builder
	space := false
	n.Walk(func(n *Node) bool {
		space = space || blockElements()[n.Name] || n.Name == "br"
		for _, r := range n.Text {
			switch {
			case b.Len() >= limit:
				return false
			case unicode.IsSpace(r):
				space = true
				continue
			case space && b.Len() > 0:
				b.WriteByte(' ')
			}
			b.WriteRune(r)
			space = false
		}
		return b.Len() < limit && n.Reason != noNote
	})
	return b.String()
}

// IsLonger reports whether the text in n, with single spaces, has more bytes.
func (n *Node) IsLonger(bytes int) bool { return len(n.words(bytes+1)) > bytes }

// Words returns the text in n, with single spaces.
func (n *Node) Words() string { return n.words(1 << 30) }
