// Package wordvec has vectors of words whose cosine says how near they are in
// meaning: those of WordLlama (https://github.com/dleemiller/WordLlama, MIT: see
// LICENSE beside this file), trained so that the mean of its words' vectors stands
// for a text. They are part of the program, and only what is used of them is read.
//
// A word is cut into the longest pieces that the table has. It knows English best,
// other languages in Latin and Cyrillic letters to some degree, and the rest not at
// all: [Sum.Coverage] says how much of a text it knew.
package wordvec

import (
	_ "embed"
	"encoding/binary"
	"math"
	"math/bits"
	"unicode/utf8"
	"unsafe"
)

const (
	// Dimensions is the length of a vector.
	Dimensions = 128
	// MaxPiece is the length of the longest piece in bytes.
	MaxPiece = 24

	leastPiece = 2 // letters: a single one means nothing
)

// tableFile is the table, little endian, as maketable writes it: the number n of
// rows, the sixteen values that stand for all numbers, n keys in ascending order, n
// scales, and n vectors of four bits a number, the lower half of a byte first.
//
//go:embed table.bin
var tableFile string

var (
	rows   = int(word(0))
	levels = func() (l [16]float32) {
		for i := range l {
			l[i] = math.Float32frombits(word(1 + i))
		}
		return l
	}()
	keysAt   = 17
	scalesAt = keysAt + rows
	codesAt  = 4 * (scalesAt + rows)
)

// word returns the i-th number of four bytes of the table.
func word(i int) uint32 {
	return binary.LittleEndian.Uint32(unsafe.Slice(unsafe.StringData(tableFile), len(tableFile))[4*i:])
}

// Key returns the key of a piece of a folded word: first if it begins the word.
func Key(piece []byte, first bool) uint32 {
	h := keySeed(first)
	for _, c := range piece {
		h = keyStep(h, c)
	}
	return keyEnd(h)
}

// FNV-1a, whose upper half a multiplication fills (Fowler, Noll and Vo; Knuth).
func keySeed(first bool) uint64 {
	if first {
		return 0x84222325cbf29ce4
	}
	return 0xcbf29ce484222325
}

func keyStep(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 1099511628211 }
func keyEnd(h uint64) uint32          { return uint32((h ^ h>>32) * 0x9e3779b97f4a7c15 >> 32) }

// find returns the row of a key. As keys are spread evenly, it guesses the place
// (interpolation search).
func find(key uint32) (row uint16, ok bool) {
	from, to := 0, rows
	guess := int(uint64(key) * uint64(rows) >> 32)
	for from < to {
		guess = max(from, min(guess, to-1))
		switch found := word(keysAt + guess); {
		case found == key:
			return uint16(guess), true
		case found < key:
			from = guess + 1
			guess += 1 + int(uint64(key-found)*uint64(rows)>>32)
		default:
			to = guess
			guess -= 1 + int(uint64(found-key)*uint64(rows)>>32)
		}
	}
	return 0, false
}

// AppendPieces appends the pieces of a folded word to dst, and returns how many of
// its letters they have.
func AppendPieces(dst []uint16, word []byte) (pieces []uint16, known int) {
	for start := 0; start < len(word); {
		row, end, letters := longest(word, start)
		if letters == 0 {
			_, size := utf8.DecodeRune(word[start:])
			start += size
			continue
		}
		dst, known, start = append(dst, row), known+letters, end
	}
	return dst, known
}

// longest returns the longest piece at word[start:], 0 letters if there is none.
func longest(word []byte, start int) (row uint16, end, letters int) {
	if start == 0 {
		if row, end, letters = longestFrom(word, 0, true); letters > 0 {
			return row, end, letters
		}
	}
	return longestFrom(word, start, false)
}

func longestFrom(word []byte, start int, first bool) (row uint16, end, letters int) {
	var ends [MaxPiece]int
	var keys [MaxPiece]uint32
	h, n := keySeed(first), 0
	for i := start; i < len(word) && i-start < MaxPiece; {
		_, size := utf8.DecodeRune(word[i:])
		for range size {
			h = keyStep(h, word[i])
			i++
		}
		if i-start > MaxPiece {
			break
		}
		ends[n], keys[n] = i, keyEnd(h)
		n++
	}
	for ; n >= leastPiece; n-- {
		if row, ok := find(keys[n-1]); ok {
			return row, ends[n-1], n
		}
	}
	return 0, 0, 0
}

// A Sum adds up the vectors of a text. Its zero value is that of an empty text.
type Sum struct {
	values         [Dimensions]float32
	letters, known int
}

// Add adds a word, given its pieces and how many letters it has and they have.
func (s *Sum) Add(pieces []uint16, letters, known int) {
	s.letters += letters
	s.known += known
	for _, row := range pieces {
		s.addRow(int(row))
	}
}

func (s *Sum) addRow(row int) {
	var scaled [16]float32
	scale := math.Float32frombits(word(scalesAt + row))
	for i, l := range levels {
		scaled[i] = l * scale
	}
	codes := tableFile[codesAt+row*Dimensions/2:][:Dimensions/2]
	for i := range Dimensions / 2 {
		c := codes[i]
		s.values[2*i] += scaled[c&15]
		s.values[2*i+1] += scaled[c>>4]
	}
}

// Coverage returns the share of the text's letters that the table knew.
func (s *Sum) Coverage() float64 { return float64(s.known) / float64(max(1, s.letters)) }

// A Vector is a direction in little memory: four bits a number, in two's
// complement, bit by bit. The zero value stands for no text.
type Vector [4 * Dimensions / 64]uint64

// Vector returns the direction of the sum.
func (s *Sum) Vector() Vector {
	largest := float32(0)
	for _, x := range s.values {
		largest = max(largest, x, -x)
	}
	var v Vector
	if largest == 0 {
		return v
	}
	scale := 7 / largest
	for half := range 2 {
		var planes [4]uint64
		for i, x := range s.values[64*half:][:64] {
			n := uint64(int64(x*scale+8.5) - 8) // rounded: the sum is positive
			planes[0] |= n & 1 << i
			planes[1] |= n >> 1 & 1 << i
			planes[2] |= n >> 2 & 1 << i
			planes[3] |= n >> 3 & 1 << i
		}
		for b, plane := range planes {
			v[2*b+half] = plane
		}
	}
	return v
}

// Length returns the vector's length in its own unit.
func (v *Vector) Length() float32 { return float32(math.Sqrt(float64(v.dot(v)))) }

// Cosine returns the cosine of two vectors, whose lengths the caller knows; 0 if
// one of them stands for no text.
func Cosine(v, w *Vector, lengthV, lengthW float32) float32 {
	if lengthV*lengthW == 0 {
		return 0
	}
	return float32(v.dot(w)) / (lengthV * lengthW)
}

// dot multiplies bits by bits: the b-th counts 2^b, the last one negative.
func (v *Vector) dot(w *Vector) int {
	sum := 0
	for half := range 2 {
		x0, x1, x2, x3 := v[half], v[2+half], v[4+half], v[6+half]
		for b := range 4 {
			y := w[2*b+half]
			n := bits.OnesCount64(x0&y) + bits.OnesCount64(x1&y)<<1 + bits.OnesCount64(x2&y)<<2 - bits.OnesCount64(x3&y)<<3
			if b == 3 {
				n = -n
			}
			sum += n << b
		}
	}
	return sum
}

// Fingerprint tells tables apart.
func Fingerprint() uint32 {
	return word(0) ^ word(keysAt) ^ word(scalesAt-1) ^ word(1) ^ word(scalesAt+rows-1)
}
