package markup

import (
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// details writes what can be unfolded: under a question its answer, else under a
// term what it stands for.
func (w *writer) details(n *Node, c context) {
	question := false
	for _, child := range n.Children {
		if child.Name != "summary" || child.Reason != "" {
			if !question && !w.term.Empty() {
				c.kind = text.Definition
			}
			w.node(child, c)
			continue
		}
		switch words := child.Words(); {
		case strings.HasSuffix(words, "?") || strings.HasSuffix(words, "？"):
			question = true
			asked := c
			asked.kind = text.Question
			w.inner(child, asked)
		case unfolding()[text.FirstWord(words)] && len(strings.Fields(words)) <= 2:
			child.Reason = "a button of the page"
			w.leave(child)
		default:
			w.newTerm(child, c)
			if c.group == 0 {
				c.group = w.groups.Next()
			}
		}
	}
	w.boundary(n.End, c)
	w.loneTerm(c)
	if question {
		w.blocks = append(w.blocks, source.NewBreak(n.End))
	}
}

// unfolding are the first words of what is written on buttons that unfold something.
var unfolding = source.Words(`more details show expand read open click mehr anzeigen weiterlesen aufklappen plus voir afficher lire más ver mostrar leer altro di mostra`)

// isQuestionButton reports whether n is a button that unfolds the answer to its question: all of a
// heading, or what asks.
func isQuestionButton(n *Node) bool {
	if n.Name != "button" {
		return false
	}
	heading := n.Within(headings())
	return heading != nil && heading.Words() == n.Words() || strings.HasSuffix(n.Words(), "?")
}

var headings = source.Words("h1 h2 h3 h4 h5 h6 summary dt")
