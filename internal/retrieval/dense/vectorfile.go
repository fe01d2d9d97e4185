package dense

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"os"
	"sync"
)

// A vectorFile keeps vectors so that no text is embedded twice: a header and
// records, of any models, in the order in which they were made. Numbers are
// little endian.
//
//	header  vectorHeader, whose last byte is the version
//	record  CRC-32C of the rest        4 bytes
//	        vectorKey                 32 bytes
//	        dimension n, as uint32     4 bytes
//	        scale, as float32          4 bytes
//	        values, as int8            n bytes
//
// Of two records with one key the later counts. Records are only ever appended,
// a batch in one write, so that a crash can only cut the last ones short.
type vectorFile string

const (
	vectorHeader = "pilvec\n\x01"
	recordHead   = 4 + sha256.Size + 4 + 4
)

// A vectorKey says whose vector it is: of which text, by which model.
type vectorKey [sha256.Size]byte

func newVectorKey(model, prefixed string) vectorKey {
	return sha256.Sum256([]byte(model + "\x00" + prefixed))
}

var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// read calls visit for every vector. From the first damaged record on the file
// is cut off: what was there is to be embedded again. A file that is none of
// ours is an error and is left alone.
func (f vectorFile) read(visit func(vectorKey, quantised)) error {
	file, err := os.Open(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer file.Close()
	r := bufio.NewReaderSize(file, 1<<16)
	good, err := readHeader(r)
	if err != nil {
		return fmt.Errorf("%s %w", f, err)
	}
	for good > 0 {
		key, q, err := readRecord(r)
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, errDamaged):
			return os.Truncate(string(f), good)
		case err != nil:
			return err
		}
		visit(key, q)
		good += int64(recordHead + len(q.values))
	}
	return os.Truncate(string(f), 0)
}

// readHeader returns its length, 0 if the file ends within it.
func readHeader(r io.Reader) (int64, error) {
	var head [len(vectorHeader)]byte
	n, err := io.ReadFull(r, head[:])
	switch {
	case err == nil && string(head[:]) == vectorHeader:
		return int64(n), nil
	case err == nil && bytes.HasPrefix(head[:], []byte(vectorHeader[:n-1])):
		return 0, fmt.Errorf("is a file of vectors of version %d, not %d: remove it, or name another", head[n-1], vectorHeader[n-1])
	case (err == io.EOF || err == io.ErrUnexpectedEOF) && vectorHeader[:n] == string(head[:n]):
		return 0, nil
	case err == nil || err == io.ErrUnexpectedEOF:
		return 0, errors.New("is no file of vectors: name another")
	}
	return 0, err
}

// errDamaged is a record that is cut short or not as it was written.
var errDamaged = errors.New("damaged record")

// readRecord returns [io.EOF] after the last record.
func readRecord(r io.Reader) (key vectorKey, q quantised, err error) {
	var head [recordHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return key, q, damaged(err)
	}
	dimension := binary.LittleEndian.Uint32(head[36:])
	if dimension == 0 || dimension > maxDimension {
		return key, q, errDamaged
	}
	values := make([]byte, dimension)
	if _, err := io.ReadFull(r, values); err == io.EOF {
		return key, q, errDamaged
	} else if err != nil {
		return key, q, damaged(err)
	}
	sum := crc32.Update(crc32.Checksum(head[4:], castagnoli()), castagnoli(), values)
	if sum != binary.LittleEndian.Uint32(head[:]) {
		return key, q, errDamaged
	}
	q = quantised{math.Float32frombits(binary.LittleEndian.Uint32(head[40:])), make([]int8, dimension)}
	for i, b := range values {
		q.values[i] = int8(b)
	}
	return vectorKey(head[4:36]), q, nil
}

// damaged turns an end within a record into errDamaged.
func damaged(err error) error {
	if err == io.ErrUnexpectedEOF {
		return errDamaged
	}
	return err
}

func appendRecord(dst []byte, key vectorKey, q quantised) []byte {
	start := len(dst)
	dst = append(append(dst, 0, 0, 0, 0), key[:]...)
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(q.values)))
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(q.scale))
	for _, v := range q.values {
		dst = append(dst, byte(v))
	}
	binary.LittleEndian.PutUint32(dst[start:], crc32.Checksum(dst[start+4:], castagnoli()))
	return dst
}

// append writes records behind those that are there, and waits for the disk.
func (f vectorFile) append(records []byte) error {
	file, err := os.OpenFile(string(f), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		return err
	}
	info, err := file.Stat()
	if err == nil && info.Size() == 0 {
		records = append([]byte(vectorHeader), records...)
	}
	if err == nil {
		_, err = file.Write(records)
	}
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// clear forgets all vectors.
func (f vectorFile) clear() error {
	err := os.Truncate(string(f), 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
