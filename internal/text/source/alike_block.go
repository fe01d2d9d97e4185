package source

import "pilcrow/internal/text"

// cutAtQuestions cuts blocks where a line in bold asks, if several do: what is below each answers it.
func cutAtQuestions(blocks []*Block) []*Block {
	var out []*Block
	for _, b := range blocks {
		cuts := b.boldQuestions()
		if len(cuts) < 2 || b.Kind != text.Prose || b.Group > 0 {
			out = append(out, b)
			continue
		}
		if cuts[0] == 0 {
			cuts = cuts[1:]
		}
		for _, part := range b.cutAt(cuts) {
			part.Strong = text.Span{End: part.bold()[0]}
			out = append(out, part)
		}
	}
	return out
}

// boldQuestions returns where the lines begin all of which is a question in bold.
func (b *Block) boldQuestions() (starts []int) {
	if len(b.marks) < 4 { // most blocks
		return nil
	}
	s := b.String()
	for _, l := range b.openLines() {
		if l.whole && asks(l.Of(s)) {
			starts = append(starts, l.Start)
		}
	}
	return starts
}

// longestSigned is the length in bytes of the longest paragraph that may be an item for the sign it begins with.
const longestSigned = 300

// itemiseSigned makes a list of paragraphs in a row that begin with a sign, each a line.
func itemiseSigned(blocks []*Block, groups *Groups) {
	for i := 0; i < len(blocks); {
		end := i
		for end < len(blocks) && blocks[end].isSigned() {
			end++
		}
		if end-i >= fewestBold {
			group := groups.Next()
			for _, b := range blocks[i:end] {
				b.asItem(b.openLines()[0], group)
			}
		}
		i = max(end, i+1)
	}
}

// isSigned reports whether a paragraph is a line that begins with a sign and names nothing.
func (b *Block) isSigned() bool {
	if b.Kind != text.Prose || b.Group > 0 || b.Len() > longestSigned || b.text[0] < 0x80 && (b.text[0] > '9' || b.text[0] < '#') {
		return false
	}
	lines := b.openLines()
	return len(lines) == 1 && lines[0].opening == signed && !mayName(lines[0], b.String())
}

// nameQuestions makes headings of the lines in bold that stand above questions.
func nameQuestions(blocks []*Block) {
	for i, b := range blocks[:max(0, len(blocks)-1)] {
		if b.Kind != text.Prose || blocks[i+1].Kind != text.Question || len(b.marks) == 0 {
			continue
		}
		if lines := b.openLines(); len(lines) == 1 && lines[0].whole && mayName(lines[0], b.String()) {
			*b = *b.named(lines[0])
		}
	}
}
