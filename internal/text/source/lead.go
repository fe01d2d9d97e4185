package source

import (
	"slices"
	"strings"

	"pilcrow/internal/text"
)

// leadsInto reports whether a is a line that means little without what follows:
// "The options are:", "Membership ends" before a list.
func leadsInto(a, b *Block) bool {
	if a.Group > 0 && a.Group == b.Group || !stands(b.Kind) || stands(a.Kind) {
		return false
	}
	s := a.String()
	return LeadsIn(s) || (text.IsOpen(s) || asks(s) && b.Kind == text.Item) && (b.Kind == text.Code || b.Kind == text.Item && a.Len() <= maxLead)
}

// endsBehind reports whether running text goes on behind code with the sentence that the code is in.
func endsBehind(code, b *Block) bool {
	return code.Kind == text.Code && b.Kind == text.Prose && startsLowerWord(b.String())
}

// closing takes the running text that ends the sentence whose parts the items of a list are, as laws have it: it hangs
// on the line that leads into the list.
func (g *grouper) closing(lead, last *Block, blocks []*Block) []*Block {
	if len(blocks) == 0 || last.Kind != text.Item || text.EndsSentence(last.String()) || blocks[0].Kind != text.Prose || blocks[0].Group > 0 || !startsLowerWord(blocks[0].String()) {
		return blocks
	}
	g.out = append(g.out, unit{blocks: blocks[:1], lead: hang(g.lead, lastSentence(lead.String()))})
	return blocks[1:]
}

// LeadsIn reports whether s ends with a colon.
func LeadsIn(s string) bool {
	r := text.LastRune(s)
	return r == ':' || r == '：'
}

// stands reports whether blocks of a kind are set off from running text.
func stands(kind text.BlockKind) bool {
	switch kind {
	case text.Prose, text.Question, text.Answer, text.Turn, text.Footnote, Break:
		return false
	}
	return true
}

// hang joins what a paragraph hangs on, outermost first.
func hang(leads ...string) string {
	leads = slices.DeleteFunc(leads, func(s string) bool { return s == "" })
	return strings.Join(leads, "\n")
}

func lastSentence(s string) string {
	spans := text.Sentences(s)
	return spans[len(spans)-1].Of(s)
}

// LastSaid is what of a text an answer to it hangs on: all of a short one, else its last sentence.
func LastSaid(said string) string {
	if len(said) > maxAsking {
		return lastSentence(said)
	}
	return said
}
