package pdf

import "strings"

// A span is what something takes of the width of a page.
type span struct{ left, right float64 }

// A word is one of a part.
type word struct {
	text string
	span
}

// words returns the words of p, and where they stand.
func (p part) words() []word {
	all := strings.Split(p.text, " ")
	if len(all) != len(p.gaps)+1 { // some words were put together
		return []word{{p.text, span{p.left, p.right}}}
	}
	words := make([]word, len(all))
	left := p.left
	for i, s := range all[:len(all)-1] {
		words[i] = word{s, span{left, p.gaps[i].left}}
		left = p.gaps[i].right
	}
	words[len(all)-1] = word{all[len(all)-1], span{left, p.right}}
	return words
}
