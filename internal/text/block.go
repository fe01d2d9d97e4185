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
)

var blockKinds = [...]string{"prose", "item", "header row", "row", "code", "quotation", "verse", "footnote", "turn", "question", "answer", "caption", "definition"}

func (k BlockKind) String() string {
	if int(k) < len(blockKinds) {
		return blockKinds[k]
	}
	return "unknown"
}

// Structure returns the paragraph's blocks, also if all of it is running text.
func (p *Paragraph) Structure() []Block {
	if p.Blocks != nil {
		return p.Blocks
	}
	return []Block{{Span: Span{0, len(p.Text)}}}
}
