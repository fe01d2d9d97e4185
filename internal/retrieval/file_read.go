package retrieval

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"

	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/retrieval/mmap"
)

// A file up to verifyBytes long is read, and every byte checked.
const verifyBytes = 64 << 20

// Open opens the file of an index. A file up to 64 MB is read. A larger one is mapped
// into memory where the system can: a million paragraphs are there in some 50 ms.
// [Index.Save] may replace the file while it is in use; if another program writes into
// it, a search in a mapped one may fail or find the wrong paragraphs, and ends with an
// error at worst.
//
// Of a file that is read all checksums are checked; of a larger one those of the
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
	file, err := load(path)
	if err != nil {
		return nil, err
	}
	var x *Index
	changed := mapped(func() { x, err = readIndex(file, len(file.Data) <= verifyBytes) })
	err = cmp.Or(changed, err)
	if err != nil {
		return nil, fmt.Errorf("%s %w: %w", path, err, ErrUnusable)
	}
	return x, nil
}

// load reads or maps a file.
func load(path string) (*mmap.File, error) {
	if info, err := os.Stat(path); err == nil && info.Size() <= verifyBytes {
		return mmap.Read(path)
	}
	return mmap.Open(path)
}

// Version names what an opened file has: equal for files that were made of the same
// paragraphs, "" for an index that was not opened.
func (x *Index) Version() string {
	h, opened := sha256.New(), false
	for _, p := range x.engine.parts {
		for _, s := range p.sections {
			_ = binary.Write(h, binary.LittleEndian, s.sum) // a hash takes everything
			opened = true
		}
	}
	if !opened {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// Verify checks what [Open] left out of a large file. It reads all of it.
func (x *Index) Verify() error {
	defer runtime.KeepAlive(x)
	var damaged error
	if changed := mapped(func() { damaged = x.engine.verify() }); changed != nil {
		return changed
	}
	return damaged
}

func (e *engine) verify() error {
	for _, p := range e.parts {
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
	if crc32.Checksum(s.padded, castagnoli()) != s.sum {
		return errBroken
	}
	return nil
}

// readIndex makes an index of a file. Its errors go on after the file's name.
func readIndex(file *mmap.File, verifyAll bool) (*Index, error) {
	sections, err := readTable(file.Data)
	if err != nil {
		return nil, err
	}
	for i, s := range sections {
		kind := (i - leadSections) % segmentSections
		if late := i >= leadSections && lateSections[kind]; late && !verifyAll {
			continue
		}
		if err := s.verify(); err != nil {
			return nil, err
		}
	}
	var parts []part
	for rest := sections[leadSections:]; len(rest) > 0; rest = rest[segmentSections:] {
		s, err := readSegment(rest[:segmentSections], file)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{segment: s, live: s.totals})
	}
	runtime.KeepAlive(file)
	texts, err := readTexts(sections[1].data, parts)
	if err != nil {
		return nil, err
	}
	titles := readTitles(sections[2].data)
	if len(texts) == 1 {
		texts[0].titles = titles
	}
	return newIndex(titles, texts).Attach(append([]byte(nil), sections[0].data...)), nil
}

// readTexts divides segments into the texts that are searched apart: for each its language, and of how many segments it is.
func readTexts(data []byte, parts []part) (texts []*engine, err error) {
	fields := strings.Split(string(data), "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		n, err := strconv.Atoi(fields[i+1])
		if err != nil || n < 0 || n > len(parts) {
			return nil, errBroken
		}
		texts, parts = append(texts, newEngine(fields[i], nil, parts[:n])), parts[n:]
	}
	if len(texts) == 0 || len(parts) > 0 {
		return nil, errBroken
	}
	return texts, nil
}

// lateSections are those whose damage gives wrong hits at worst. They make up most of a file.
var lateSections = [segmentSections]bool{
	textsSection: true, blocksSection: true, numbersSection: true, impactsSection: true, gramUnitsSection: true, forwardSection: true, vectorsSection: true,
}

func readTitles(data []byte) map[string]string {
	fields := strings.Split(string(data), "\x00")
	titles := make(map[string]string)
	for i := 0; i+1 < len(fields); i += 2 {
		titles[fields[i]] = fields[i+1]
	}
	return titles
}

// readSegment checks that the arrays of a segment fit together. What stands in
// them is checked where it is used.
func readSegment(sections []section, file *mmap.File) (*segment, error) {
	data := func(i int) []byte { return sections[i].data }
	t := numbersOf[uint64](data(totalsSection))
	records := data(recordsSection)
	if len(t)*8 != totalsSize || len(records)%recordSize != 0 || len(records)/recordSize > segmentParagraphs ||
		t[0] != uint64(len(records)/recordSize) || max(t[1], t[2], t[3], t[4]) > math.MaxInt64>>20 {
		return nil, errBroken
	}
	s := &segment{
		texts:  &stored{records, data(textsSection), numbersOf[uint32](data(nameEndsSection)), data(namesSection), data(blocksSection)},
		totals: totals{int(t[0]), int(t[1]), int(t[2]), int(t[3]), int(t[4])},

		terms:       numbersOf[uint64](data(termsSection)),
		offsets:     numbersOf[uint32](data(offsetsSection)),
		numbers:     numbersOf[uint16](data(numbersSection)),
		impacts:     data(impactsSection),
		unitOffsets: numbersOf[uint32](data(unitOffsetsSection)),
		units:       numbersOf[uint32](data(unitsSection)),

		grams:       numbersOf[uint64](data(gramsSection)),
		frequency:   numbersOf[uint16](data(frequencySection)),
		gramOffsets: numbersOf[uint32](data(gramOffsetsSection)),
		gramUnits:   numbersOf[uint16](data(gramUnitsSection)),

		forward: numbersOf[uint16](data(forwardSection)),
		ends:    numbersOf[uint32](data(endsSection)),
		vectors: numbersOf[uint64](data(vectorsSection)),
		lengths: numbersOf[uint16](data(lengthsSection)),

		file: file, sections: sections,
	}
	if !s.fits() {
		return nil, errBroken
	}
	return s, nil
}

// fits reports whether the arrays have the lengths that they need.
func (s *segment) fits() bool {
	paragraphs := s.totals.paragraphs
	return len(s.numbers) == len(s.impacts) && len(s.offsets) == len(s.terms)+1 && len(s.unitOffsets) == len(s.terms)+1 &&
		len(s.frequency) == len(s.grams) && len(s.gramOffsets) == len(s.grams)+1 &&
		len(s.ends) == paragraphs && len(s.lengths) == paragraphs &&
		len(s.vectors) == paragraphs*len(wordvec.Vector{})
}
