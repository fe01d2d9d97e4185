package retrieval

import (
	"math/bits"

	"pilcrow/internal/retrieval/dense/wordvec"
	"pilcrow/internal/retrieval/mmap"
)

// segmentParagraphs is the most that a segment holds, so that the number of a
// paragraph in it fits in 16 bits and the scores of all of them in the processor's
// second-level cache.
const segmentParagraphs = 1 << 15

// A segment is an index of some paragraphs in flat arrays. It never changes.
//
// The postings of the terms find the candidates. Each candidate is then read unit
// by unit (see [analysis.Token]) in the forward index. What a unit has of a query,
// its term or n-grams, is looked up beforehand, once for all its occurrences.
type segment struct {
	texts  store
	totals totals

	terms       []uint64 // keys in ascending order
	offsets     []uint32 // the postings of term i are those from offsets[i] to offsets[i+1]
	numbers     []uint16 // by posting: the paragraph, in ascending order within a term
	impacts     []uint8  // by posting: BM25's factor for the term, as a share of 255
	unitOffsets []uint32 // the units that stand for term i are those from unitOffsets[i] to unitOffsets[i+1]
	units       []uint32

	grams       []uint64 // keys of the n-grams, in ascending order
	frequency   []uint16 // by n-gram: how many paragraphs have it
	gramOffsets []uint32 // the units that have n-gram i are those from gramOffsets[i] to gramOffsets[i+1]
	gramUnits   []uint16 // in ascending order, as what is added to the one before: see appendUnit

	forward []uint16 // the units of all paragraphs: see forward.go
	ends    []uint32 // by paragraph: where it ends there
	vectors []uint64 // by paragraph: the vector of its words
	lengths []uint16 // by paragraph: the length of its vector: see lengthScale

	file     *mmap.File // that the arrays lie in, nil if they were made here
	sections []section
}

// lengthScale is what lengths are multiples of.
const lengthScale = 1.0 / 512

// storedLength is the length of a vector as it is stored.
func storedLength(v *wordvec.Vector) uint16 { return uint16(v.Length()/lengthScale + 0.5) }

// totals are sums over paragraphs.
type totals struct {
	paragraphs int
	terms      int
	sentences  int // headings included
	headed     int // paragraphs with a heading that says something
	bytes      int // of text
}

func (t *totals) add(u totals) {
	t.paragraphs += u.paragraphs
	t.terms += u.terms
	t.sentences += u.sentences
	t.headed += u.headed
	t.bytes += u.bytes
}

// A posting list is a stretch of a segment's postings.
type list struct{ from, to uint32 }

// postings returns the list of term i.
func (s *segment) postings(i int) list { return listAt(s.offsets, i, len(s.numbers)) }

// listAt returns list i of so many elements in all. In a damaged file it may be
// another one, or empty.
func listAt(offsets []uint32, i, elements int) list {
	l := list{offsets[i], offsets[i+1]}
	if l.from > l.to || int(l.to) > elements {
		return list{}
	}
	return l
}

// termUnits returns the units that stand for term i.
func (s *segment) termUnits(i int) []uint32 {
	l := listAt(s.unitOffsets, i, len(s.units))
	return s.units[l.from:l.to]
}

// eachGramUnit calls visit for the units that have n-gram i.
func (s *segment) eachGramUnit(i int, visit func(unit uint32)) {
	l := listAt(s.gramOffsets, i, len(s.gramUnits))
	unit := uint32(0)
	for deltas := s.gramUnits[l.from:l.to]; len(deltas) > 0; {
		var delta uint32
		delta, deltas = nextUnit(deltas)
		unit += delta
		visit(unit)
	}
}

// searchKeys finds key among sorted keys. As keys are spread evenly, it guesses
// the place and how far off it was (interpolation search), which takes a few
// accesses to memory, most of them side by side.
func searchKeys(keys []uint64, key uint64) (int, bool) {
	from, to := 0, len(keys)
	guess := distance(keys, key)
	for from < to {
		guess = max(from, min(guess, to-1))
		switch found := keys[guess]; {
		case found == key:
			return guess, true
		case found < key:
			from = guess + 1
			guess += 1 + distance(keys, key-found)
		default:
			to = guess
			guess -= 1 + distance(keys, found-key)
		}
	}
	return from, false
}

// distance is how many keys are expected in a range of so many values.
func distance(keys []uint64, values uint64) int {
	n, _ := bits.Mul64(values, uint64(len(keys)))
	return int(n)
}

func (s *segment) vector(number int) *wordvec.Vector {
	const n = len(wordvec.Vector{})
	return (*wordvec.Vector)(s.vectors[number*n:][:n])
}
