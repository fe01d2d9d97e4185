package retrieval

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// Frequencies say how many paragraphs of a corpus have each n-gram: 12 bytes for each of them,
// of which ten thousand English paragraphs have some ten thousand, and millions some hundred thousand.
type Frequencies struct {
	keys   []uint64 // in ascending order
	counts []uint32
}

func (f *Frequencies) of(key uint64) int {
	if i, ok := searchKeys(f.keys, key); ok {
		return int(f.counts[i])
	}
	return 0
}

// WriteTo writes f for [ReadFrequencies]: how many there are, the keys, the counts.
func (f *Frequencies) WriteTo(w io.Writer) (int64, error) {
	b := bufio.NewWriter(w)
	for _, part := range []any{uint64(len(f.keys)), f.keys, f.counts} {
		if err := binary.Write(b, binary.LittleEndian, part); err != nil {
			return 0, err
		}
	}
	return int64(8 + 12*len(f.keys)), b.Flush()
}

// ReadFrequencies reads what [Frequencies.WriteTo] wrote.
func ReadFrequencies(r io.Reader) (*Frequencies, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if len(data) < 8 || uint64(len(data)-8)%12 != 0 || binary.LittleEndian.Uint64(data) != uint64(len(data)-8)/12 {
		return nil, errors.New("the frequencies of n-grams are cut short")
	}
	n := (len(data) - 8) / 12
	f := &Frequencies{make([]uint64, n), make([]uint32, n)}
	for i := range n {
		f.keys[i] = binary.LittleEndian.Uint64(data[8+8*i:])
		f.counts[i] = binary.LittleEndian.Uint32(data[8+8*n+4*i:])
	}
	if !slices.IsSorted(f.keys) {
		return nil, errors.New("the frequencies of n-grams are damaged")
	}
	return f, nil
}

// maxCounted bounds the n-grams that are counted, to 50 MB of [Frequencies].
const maxCounted = 1 << 22

// A gramCounter counts in how many paragraphs n-grams are. Of more than so many different ones
// it leaves out the rarest, and counts the others too low by the floor at most (lossy counting:
// Manku and Motwani, "Approximate Frequency Counts over Data Streams", 2002).
type gramCounter struct {
	max       int
	floor     uint32
	ids       dictionary
	counts    []uint32 // by id
	lastIn    []uint32 // by id: the paragraph that had it last
	paragraph uint32
}

// next begins a paragraph.
func (c *gramCounter) next() {
	if c.paragraph++; c.ids.n > c.max {
		c.cut()
	}
}

func (c *gramCounter) add(key uint64) {
	id := c.ids.add(key)
	if int(id) == len(c.counts) {
		c.counts, c.lastIn = append(c.counts, 0), append(c.lastIn, 0)
	}
	if c.lastIn[id] != c.paragraph {
		c.lastIn[id] = c.paragraph
		c.counts[id]++
	}
}

// cut raises the floor until less than half are above it.
func (c *gramCounter) cut() {
	for old := c.frequencies(); c.ids.n > c.max/2; {
		c.floor++
		c.ids.reset()
		c.counts, c.lastIn = c.counts[:0], c.lastIn[:0]
		for i, key := range old.keys {
			if old.counts[i] > c.floor {
				c.ids.add(key)
				c.counts, c.lastIn = append(c.counts, old.counts[i]), append(c.lastIn, 0)
			}
		}
	}
}

func (c *gramCounter) frequencies() *Frequencies {
	keys, rank := c.ids.sorted()
	f := &Frequencies{keys, make([]uint32, len(keys))}
	for id, n := range c.counts {
		f.counts[rank[id]] = n
	}
	return f
}
