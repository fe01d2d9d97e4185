package retrieval

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"unsafe"

	"pilcrow/internal/retrieval/mmap"
)

// Attach returns x with data of the caller's, which its file holds too: such as
// what is known of the documents.
func (x *Index) Attach(data []byte) *Index {
	return &Index{engine: x.engine, texts: x.texts, attachment: data}
}

// Attachment returns the data of [Index.Attach], which must not be changed.
func (x *Index) Attachment() []byte { return x.attachment }

// Save writes x to a file for [Open]. It writes another file beside it and gives
// it the name when all is on disk, so that a crash or a full disk leaves what was
// there, and searches in an older index of that name go on. A file that is there
// and is no index is left as it is: it may be the text itself.
func (x *Index) Save(path string) error {
	err := mayReplace(path)
	if err == nil {
		err = x.save(path)
	}
	if err != nil {
		return fmt.Errorf("retrieval: save the index: %w", err)
	}
	return nil
}

// mayReplace refuses files that are neither empty nor an index of any version.
func mayReplace(path string) error {
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	head := make([]byte, len(fileMagic))
	n, err := io.ReadFull(file, head)
	switch {
	case err == io.EOF, string(head[:n]) == fileMagic:
		return nil
	case err != nil && err != io.ErrUnexpectedEOF:
		return err
	}
	return fmt.Errorf("%s is no index and is not overwritten: name another file", path)
}

func (x *Index) save(path string) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(file.Name())
		}
	}()
	if _, err = x.WriteTo(file); err != nil {
		return err
	}
	if err = file.Chmod(0o644); err != nil {
		return err
	}
	if err = file.Sync(); err != nil {
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	if err = os.Rename(file.Name(), path); err != nil {
		return err
	}
	return mmap.SyncFolder(filepath.Dir(path))
}

// WriteTo writes x as a file does for [Open]. Equal indexes give equal bytes.
func (x *Index) WriteTo(w io.Writer) (int64, error) {
	defer runtime.KeepAlive(x)
	f := fileWriter{out: bufio.NewWriterSize(w, 1<<20)}
	f.header()
	f.section(func() { f.write(x.attachment) })
	f.section(func() {
		for _, t := range x.texts {
			f.writeString(fmt.Sprintf("%s\x00%d\x00", t.language, len(t.parts)))
		}
	})
	f.section(func() {
		for _, slug := range slices.Sorted(maps.Keys(x.engine.titles)) {
			f.writeString(slug + "\x00" + x.engine.titles[slug] + "\x00")
		}
	})
	for _, t := range x.texts {
		f.text(t)
	}
	f.trailer()
	return f.size, f.out.Flush() // of an earlier error, too
}

// text writes the segments of a text without what was taken out of it.
func (f *fileWriter) text(x *engine) {
	b := newSegmentBuilder(x.language, x.titles)
	for _, p := range x.parts {
		if p.dead != nil {
			p = b.rebuild(p)
		}
		f.segment(p.segment)
	}
}

// A fileWriter writes an index file in one go. A bufio.Writer keeps the first
// error and does nothing after it.
type fileWriter struct {
	out   *bufio.Writer
	size  int64
	sum   uint32 // CRC-32C of the section at hand
	table []byte
	lead  []byte // the header
}

func (f *fileWriter) write(b []byte) {
	f.sum = crc32.Update(f.sum, castagnoli(), b)
	n, _ := f.out.Write(b)
	f.size += int64(n)
}

