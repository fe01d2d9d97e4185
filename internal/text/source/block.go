package source

import "pilcrow/internal/text"

// A Block is what a reader found in a file: a part of a paragraph to be, a heading,
// or something that is no part of the text.
type Block struct {
	Passage
	Kind    text.BlockKind // or Heading, Title, LeftOut
	Level   int            // of a heading, 1 is outermost; of a Break that of the headings which end; of an item or quotation how deep it is nested, from 0
	Group   int            // blocks in a row with one number above 0 are one list or table; see Groups
	Label   text.Span      // in the passage's text: see text.Block
	Strong  text.Span      // in the passage's text: what is set in bold at its start
	Answers string         // what a turn answers of another one that it quotes, in words that stand there; "" without
	Place   string         // for formats without offsets that mean something to people: "p. 12"
	Reason  string         // of a heading, title or what is left out: which rule, for a note
	From    int            // the block is file[From:To], markup included
	To      int

	joints         []joint
	opened, closed int // brackets left open, closed without one open, in text[:counted]
	counted        int
}

// What is no part of a paragraph.
const (
	Heading text.BlockKind = 0xf0 + iota
	Title                  // of the document
	LeftOut                // told in a note only
	Break                  // what was begun ends here, such as the answer to a question
)

// FrontMatter is why fields in front of a text, such as those of YAML, are left out.
const FrontMatter = "front matter"

// FrontField is why the line of such a field is left out in which the title, the author or the date of the text stands.
const FrontField = "a field of the front matter"

// EmptyCell stands for a cell without text at the start of a row.
const EmptyCell = "–"

// Groups gives numbers to lists and tables; the zero value starts at 1.
type Groups int

// Next returns a number that was not given before.
func (g *Groups) Next() int {
	*g++
	return int(*g)
}

// A joint is a gap in the file that was closed, at a place in the block's text.
type joint struct {
	text.Span
	at     int
	reason string
}

// NewBlock makes a block of a passage that is not empty. One without a word,
// such as "* * *", is left out.
func NewBlock(kind text.BlockKind, p Passage) *Block {
	p.gap = ""
	b := &Block{Passage: p, Kind: kind, From: p.Start(), To: p.End()}
	if !text.HasWords(p.String()) {
		b.Leave("a line without words")
	}
	return b
}

// NewLeftOut makes a block of words at file[from:to] that are no part of the text.
func NewLeftOut(words string, from, to int, reason string) *Block {
	return &Block{Passage: Passage{text: []byte(words)}, Kind: LeftOut, From: from, To: to, Reason: reason}
}

// NewBreak makes a block of the kind Break at file[at:].
func NewBreak(at int) *Block { return &Block{Kind: Break, From: at, To: at} }

// NewSectionEnd makes a block at file[at:], behind which no heading below a level holds: 0 for none at all.
func NewSectionEnd(at, level int) *Block {
	return &Block{Kind: Break, From: at, To: at, Level: level + 1}
}

// Leave marks the block as no part of the text, for a reason in one clause.
func (b *Block) Leave(reason string) { b.Kind, b.Reason = LeftOut, reason }

// IsText reports whether the block becomes part of a paragraph.
func (b *Block) IsText() bool { return b.Kind < Heading }

// Slice returns a block with text[start:end] of b.
func (b *Block) Slice(start, end int) *Block {
	part := NewBlock(b.Kind, b.Passage.Slice(start, end))
	part.Level, part.Group, part.Place = b.Level, b.Group, b.Place
	return part
}

// Lines returns where the lines of the source stand in the block's text.
func (b *Block) Lines() []text.Span {
	var spans []text.Span
	start := 0
	for _, next := range append(b.marked(wrapped, written), len(b.text)) {
		spans = append(spans, text.Span{Start: start, End: next})
		start = next
	}
	return spans
}

// join closes the gap between b and next.
func (b *Block) join(next *Block, reason string) {
	b.joints = append(b.joints, joint{text.Span{Start: b.To, End: next.From}, b.Len(), reason})
	b.Append(&next.Passage, " ")
	b.To = next.To
}

// label returns the words of the block's label.
func (b *Block) label() string { return b.Label.Of(b.String()) }

// MergeLeftOut makes one note of what is left out in a row for one reason, as it stands in the file, but of each field in
// front of a text.
func MergeLeftOut(blocks []*Block) []*Block {
	var out []*Block
	for _, b := range blocks {
		if n := len(out); n > 0 && b.Kind == LeftOut && out[n-1].Kind == LeftOut && out[n-1].Reason == b.Reason && b.Reason != FrontField && out[n-1].To <= b.From {
			last := out[n-1]
			last.To = b.To
			if last.Len() < maxNote {
				last.text = append(append(last.text, ' '), b.text...)
			}
			continue
		}
		out = append(out, b)
	}
	return out
}
