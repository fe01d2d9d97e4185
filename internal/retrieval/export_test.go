package retrieval

import (
	"context"
	"encoding/binary"
	"hash/crc32"

	"pilcrow/internal/retrieval/mmap"
	"pilcrow/internal/text"
)

// NewSegmented makes an index of so many segments.
func NewSegmented(workers, segments int, paragraphs []text.Paragraph) *Index {
	language := guessLanguage(paragraphs)
	parts, err := Builder{Workers: workers}.buildParts(context.Background(), paragraphs, language, segments, func(int) {})
	if err != nil {
		panic(err)
	}
	return newIndex(nil, []*engine{newEngine(language, nil, parts)})
}

// Segments returns how many live paragraphs each segment has.
func (x *Index) Segments() []int {
	var sizes []int
	for _, p := range x.engine.parts {
		sizes = append(sizes, p.live.paragraphs)
	}
	return sizes
}

// A Place tells paragraphs apart.
type Place struct {
	Document string
	Number   int
	Text     string
}

// PlaceOf returns the place of a paragraph.
func PlaceOf(p text.Paragraph) Place { return Place{p.Document, p.Number, p.Text} }

// Candidates returns the scores of the n best paragraphs by BM25.
func (x *Index) Candidates(query string, n int) map[Place]float64 {
	s := x.engine.borrow()
	x.engine.analyze(query, s)
	if err := x.engine.findCandidates(context.Background(), s, n); err != nil {
		panic(err)
	}
	found := make(map[Place]float64)
	for _, c := range s.found.all {
		part, number := c.position().split()
		found[PlaceOf(x.engine.parts[part].text(number))] = float64(c>>32) / 256 / 255
	}
	return found
}

// ReadIndex reads the bytes of an index file.
func ReadIndex(data []byte, verifyAll bool) (*Index, error) {
	return readIndex(mmap.Of(data), verifyAll)
}

// OpenMapped opens a file as if it were a large one.
func OpenMapped(path string) (*Index, error) {
	file, err := mmap.Open(path)
	if err != nil {
		return nil, err
	}
	return readIndex(file, false)
}

// Sections returns where each section of an index file is.
func Sections(data []byte) [][]byte {
	sections, err := readTable(data)
	if err != nil {
		panic(err)
	}
	var all [][]byte
	for _, s := range sections {
		all = append(all, s.data)
	}
	return all
}

// Forge makes the checksums of a changed index file right, as far as its table
// leads to the sections.
func Forge(data []byte) {
	end := len(data) - trailerSize
	if end < headerSize {
		return
	}
	start, n := binary.LittleEndian.Uint64(data[end:]), uint64(binary.LittleEndian.Uint32(data[end+8:]))
	if start > uint64(end) || n*entrySize != uint64(end)-start {
		return
	}
	copy(data, fileMagic)
	binary.LittleEndian.PutUint32(data[8:], formatVersion)
	binary.LittleEndian.PutUint32(data[12:], analyzerVersion())
	table := data[start:end]
	for entry := table; len(entry) > 0; entry = entry[entrySize:] {
		from, length := binary.LittleEndian.Uint64(entry), padded(binary.LittleEndian.Uint64(entry[8:]))
		if from <= start && length <= start-from {
			binary.LittleEndian.PutUint32(entry[16:], crc32.Checksum(data[from:from+length], castagnoli()))
		}
	}
	sum := crc32.Update(crc32.Checksum(data[:headerSize], castagnoli()), castagnoli(), table)
	binary.LittleEndian.PutUint32(data[end+12:], crc32.Update(sum, castagnoli(), data[end:end+12]))
	copy(data[end+16:], trailerMagic)
}

// Backgrounds are the questions about other things by language, in the order of the files.
func Backgrounds() [][]string { return backgrounds() }

// Nearest returns the background questions of the language that is nearest to x.
func (x *Index) Nearest() []string { return nearestLanguage(x.engine) }

// CountGrams counts the n-grams of paragraphs, of about max different ones.
func CountGrams(max int, paragraphs [][]uint64) (f *Frequencies, floor uint32) {
	c := gramCounter{max: max}
	for _, keys := range paragraphs {
		c.next()
		for _, key := range keys {
			c.add(key)
		}
	}
	return c.frequencies(), c.floor
}

// Of returns how many paragraphs have an n-gram.
func (f *Frequencies) Of(key uint64) int { return f.of(key) }
