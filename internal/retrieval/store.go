package retrieval

import (
	"encoding/binary"

	"pilcrow/internal/retrieval/mmap"
	"pilcrow/internal/text"
)

// A store has the paragraphs of a segment.
type store interface {
	len() int
	at(number int) text.Paragraph // valid while the segment is reachable
}

// held are paragraphs in memory.
type held []text.Paragraph

func (h held) len() int                     { return len(h) }
func (h held) at(number int) text.Paragraph { return h[number] }

// stored are paragraphs in an index file.
type stored struct {
	records  []byte
	texts    []byte
	nameEnds []uint32
	names    []byte
	blocks   []byte
}

func (s *stored) len() int { return len(s.records) / recordSize }

func (s *stored) at(number int) text.Paragraph {
	r := s.records[number*recordSize:][:recordSize]
	var before [recordSize]byte // of the first
	if number > 0 {
		copy(before[:], s.records[(number-1)*recordSize:])
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint64(r[8*i:])) }
	name := func(i int) string { return s.name(binary.LittleEndian.Uint32(r[40+4*i:])) }
	words := mmap.StringAt(s.texts, binary.LittleEndian.Uint64(before[:]), binary.LittleEndian.Uint64(r))
	blocks := mmap.StringAt(s.blocks, binary.LittleEndian.Uint64(before[32:]), binary.LittleEndian.Uint64(r[32:]))
	return text.Paragraph{
		Document: name(0), Heading: name(1), Lead: name(2), Language: name(3), Place: name(4),
		Text: words, Number: field(1), Start: field(2), End: field(3), Blocks: readBlocks(blocks, len(words)),
	}
}

func (s *stored) name(id uint32) string {
	if uint64(id) >= uint64(len(s.nameEnds)) {
		return ""
	}
	start := uint32(0)
	if id > 0 {
		start = s.nameEnds[id-1]
	}
	return mmap.StringAt(s.names, uint64(start), uint64(s.nameEnds[id]))
}

// appendBlocks appends blocks as an index file has them: for each its kind and
// level, a byte each; how far it starts behind the end of the one before, its
// length, and how long its label is, which stands at its start, as unsigned varints.
func appendBlocks(b []byte, blocks []text.Block) []byte {
	end := 0
	for _, block := range blocks {
		b = append(b, byte(block.Kind), byte(min(block.Level, 255)))
		for _, n := range []int{block.Start - end, block.End - block.Start, block.Label.End - block.Label.Start} {
			b = binary.AppendUvarint(b, uint64(n))
		}
		end = block.End
	}
	return b
}

// readBlocks is the inverse of appendBlocks for a paragraph whose text has so many
// bytes. Blocks that do not fit are damaged: they are left out.
func readBlocks(s string, length int) []text.Block {
	var blocks []text.Block
	end := 0
	for b := []byte(s); len(b) > 2; {
		block := text.Block{Kind: text.BlockKind(b[0]), Level: int(b[1])}
		b = b[2:]
		var numbers [3]int
		for i := range numbers {
			n, size := binary.Uvarint(b)
			if size <= 0 || n > uint64(length) {
				return nil
			}
			numbers[i], b = int(n), b[size:]
		}
		block.Start = end + numbers[0]
		block.End = block.Start + numbers[1]
		if block.End > length || numbers[2] > numbers[1] {
			return nil
		}
		if numbers[2] > 0 {
			block.Label = text.Span{Start: block.Start, End: block.Start + numbers[2]}
		}
		blocks, end = append(blocks, block), block.End
	}
	return blocks
}
