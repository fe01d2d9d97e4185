package retrieval

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
	"sync"
	"unsafe"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/analysis"
	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/retrieval/mmap"
)

// An index file holds an index and the texts of its paragraphs. It is read where
// it lies (mapped into memory), so its arrays are those of a segment, flat and
// little-endian:
//
//	header    magic "pilcrow\x00", format uint32, analyzer uint32
//	sections  the bytes of each, then zeros up to a multiple of 8
//	table     for each section: offset uint64, length without zeros uint64,
//	          CRC-32C with them uint32, 0 uint32
//	trailer   offset of the table uint64, number of sections uint32,
//	          CRC-32C of header, table and the trailer up to here uint32, "xedni\x00\x00\x00"
//
// The first three sections are the attachment, the language of the corpus, and the
// slugs and titles of its documents, each with a zero behind it. These follow for
// each segment:
//
//	totals     uint64: paragraphs, terms, sentences, headed, bytes
//	records    64 bytes a paragraph: end of its text in texts, number, start and
//	           end in the source, end of its blocks in blocks, each uint64;
//	           document, heading, lead, language, place uint32, in names; 0 uint32
//	texts      the texts of the paragraphs one after the other
//	nameEnds   uint32: where each name ends in names
//	names      documents, headings, leads, languages and places, each once
//	blocks     the blocks of the paragraphs one after the other, see appendBlocks
//	terms      uint64: see segment, as for what follows
//	offsets    uint32
//	numbers    uint16
//	impacts    uint8
//	unitOffsets uint32
//	units      uint32
//	grams      uint64
//	frequency  uint16
//	gramOffsets uint32
//	gramUnits  uint16
//	forward    uint16
//	ends       uint32
//	vectors    uint64
//	lengths    uint16
const (
	fileMagic    = "pilcrow\x00"
	trailerMagic = "xedni\x00\x00\x00"

	headerSize  = 16
	entrySize   = 24
	trailerSize = 24
	recordSize  = 64
	totalsSize  = 40

	// formatVersion changes with the format. Files of another one are refused.
	formatVersion = 4
)

// The sections of a segment, in their order in the file.
const (
	totalsSection = iota
	recordsSection
	textsSection
	nameEndsSection
	namesSection
	blocksSection
	termsSection
	offsetsSection
	numbersSection
	impactsSection
	unitOffsetsSection
	unitsSection
	gramsSection
	frequencySection
	gramOffsetsSection
	gramUnitsSection
	forwardSection
	endsSection
	vectorsSection
	lengthsSection
	segmentSections
)

// leadSections come before those of the segments.
const leadSections = 3

var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// ErrUnusable says that a file holds no index that can be searched: the way out
// is to build the index again.
var ErrUnusable = errors.New("build the index again")

// errChanged is why a search fails whose file was cut short after it was mapped.
var errChanged = fmt.Errorf("retrieval: the index file was changed while it was in use: %w", ErrUnusable)

// mapped runs do, which may read a mapped file.
func mapped(do func()) error {
	if !mmap.Intact(do) {
		return errChanged
	}
	return nil
}

// AnalysisVersion changes when the analysis of texts does: what was analysed before has to be
// analysed anew.
func AnalysisVersion() uint32 { return analyzerVersion() }

// analyzerVersion is a fingerprint of what analysis makes of a sample in several
// scripts and languages, and of the stop words. An index whose terms were made by
// other rules finds nothing, so its file is refused.
var analyzerVersion = sync.OnceValue(func() uint32 {
	const sample = `The U.S. doctors' C++ --force (?) 1,200 roads weren't dying in v1.9; naïve Straße № 3.5 ﬁt. Mr. Łódź's
		Путь Ёлки в больнице. L'eau. Found gefunden. الْعَرَبِيَّة في المدرسة 中国派遣医疗队國、日本語のテキスト 한국어 ไทยภาษา Ελλάδα λ हिन्दी ١٢٣`
	sum := uint32(0)
	for _, language := range []string{"", "de", "en", "es", "fr", "ru"} {
		a := analysis.New(language)
		a.Each(sample, func(t *analysis.Token) {
			sum = crc32.Update(sum, castagnoli(), a.Term(t))
			analysis.EachGram(t, func(key uint64) {
				sum = crc32.Update(sum, castagnoli(), binary.LittleEndian.AppendUint64(nil, key))
			})
		})
	}
	sum ^= wordvec.Fingerprint()
	for _, language := range []string{"ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"} {
		for _, w := range slices.Sorted(maps.Keys(lang.StopWords(language))) {
			sum = crc32.Update(sum, castagnoli(), []byte(w))
		}
	}
	return sum
})

// littleEndian is whether this machine stores numbers as the file does.
var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// number is an unsigned integer of a file's arrays.
type number interface {
	uint16 | uint32 | uint64
}

// numbersOf returns the array that b holds: b itself where the machine allows it.
// b must start at a multiple of 8 in memory.
func numbersOf[T number](b []byte) []T {
	size := int(unsafe.Sizeof(T(0)))
	n := len(b) / size
	if n == 0 {
		return nil
	}
	if littleEndian {
		return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(b))), n)
	}
	numbers := make([]T, n)
	for i := range numbers {
		for j := size - 1; j >= 0; j-- {
			numbers[i] = numbers[i]<<8 | T(b[i*size+j])
		}
	}
	return numbers
}

// bytesOf is the inverse of numbersOf.
func bytesOf[T number](numbers []T) []byte {
	size := int(unsafe.Sizeof(T(0)))
	if len(numbers) == 0 {
		return nil
	}
	if littleEndian {
		return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(numbers))), len(numbers)*size)
	}
	b := make([]byte, 0, len(numbers)*size)
	for _, n := range numbers {
		for range size {
			b = append(b, byte(n))
			n >>= 8
		}
	}
	return b
}
