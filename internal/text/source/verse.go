package source

import (
	"strings"

	"pilcrow/internal/text"
)

// Lengths in bytes: lines of verse and addresses are no longer than maxVerse; lines
// of at least minLine that end sentences are paragraphs.
const (
	maxVerse = 70
	minLine  = 60
)

// breakLines decides what the line breaks in a block mean that were written on
// purpose: lines that stay, as in verse and addresses, paragraphs of a line each, or
// nothing.
func (b *Block) breakLines() []*Block {
	breaks := b.marked(written)
	if len(breaks) == 0 || !b.IsText() {
		return []*Block{b}
	}
	s, short, ended, start := b.String(), true, 0, 0
	for _, end := range append(breaks, len(s)) {
		line := strings.TrimSpace(s[start:end])
		short = short && len(line) <= maxVerse
		if len(line) >= minLine && text.EndsSentence(line) {
			ended++
		}
		start = end
	}
	switch {
	case short:
		b.keepLines(breaks)
	case ended >= len(breaks):
		return b.cutAt(breaks)
	}
	return []*Block{b}
}

// cutAt makes a block of each line that is not empty.
func (b *Block) cutAt(breaks []int) []*Block {
	var all []*Block
	start, s := 0, b.String()
	for _, end := range append(breaks, b.Len()) {
		if strings.TrimFunc(s[start:end], IsEdge) == "" { // where a picture was
			continue
		}
		part := b.Slice(start, end)
		if start == 0 {
			part.Label = b.Label
		}
		all = append(all, part)
		start = end
	}
	return all
}

// keepLines makes the block verse, with its lines on lines of their own.
func (b *Block) keepLines(breaks []int) {
	if b.Kind == text.Prose {
		b.Kind = text.Verse
	}
	for _, at := range breaks {
		if b.text[at-1] == ' ' {
			b.text[at-1] = '\n'
		}
	}
}
