package source

import (
	"slices"
	"strings"

	"pilcrow/internal/text"
)

// Lengths in bytes. A list or table up to maxGroup is one paragraph with the line
// that leads into it; a question with its answer is one up to maxAnswer, a turn
// of a dialogue up to maxTurn. What leads in stays a paragraph of its own from
// maxLead on.
const (
	maxGroup  = 500
	maxAnswer = 1000
	maxTurn   = 1000
	maxLead   = 300
)

// A unit becomes one numbered paragraph.
type unit struct {
	blocks []*Block
	lead   string // the words it hangs on that stand in another paragraph
}

func (u unit) size() int { return size(u.blocks) }

func size(blocks []*Block) int {
	n := 0
	for _, b := range blocks {
		n += b.Len() + 1
	}
	return n
}

// units makes paragraphs of the blocks between two headings.
func units(blocks []*Block) []unit {
	g := grouper{}
	for len(blocks) > 0 {
		switch blocks[0].Kind {
		case Break:
			blocks = blocks[1:]
		case text.Question:
			blocks = g.question(blocks)
		default:
			blocks = g.next(blocks)
		}
	}
	return g.out
}

// A grouper makes paragraphs of blocks. Each of its methods takes some from the
// front and returns the rest.
type grouper struct {
	out  []unit
	lead string // what everything hangs on: the question that is being answered
	asks *Block // the turn before, if it ended with a question
}

// question puts a question and its answer into one paragraph. A long answer goes
// on in others, which hang on the question.
func (g *grouper) question(blocks []*Block) []*Block {
	head := 1
	for head < len(blocks) && blocks[head].Kind == text.Question && blocks[head].Group > 0 && blocks[head].Group == blocks[0].Group {
		head++
	}
	end := head
	for end < len(blocks) && blocks[end].Kind != text.Question && blocks[end].Kind != Break {
		end++
	}
	answer := grouper{}
	for rest := blocks[head:end]; len(rest) > 0; {
		rest = answer.next(rest)
	}
	asked := join(blocks[:head])
	open := unit{blocks: blocks[:head]}
	for i, u := range answer.out {
		if i > 0 && (u.lead != "" || open.size()+u.size() > maxAnswer) {
			g.out = append(g.out, open)
			open = unit{lead: hang(asked, u.lead)}
		}
		open.blocks = append(slices.Clip(open.blocks), u.blocks...)
	}
	g.out = append(g.out, open)
	return blocks[end:]
}

// next takes a list, table, turn or block with what leads into it.
func (g *grouper) next(blocks []*Block) []*Block {
	first := blocks[0]
	if len(blocks) > 1 && leadsInto(first, blocks[1]) {
		if blocks[1].Kind == text.Code && blocks[1].Group == 0 {
			return g.coded(blocks)
		}
		n := groupLength(blocks[1:])
		g.structure(first, blocks[1:1+n])
		return g.closing(first, blocks[n], blocks[1+n:])
	}
	n := groupLength(blocks)
	g.structure(nil, blocks[:n])
	return g.led(blocks[n-1], blocks[n:])
}

// coded makes one paragraph of a line, the code that completes it and what goes on behind that in mid-sentence.
func (g *grouper) coded(blocks []*Block) []*Block {
	n := 1
	for n < len(blocks) && (blocks[n].Kind == text.Code && leadsInto(blocks[n-1], blocks[n]) || endsBehind(blocks[n-1], blocks[n])) {
		n++
	}
	g.asks = nil
	g.out = append(g.out, unit{blocks: blocks[:n], lead: g.lead})
	return blocks[n:]
}

// led takes the list that the last item of another, or the last definition, leads into, if it does.
func (g *grouper) led(last *Block, blocks []*Block) []*Block {
	if len(blocks) == 0 || !isLabelled(last.Kind) || blocks[0].Kind != text.Item || !LeadsIn(last.String()) {
		return blocks
	}
	outer := g.lead
	g.lead = hang(outer, lastSentence(last.String()))
	blocks = g.next(blocks)
	g.lead = outer
	return blocks
}

// groupLength is how many of the blocks belong to the list or table of the first.
func groupLength(blocks []*Block) int {
	n := 1
	for n < len(blocks) && blocks[0].Group > 0 && blocks[n].Group == blocks[0].Group {
		n++
	}
	return n
}

// structure makes paragraphs of a list, table, turn or single block; intro, unless
// nil, leads into it.
func (g *grouper) structure(intro *Block, blocks []*Block) {
	outer, lead := g.lead, ""
	var head []*Block
	if intro != nil {
		lead, head = lastSentence(intro.String()), []*Block{intro}
	}
	if intro != nil && intro.Len() > maxLead {
		g.out = append(g.out, unit{blocks: head, lead: outer})
		g.lead, lead, head = hang(outer, lead), "", nil
	}
	switch first := blocks[0]; first.Kind {
	case text.Caption, text.HeaderRow, text.Row:
		g.table(head, blocks, lead)
	case text.Turn:
		g.turn(head, blocks, lead)
	default:
		g.asks = nil
		g.pack(head, itemsOf(blocks), maxGroup, lead)
	}
	g.lead = outer
}

// turn makes a paragraph of a turn. It hangs on what it quotes, or on the question of the turn before that it answers.
func (g *grouper) turn(head, blocks []*Block, lead string) {
	first, last := blocks[0], blocks[len(blocks)-1]
	switch {
	case first.Answers != "":
		g.lead = hang(g.lead, first.Answers)
	case g.asks != nil && g.asks.label() != first.label():
		g.lead = hang(g.lead, strings.TrimSpace(g.asks.label()+" "+askedIn(g.asks)))
	}
	g.asks = nil
	g.pack(head, single(blocks), maxTurn, hang(lead, first.label()))
	if asks(last.String()) && last.Kind == text.Turn {
		g.asks = last
	}
}

// maxAsking is the length in bytes of the longest turn that is all of it what the next one answers.
const maxAsking = 250

// askedIn is what the turn behind one that ends with a question answers: all of a short one, as what is said before the
// question is mostly what it is about.
func askedIn(b *Block) string {
	return LastSaid(strings.TrimSpace(b.String()[b.Label.End:]))
}

// table makes one paragraph of a short table, whatever the length of its caption and of what leads into it. Of a long
// one each row is a paragraph, which hangs on caption and header.
func (g *grouper) table(head, blocks []*Block, lead string) {
	n, captions := 0, 0
	for n < len(blocks) && blocks[n].Kind != text.Row {
		if blocks[n].Kind == text.Caption {
			captions += blocks[n].Len() + 1
		}
		n++
	}
	limit := size(head) + size(blocks)
	if size(blocks)-captions > maxGroup {
		limit = 0
	}
	g.pack(append(head, blocks[:n]...), single(blocks[n:]), limit, hang(lead, join(blocks[:n])))
}
