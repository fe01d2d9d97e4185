package text

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
	Prose      BlockKind = iota // running text
	Item                        // of a list; its label is the ordinal or bullet
	HeaderRow                   // of a table: the names of its columns
	Row                         // of a table
	Code                        // a program, a command or what it prints
	Quotation                   // set off as such
	Verse                       // lines that stay lines: poems, addresses
	Footnote                    // its label is the mark
	Turn                        // of a dialogue; its label is the speaker, with the time
	Question                    // of a list of questions and answers; its label is "Q:" or the like
	Answer                      // to the question before it; its label is "A:" or the like
	Caption                     // of a table or picture; its label is "Table 3:" or the like
	Definition                  // its label is the term
	Imprint                     // about the document: its title above the first paragraph, who wrote it and when
)

var blockKinds = [...]string{"prose", "item", "header row", "row", "code", "quotation", "verse", "footnote", "turn", "question", "answer", "caption", "definition", "imprint"}

func (k BlockKind) String() string {
	if int(k) < len(blockKinds) {
		return blockKinds[k]
	}
	return "unknown"
}

// Structure returns the paragraph's blocks, also if all of it is running text. An [Imprint] is none of them.
func (p *Paragraph) Structure() []Block {
	body, rest := p.Body(), p.Blocks
	for len(rest) > 0 && rest[0].Kind == Imprint {
		rest = rest[1:]
	}
	for len(rest) > 0 && rest[len(rest)-1].Kind == Imprint {
		rest = rest[:len(rest)-1]
	}
	if len(rest) > 0 {
		return rest
	}
	return []Block{{Span: body}}
}

// Body returns where the paragraph's text stands without an [Imprint] above or below it.
func (p *Paragraph) Body() Span {
	body := Span{0, len(p.Text)}
	for _, b := range p.Blocks {
		switch {
		case b.Kind != Imprint:
		case b.Start == body.Start:
			body.Start = b.End + 1
		default:
			body.End = min(body.End, b.Start-1)
		}
	}
	return body
}

// Imprints returns the lines above or below the text of the paragraph that are about the document.
func (p *Paragraph) Imprints() (all []Span) {
	for _, b := range p.Blocks {
		if b.Kind == Imprint {
			all = append(all, b.Span)
		}
	}
	return all
}
