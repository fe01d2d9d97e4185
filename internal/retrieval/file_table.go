package retrieval

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// readTable returns the sections of a file, all of which lie within it.
func readTable(data []byte) ([]section, error) {
	if err := checkHeader(data); err != nil {
		return nil, err
	}
	start, table, err := findTable(data)
	if err != nil {
		return nil, err
	}
	sections := make([]section, len(table)/entrySize)
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

// checkHeader reports, by its error, whether a file is an index that this version of the program reads.
func checkHeader(data []byte) error {
	switch {
	case len(data) < headerSize || string(data[:8]) != fileMagic:
		return errors.New("is no index file")
	case binary.LittleEndian.Uint32(data[8:]) != formatVersion:
		return fmt.Errorf("has format %d and this program reads format %d", binary.LittleEndian.Uint32(data[8:]), formatVersion)
	case binary.LittleEndian.Uint32(data[12:]) != analyzerVersion():
		return errors.New("was made by another version of the program, which cut words in another way")
	case len(data) < headerSize+trailerSize:
		return errBroken
	}
	return nil
}

// findTable returns where the table of a file's sections starts, and the table, which is checked with the header and the
// trailer.
func findTable(data []byte) (start uint64, table []byte, err error) {
	end := len(data) - trailerSize
	trailer := data[end:]
	start, n := binary.LittleEndian.Uint64(trailer), int(binary.LittleEndian.Uint32(trailer[8:]))
	if string(trailer[16:]) != trailerMagic || start > uint64(end) || uint64(end)-start != uint64(n)*entrySize ||
		n < leadSections || (n-leadSections)%segmentSections != 0 || n > math.MaxUint32/segmentParagraphs {
		return 0, nil, errBroken
	}
	table = data[start:end]
	sum := crc32.Update(crc32.Checksum(data[:headerSize], castagnoli()), castagnoli(), table)
	if crc32.Update(sum, castagnoli(), trailer[:12]) != binary.LittleEndian.Uint32(trailer[12:]) {
		return 0, nil, errBroken
	}
	return start, table, nil
}

func padded(length uint64) uint64 { return (length + 7) / 8 * 8 }
