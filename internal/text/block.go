package text

import (
	"cmp"
	"slices"
)

// A Block is a part of a paragraph's text that is one thing: an item of a list, a
// row of a table, a turn of a dialogue.
//
// In the text, blocks and the lines of code and verse are joined by line breaks,
// the lines of running text by spaces. The cells of a row are joined by tabs. The
// ordinal or bullet of an item, the name of a speaker, the term that is defined
// are part of the text, at the start of their block; an item without one goes on
// with the item before it, and a definition without one is another of that term.
type Block struct {
	Span  // in the paragraph's text
	Kind  BlockKind
	Level int  // how deep an item or quotation is nested, from 0
	Label Span // in the paragraph's text: see BlockKind; empty without
}

// A BlockKind says what a block is.
type BlockKind uint8

// The kinds of blocks.
const (
	Prose          BlockKind = iota // running text
	Item                            // of a list; its label is the ordinal or bullet
	HeaderRow                       // of a table: the names of its columns
	Row                             // of a table
	Code                            // a program, a command or what it prints
	Quotation                       // set off as such
	Verse                           // lines that stay lines: poems, addresses
	Footnote                        // its label is the mark
	Turn                            // of a dialogue; its label is the speaker, with the time
	Question                        // of a list of questions and answers; its label is "Q:" or the like
	Answer                          // to the question before it; its label is "A:" or the like
	Caption                         // of a table or picture; its label is "Table 3:" or the like
	Definition                      // its label is the term
	Imprint                         // about the document: its title above the first paragraph, who wrote it and when
	SectionHeading                  // above the paragraph, of the section that begins with it
)

var blockKinds = [...]string{"prose", "item", "header row", "row", "code", "quotation", "verse", "footnote", "turn", "question", "answer", "caption", "definition", "imprint", "heading"}

func (k BlockKind) String() string {
	if int(k) < len(blockKinds) {
		return blockKinds[k]
	}
	return "unknown"
}

// isApart reports whether blocks of a kind stand above or below what the paragraph says.
func (k BlockKind) isApart() bool { return k == Imprint || k == SectionHeading }

// Structure returns the paragraph's blocks, also if all of it is running text, without those that stand above or
// below what it says: an [Imprint], a [SectionHeading].
func (p *Paragraph) Structure() []Block {
	rest := p.Blocks
	for len(rest) > 0 && rest[0].Kind.isApart() {
		rest = rest[1:]
	}
	for len(rest) > 0 && rest[len(rest)-1].Kind.isApart() {
		rest = rest[:len(rest)-1]
	}
	if len(rest) > 0 {
		return rest
	}
	return []Block{{Span: p.Body()}}
}

// Body returns where in the text stands what the paragraph says.
func (p *Paragraph) Body() Span {
	body := Span{0, len(p.Text)}
	for _, b := range p.Blocks {
		switch {
		case !b.Kind.isApart():
		case b.Start == body.Start:
			body.Start = b.End + 1
		default:
			body.End = min(body.End, b.Start-1)
		}
	}
	return body
}

// Said is what the paragraph says: its text without what stands above and below that.
func (p *Paragraph) Said() string { return p.Body().Of(p.Text) }

// Shown returns the parts of the text that people are shown with some spans marked in it, in order: what the paragraph
// says, and of the lines above and below that those in which one of the spans lies.
func (p *Paragraph) Shown(marked []Span) []Span {
	parts := []Span{p.Body()}
	for _, b := range p.Blocks {
		if b.Kind.isApart() && slices.ContainsFunc(marked, func(m Span) bool { return m.Start < b.End && m.End > b.Start }) {
			parts = append(parts, b.Span)
		}
	}
	slices.SortFunc(parts, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	return parts
}

// Lines returns the blocks of a kind that stand above or below what the paragraph says.
func (p *Paragraph) Lines(kind BlockKind) (all []Span) {
	for _, b := range p.Blocks {
		if b.Kind == kind {
			all = append(all, b.Span)
		}
	}
	return all
}
