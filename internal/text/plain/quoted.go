package plain

import (
	"iter"
	"strings"
	"unicode"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// quotedReason is why what a message quotes is left out.
const quotedReason = "quoted from a message of the same text"

// leaveQuoted takes out of what a message says what it quotes from others of the text, with the lines that lead into that,
// and keeps in mind what else it says. What is quoted before all else is what the message answers.
func (c *conversation) leaveQuoted(said []shape) (answered string) {
	isOwn, above := false, ""
	for i, s := range said {
		switch {
		case leadsToQuoted(said, i):
			above = s.String()
			if c.isSaid(said[i+1].String()) {
				s.Leave(quotedReason)
			}
			continue
		case s.Kind == text.Quotation && c.isSaid(s.String()):
			if !isOwn {
				answered = strings.TrimSpace(above + " " + source.LastSaid(s.String()))
			}
			s.Leave(quotedReason)
		case s.IsText():
			isOwn = isOwn || s.Kind != text.Quotation
			c.remember(s.String())
		}
		above = ""
	}
	return answered
}

// runLength is how many words in a row tell that something is quoted.
const runLength = 3

// remember keeps the words of s in mind.
func (c *conversation) remember(s string) {
	for run := range runs(s) {
		c.said[run] = true
	}
}

// isSaid reports whether most of s was said before, be it broken into other lines or cut off within a sentence.
func (c *conversation) isSaid(s string) bool {
	known, n := 0, 0
	for run := range runs(s) {
		if n++; c.said[run] {
			known++
		}
	}
	return 2*known > n
}

// runs are the words of s, as many in a row as runLength, each run without case and marks.
func runs(s string) iter.Seq[string] {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return func(yield func(string) bool) {
		for i := 0; i+runLength <= len(words); i++ {
			if !yield(strings.Join(words[i:i+runLength], " ")) {
				return
			}
		}
	}
}

// leadsToQuoted reports whether a block is a line above what a message quotes: "Ann Lee wrote:".
func leadsToQuoted(said []shape, i int) bool {
	return said[i].IsText() && i+1 < len(said) && said[i+1].Kind == text.Quotation && source.LeadsIn(said[i].String())
}
