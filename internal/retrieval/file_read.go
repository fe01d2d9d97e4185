package retrieval

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"runtime"

	"pilcrow/internal/text"
)

// Of a file up to verifyBytes long, Open checks every byte.
const verifyBytes = 64 << 20

// Open opens the file of an index. It maps the file into memory where the system
// can, and reads it otherwise: a million paragraphs are there in some 50 ms. The
// file must not be written to while it is in use, but [Index.Save] may replace it.
//
// Of a file up to 64 MB all checksums are checked; of a larger one those of the
// texts and the postings are left to [Index.Verify], as damage there gives wrong
// hits at worst. A file that is damaged, cut short, no index, or that of another
// version of the program is refused with an error that wraps [ErrUnusable].
func Open(path string) (*Index, error) {
	x, err := open(path)
	if err != nil {
		return nil, fmt.Errorf("retrieval: open the index: %w", err)
	}
	return x, nil
}

func open(path string) (*Index, error) {
	file, err := mapFile(path)
	if err != nil {
		return nil, err
	}
	x, err := readIndex(file, len(file.data) <= verifyBytes)
	if err != nil {
		return nil, fmt.Errorf("%s %w: %w", path, err, ErrUnusable)
	}
	return x, nil
}

// Verify checks what [Open] left out of a large file. It reads all of it.
func (x *Index) Verify() error {
	defer runtime.KeepAlive(x)
	large, ok := x.engine.(*paragraphIndex)
	if !ok {
		return nil
	}
	for _, p := range large.parts {
		if p.file == nil {
			continue
		}
		for _, s := range p.sections {
			if err := s.verify(); err != nil {
				return fmt.Errorf("retrieval: the index %w: %w", err, ErrUnusable)
			}
		}
	}
	return nil
}

var errBroken = errors.New("is damaged or cut short")

// A section is a checked stretch of a file.
type section struct {
	data   []byte
	padded []byte // with the zeros behind it
	sum    uint32
}

func (s section) verify() error {
	if crc32.Checksum(s.padded, castagnoli) != s.sum {
		return errBroken
	}
	return nil
}

// readIndex makes an index of a file. Its errors go on after the file's name.
func readIndex(file *mapping, verifyAll bool) (*Index, error) {
	sections, err := readTable(file.data)
	if err != nil {
		return nil, err
	}
	for i, s := range sections {
		kind := (i - leadSections) % segmentSections
		if late := i >= leadSections && (kind == textsSection || kind == numbersSection || kind == impactsSection); late && !verifyAll {
			continue
		}
		if err := s.verify(); err != nil {
			return nil, err
		}
	}
	attachment, language := append([]byte(nil), sections[0].data...), string(sections[1].data)
	var parts []part
	for rest := sections[leadSections:]; len(rest) > 0; rest = rest[segmentSections:] {
		s, err := readSegment(rest[:segmentSections], file)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{segment: s, live: s.totals})
	}
	x := &Index{attachment: attachment, engine: newParagraphIndex(language, parts)}
	if len(parts) == 1 && len(parts[0].offsets) == 0 {
		x.engine = newSentenceIndex(gather(parts), language)
	}
	runtime.KeepAlive(file)
	return x, nil
}

// readTable returns the sections of a file, all of which lie within it.
func readTable(data []byte) ([]section, error) {
	switch {
	case len(data) < headerSize || string(data[:8]) != fileMagic:
		return nil, errors.New("is no index file")
	case binary.LittleEndian.Uint32(data[8:]) != formatVersion:
		return nil, fmt.Errorf("has format %d and this program reads format %d", binary.LittleEndian.Uint32(data[8:]), formatVersion)
	case binary.LittleEndian.Uint32(data[12:]) != analyzerVersion():
		return nil, errors.New("was made by another version of the program, which cut words in another way")
	case len(data) < headerSize+trailerSize:
		return nil, errBroken
	}
	end := len(data) - trailerSize
	trailer := data[end:]
	start, n := binary.LittleEndian.Uint64(trailer), int(binary.LittleEndian.Uint32(trailer[8:]))
	if string(trailer[16:]) != trailerMagic || start > uint64(end) || uint64(end)-start != uint64(n)*entrySize ||
		n < leadSections || (n-leadSections)%segmentSections != 0 || n > math.MaxUint32/segmentParagraphs {
		return nil, errBroken
	}
	table := data[start:end]
	sum := crc32.Update(crc32.Checksum(data[:headerSize], castagnoli), castagnoli, table)
	if crc32.Update(sum, castagnoli, trailer[:12]) != binary.LittleEndian.Uint32(trailer[12:]) {
		return nil, errBroken
	}
	sections := make([]section, n)
	for i := range sections {
		entry := table[i*entrySize:]
		from, length := binary.LittleEndian.Uint64(entry), binary.LittleEndian.Uint64(entry[8:])
		if from%8 != 0 || from > start || length > start-from || padded(length) > start-from {
			return nil, errBroken
		}
		sections[i] = section{data[from:][:length], data[from:][:padded(length)], binary.LittleEndian.Uint32(entry[16:])}
	}
	return sections, nil
}

func padded(length uint64) uint64 { return (length + 7) / 8 * 8 }

// readSegment checks that the arrays of a segment fit together. What stands in
// them is checked where it is used.
func readSegment(sections []section, file *mapping) (*segment, error) {
	data := func(i int) []byte { return sections[i].data }
	t := numbersOf[uint64](data(totalsSection))
	records := data(recordsSection)
	if len(t)*8 != totalsSize || len(records)%recordSize != 0 || len(records)/recordSize > segmentParagraphs ||
		t[0] != uint64(len(records)/recordSize) || max(t[1], t[2], t[3], t[4]) > math.MaxInt64>>20 {
		return nil, errBroken
	}
	s := &segment{
		texts:  &stored{records, data(textsSection), numbersOf[uint32](data(nameEndsSection)), data(namesSection)},
		totals: totals{int(t[0]), int(t[1]), int(t[2]), int(t[3]), int(t[4])},

		terms:   numbersOf[uint64](data(termsSection)),
		offsets: numbersOf[uint32](data(offsetsSection)),
		numbers: numbersOf[uint16](data(numbersSection)),
		impacts: data(impactsSection),

		grams:     numbersOf[uint64](data(gramsSection)),
		frequency: numbersOf[uint16](data(frequencySection)),

		file: file, sections: sections,
	}
	if len(s.numbers) != len(s.impacts) || len(s.grams) != len(s.frequency) || len(s.terms) > 0 && len(s.offsets) != len(s.terms)+1 {
		return nil, errBroken
	}
	return s, nil
}

// stored are paragraphs in an index file.
type stored struct {
	records  []byte
	texts    []byte
	nameEnds []uint32
	names    []byte
}

func (s *stored) len() int { return len(s.records) / recordSize }

func (s *stored) at(number int) text.Paragraph {
	r := s.records[number*recordSize:][:recordSize]
	start := uint64(0)
	if number > 0 {
		start = binary.LittleEndian.Uint64(s.records[(number-1)*recordSize:])
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint64(r[8*i:])) }
	return text.Paragraph{
		Document: s.name(binary.LittleEndian.Uint32(r[32:])),
		Heading:  s.name(binary.LittleEndian.Uint32(r[36:])),
		Text:     stringAt(s.texts, start, binary.LittleEndian.Uint64(r)),
		Number:   field(1), Start: field(2), End: field(3),
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
	return stringAt(s.names, uint64(start), uint64(s.nameEnds[id]))
}