func (f *fileWriter) writeString(s string) {
	f.write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

func (f *fileWriter) header() {
	f.lead = append(f.lead, fileMagic...)
	f.lead = binary.LittleEndian.AppendUint32(f.lead, formatVersion)
	f.lead = binary.LittleEndian.AppendUint32(f.lead, analyzerVersion())
	f.write(f.lead)
}

// section writes a section and its entry.
func (f *fileWriter) section(write func()) {
	start := f.size
	f.sum = 0
	write()
	length := f.size - start
	f.write(make([]byte, (8-length%8)%8))
	f.table = binary.LittleEndian.AppendUint64(f.table, uint64(start))
	f.table = binary.LittleEndian.AppendUint64(f.table, uint64(length))
	f.table = binary.LittleEndian.AppendUint64(f.table, uint64(f.sum))
}

// segment writes the sections of s.
func (f *fileWriter) segment(s *segment) {
	t := s.totals
	f.section(func() {
		f.write(bytesOf([]uint64{uint64(t.paragraphs), uint64(t.terms), uint64(t.sentences), uint64(t.headed), uint64(t.bytes)}))
	})
	names, blocks := f.records(s.texts)
	f.section(func() {
		for number := range s.texts.len() {
			f.writeString(s.texts.at(number).Text)
		}
	})
	f.names(names)
	f.section(func() { f.write(blocks) })
	f.section(func() { f.write(bytesOf(s.terms)) })
	f.section(func() { f.write(bytesOf(s.offsets)) })
	f.section(func() { f.write(bytesOf(s.numbers)) })
	f.section(func() { f.write(s.impacts) })
	f.section(func() { f.write(bytesOf(s.unitOffsets)) })
	f.section(func() { f.write(bytesOf(s.units)) })
	f.section(func() { f.write(bytesOf(s.grams)) })
	f.section(func() { f.write(bytesOf(s.frequency)) })
	f.section(func() { f.write(bytesOf(s.gramOffsets)) })
	f.section(func() { f.write(bytesOf(s.gramUnits)) })
	f.section(func() { f.write(bytesOf(s.forward)) })
	f.section(func() { f.write(bytesOf(s.ends)) })
	f.section(func() { f.write(bytesOf(s.vectors)) })
	f.section(func() { f.write(bytesOf(s.lengths)) })
}

// records writes a record for each paragraph and returns the names and the blocks
// that they refer to.
func (f *fileWriter) records(texts store) (names []string, blocks []byte) {
	known := make(map[string]uint32)
	name := func(s string) uint32 {
		id, ok := known[s]
		if !ok {
			id = uint32(len(names))
			known[s] = id
			names = append(names, s)
		}
		return id
	}
	f.section(func() {
		end := 0
		var b []byte
		for number := range texts.len() {
			p := texts.at(number)
			end += len(p.Text)
			blocks = appendBlocks(blocks, p.Blocks)
			b = appendNumbers(b[:0], end, p.Number, p.Start, p.End, len(blocks))
			for _, s := range []string{p.Document, p.Heading, p.Lead, p.Language, p.Place} {
				b = binary.LittleEndian.AppendUint32(b, name(s))
			}
			b = binary.LittleEndian.AppendUint32(b, 0)
			f.write(b)
		}
	})
	return names, blocks
}

func appendNumbers(b []byte, numbers ...int) []byte {
	for _, n := range numbers {
		b = binary.LittleEndian.AppendUint64(b, uint64(n))
	}
	return b
}

func (f *fileWriter) names(names []string) {
	f.section(func() {
		end := uint32(0)
		for _, name := range names {
			end += uint32(len(name))
			f.write(binary.LittleEndian.AppendUint32(nil, end))
		}
	})
	f.section(func() {
		for _, name := range names {
			f.writeString(name)
		}
	})
}

// trailer writes the table and what follows it.
func (f *fileWriter) trailer() {
	start := f.size
	f.write(f.table)
	end := binary.LittleEndian.AppendUint64(nil, uint64(start))
	end = binary.LittleEndian.AppendUint32(end, uint32(len(f.table)/entrySize))
	sum := crc32.Update(crc32.Update(crc32.Checksum(f.lead, castagnoli()), castagnoli(), f.table), castagnoli(), end)
	end = binary.LittleEndian.AppendUint32(end, sum)
	f.write(append(end, trailerMagic...))
}
