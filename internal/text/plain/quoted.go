package plain

import (
	"strings"
	"unicode"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// quotedReason is why what a message quotes is left out.
const quotedReason = "quoted from a message of the same text"

// leaveQuoted takes out of what a message says what it quotes from others of the text, with the lines that lead into that,
// and keeps in mind what else it says. What is quoted before all else is what the message answers.
func (c *conversation) leaveQuoted(said []shape) (all []shape, answered string) {
	isOwn := false
	for i, s := range said {
		if s.Kind != text.Quotation || !c.isSaid(s.String()) {
			leads := i+1 < len(said) && said[i+1].Kind == text.Quotation && source.LeadsIn(s.String())
			isOwn = isOwn || s.IsText() && s.Kind != text.Quotation && !leads
			continue
		}
		if !isOwn {
			answered = source.LastSaid(s.String())
		}
		s.Leave(quotedReason)
		if i > 0 && said[i-1].IsText() && said[i-1].Kind != text.Quotation && source.LeadsIn(said[i-1].String()) {
			if answered != "" && !isOwn {
				answered = said[i-1].String() + " " + answered
			}
			said[i-1].Leave(quotedReason)
		}
	}
	for _, s := range said {
		if s.IsText() {
			c.remember(s.String())
		}
	}
	return said, answered
}

// remember keeps the sentences of s in mind.
func (c *conversation) remember(s string) {
	for _, span := range text.Sentences(s) {
		c.said[key(span.Of(s))] = true
	}
}

// isSaid reports whether half of the sentences of s were said before.
func (c *conversation) isSaid(s string) bool {
	spans, n := text.Sentences(s), 0
	for _, span := range spans {
		if c.said[key(span.Of(s))] {
			n++
		}
	}
	return n > 0 && 2*n >= len(spans)
}

// key is a sentence without case, marks and white space.
func key(sentence string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, sentence)
}
