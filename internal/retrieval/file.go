package retrieval

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"sync"
	"unsafe"
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
// The first two sections are the attachment and the language of the corpus. Eleven
// follow for each segment:
//
//	totals     uint64: paragraphs, terms, sentences, bytes, sample
//	records    40 bytes a paragraph: end of its text in texts, number, start and
//	           end in the source, each uint64; document, heading uint32, in names
//	texts      the texts of the paragraphs one after the other
//	nameEnds   uint32: where each name ends in names
//	names      documents and headings, each once
//	terms      uint64: see segment, as for what follows
//	offsets    uint32
//	numbers    uint16
//	impacts    uint8
//	grams      uint64
//	frequency  uint16
//
// A small corpus has one segment without the last six: its index is made again
// when the file is opened, which takes as long as reading the text.
const (
	fileMagic    = "pilcrow\x00"
	trailerMagic = "xedni\x00\x00\x00"

	headerSize  = 16
	entrySize   = 24
	trailerSize = 24
	recordSize  = 40
	totalsSize  = 40

	// formatVersion changes with the format. Files of another one are refused.
	formatVersion = 1
)

// The sections of a segment, in their order in the file.
const (
	totalsSection = iota
	recordsSection
	textsSection
	nameEndsSection
	namesSection
	termsSection
	offsetsSection
	numbersSection
	impactsSection
	gramsSection
	frequencySection
	segmentSections
)

// leadSections are the attachment and the language.
const leadSections = 2

// ErrUnusable says that a file holds no index that can be searched: the way out
// is to build the index again.
var ErrUnusable = errors.New("build the index again")

// analyzerVersion is a fingerprint of what analysis makes of a sample in several
// scripts and languages, and of the stop words. An index whose terms were made by
// other rules finds nothing, so its file is refused.
var analyzerVersion = sync.OnceValue(func() uint32 {
	const sample = `The U.S. doctors' 1,200 roads weren't dying; naïve Straße № 3.5 ﬁt. Mr. Łódź's
		Путь Ёлки в больнице. الْعَرَبِيَّة في المدرسة 中国派遣医疗队、日本語のテキスト 한국어 ไทยภาษา Ελλάδα हिन्दी ١٢٣`
	sum := uint32(0)
	for _, language := range []string{"", "de", "en"} {
		for _, t := range Terms(sample, language) {
			sum = crc32.Update(sum, castagnoli, []byte(t.Text))
		}
	}
	for _, language := range []string{"ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"} {
		sum = crc32.Update(sum, castagnoli, []byte(stopwordLists[language]))
	}
	return sum
})

// littleEndian tells whether this machine stores numbers as the file does.
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
